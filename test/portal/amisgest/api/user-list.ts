import { z } from 'zod';
import { administrators } from '../access.ts';
import type { UserList } from '../client/wire.ts';
import { plainName } from '../people.ts';
import { kindOf, listName } from '../user-file.ts';
import { ok, type Routes } from '../visit.ts';

const PAGE_SIZE = 50;
const pageNumber = z.coerce.number().int().positive().catch(1);
const inFrench = new Intl.Collator('fr').compare;

/** The two lists, fifty to a page. The search looks into name and e-mail and minds no accents [I]. */
export const userListRoutes: Routes = {
  'GET /api/utilisateurs': administrators(({ state, query }) => {
    const kind = kindOf(listName.parse(query.get('liste')));
    const search = plainName(query.get('recherche')?.trim() ?? '');
    const found = [...state.users.values()]
      .filter((user) => user.kind === kind)
      .filter((user) => plainName(`${user.firstName} ${user.lastName} ${user.email}`).includes(search))
      .toSorted(
        (a, b) =>
          inFrench(a.lastName, b.lastName) || inFrench(a.firstName, b.firstName) || a.number - b.number,
      );
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const page = Math.min(pages, pageNumber.parse(query.get('page')));
    const rows = found
      .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
      .map(({ number, firstName, lastName, email }) => ({ number, name: `${firstName} ${lastName}`, email }));
    return ok({ rows, page, pages } satisfies UserList);
  }),
};
