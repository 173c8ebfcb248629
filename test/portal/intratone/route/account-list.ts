import { z } from 'zod';
import { managersOnly } from '../access.ts';
import { accountListScreen } from '../screen/account-list.ts';
import { inFrench } from '../state.ts';
import { ok, type Routes } from '../visit.ts';

const PAGE_SIZE = 20;
const pageNumber = z.coerce.number().int().positive().catch(1);

/** «Gestion des utilisateurs». «Rechercher» looks into identifier, comment and e-mail [I]. */
export const accountListRoutes: Routes = {
  'GET /souscomptes.php': managersOnly(({ viewer, state, query }) => {
    const search = query.get('recherche')?.trim() ?? '';
    const found = [...state.accounts.values()]
      .filter(({ identifier, comment, email }) =>
        [identifier, comment, email].some((text) => text.toLowerCase().includes(search.toLowerCase())),
      )
      .toSorted((a, b) => inFrench(a.identifier, b.identifier));
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const page = Math.min(pages, pageNumber.parse(query.get('page')));
    const accounts = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    return ok(accountListScreen({ viewer, agencies: state.agencies, accounts, search, page, pages }));
  }),
};
