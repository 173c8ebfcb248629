import { foldKey } from '../../flow/correlate.ts';
import type { Store } from '../../store/store.ts';
import type { ListedAccount } from './accounts.ts';

/** An account that the portal lists exists: unknown and planned ones become active, unless the file says otherwise. */
export async function upsertListed(
  store: Pick<Store, 'accounts'>,
  portal: string,
  accounts: readonly ListedAccount[],
  now: number,
): Promise<void> {
  const known = new Map((await store.accounts.all(portal)).map((one) => [foldKey(one.key), one.status]));
  const patches = accounts.map(({ key, email, comment, status, parent }) => {
    const settled = status ?? known.get(foldKey(key)) ?? 'planned';
    return {
      key,
      ...(email === undefined ? {} : { email }),
      ...(comment === undefined ? {} : { comment }),
      ...(parent === undefined ? {} : { parent }),
      ...(status === undefined && settled !== 'planned'
        ? {}
        : { status: settled === 'planned' ? ('active' as const) : settled }),
    };
  });
  await store.accounts.upsert(portal, patches, now);
}
