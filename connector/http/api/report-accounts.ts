import type { reportAccounts as endpoint } from '../../../shared/wire/accounts.ts';
import { foldKey } from '../../flow/correlate.ts';
import type { Store } from '../../store/store.ts';
import type { Handler } from '../endpoint.ts';
import { servedPortal } from './access.ts';
import { authorOf } from './author.ts';
import type { ServedPortal } from './portal.ts';

/** Takes note of the accounts that a page lists. One that is listed exists: a planned account becomes active. */
export function reportAccounts(
  store: Pick<Store, 'transaction'>,
  portals: readonly ServedPortal[],
  now: () => number,
): Handler<typeof endpoint> {
  return async ({ params, body }, caller) => {
    const at = now();
    const portal = servedPortal(portals, params.portal).descriptor.id;
    const keys = [...new Map(body.keys.map((key) => [foldKey(key), key])).values()];
    return store.transaction(async (tx) => {
      const stored = new Map((await tx.accounts.all(portal)).map((item) => [foldKey(item.key), item.status]));
      const added = keys.filter((key) => !stored.has(foldKey(key)));
      const created = keys.filter((key) => stored.get(foldKey(key)) === 'planned');
      const active = [...added, ...created].map((key) => ({ key, status: 'active' as const }));
      if (active.length > 0) {
        await tx.accounts.upsert(portal, active, at);
        await tx.audit.append({
          at,
          actor: authorOf(caller),
          action: 'accounts.reported',
          subject: portal,
          data: { added, created },
        });
      }
      return { known: keys.length - added.length, added: added.length };
    });
  };
}
