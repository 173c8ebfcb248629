import { claimsOf, claimsOfPerson } from '../../flow/claims.ts';
import { accountResource } from '../../intake/scim/catalogue/accounts.ts';
import type { Known, Telling } from '../../intake/scim/catalogue/known.ts';
import { type Narrowed, narrow } from '../../intake/scim/catalogue/narrow.ts';
import { catalogueProblems } from '../../intake/scim/catalogue/problems.ts';
import { select } from '../../intake/scim/catalogue/select.ts';
import { accountType } from '../../intake/scim/schema/index.ts';
import { MAX_SCANNED } from '../../intake/scim/limits.ts';
import type { AccountClaim, ClaimedAccount, ClaimSearch, Json } from '../../store/store.ts';
import type { Catalogue } from './catalogue.ts';
import { clientOf } from './request.ts';
import { type RightsParts, knownOf, tellingOf } from './rights-parts.ts';

/**
 * The accounts of the client's own people: those of other sources, and those of nobody, are none of its business. The
 * store pages what it can look up; what else a filter or an order asks is judged in memory, up to a limit.
 */
export function accounts(parts: RightsParts): Catalogue {
  const { store } = parts;
  const find = async (wanted: Narrowed, source: string, page: { offset: number; limit: number }) => {
    const known = await knownOf(parts);
    const search = await searchFor(parts, known, source, wanted);
    const { total, items } = await store.accounts.claimed(search, page);
    return { known, total, items };
  };
  const tell = async (items: readonly ClaimedAccount[], known: Known, telling: Telling): Promise<Json[]> => {
    const rows = await store.people.getMany([...new Set(items.flatMap(({ people }) => people))]);
    const people = new Map(rows.map(({ person }) => [person.id, person]));
    return items.map((item) => accountResource(item, people, known, telling));
  };
  return {
    type: accountType,
    async search({ where, sort, page }, request, response) {
      const { source } = clientOf(response);
      const wanted = narrow(where);
      if (wanted.isWhole && !sort) {
        const { known, total, items } = await find(wanted, source, page);
        return { total, items: await tell(items, known, tellingOf(request)) };
      }
      const { known, total, items } = await find(wanted, source, { offset: 0, limit: MAX_SCANNED });
      if (total > MAX_SCANNED) throw catalogueProblems.SCIM_TOO_MANY({ maximum: MAX_SCANNED });
      return select(await tell(items, known, tellingOf(request)), where, sort, page);
    },
    async get(id, request, response) {
      const { source } = clientOf(response);
      const { known, items } = await find({ id, isWhole: true }, source, { offset: 0, limit: 1 });
      return (await tell(items, known, tellingOf(request)))[0];
    },
  };
}

/** @throws Problem SCIM_TOO_MANY when whose an account is can only be told by asking too many people */
async function searchFor(
  { store, portals }: Pick<RightsParts, 'store' | 'portals'>,
  { policy }: Known,
  source: string,
  { portal, user, userName, id, active }: Narrowed,
): Promise<ClaimSearch> {
  const policies = policy?.portals ?? [];
  const ids = portals.map(({ descriptor }) => descriptor.id).filter((each) => !portal || each === portal);
  const claimsOfUser = async (wanted: string): Promise<readonly AccountClaim[]> => {
    const person = (await store.people.get(wanted))?.person;
    const isOwn = person?.source === source && person.status !== 'archived';
    return isOwn ? claimsOfPerson(policies, ids, person) : [];
  };
  const claims =
    user === undefined
      ? await claimsOf(store.people, policies, ids, source, MAX_SCANNED)
      : await claimsOfUser(user);
  if (!claims) throw catalogueProblems.SCIM_TOO_MANY({ maximum: MAX_SCANNED });
  return {
    source,
    claims,
    ...(userName === undefined ? {} : { key: userName }),
    ...(id === undefined ? {} : { id }),
    ...(active === undefined ? {} : { active }),
  };
}
