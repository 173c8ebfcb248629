import { foldKey } from '../../flow/correlate.ts';
import { namesOf } from '../../flow/identity.ts';
import type { Own } from '../../flow/queue/work.ts';
import type { Store, TokenRecord } from '../../store/store.ts';
import { authorOf } from './author.ts';
import type { ServedPortal } from './portal.ts';

/** Every name under which the caller may have an account in a portal: nobody changes their own rights. */
export async function ownNames(
  store: Pick<Store, 'people'>,
  portal: ServedPortal,
  caller: TokenRecord,
): Promise<Own> {
  const names = await namesOf(store, authorOf(caller));
  return new Set([...names, ...portal.admins.map(foldKey)]);
}
