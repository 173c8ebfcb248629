import type { Policy } from '../../../shared/model/policy.ts';
import { portalPolicy } from '../../flow/account.ts';
import { foldKey, keyOf } from '../../flow/correlate.ts';
import type { Store, TokenRecord } from '../../store/store.ts';
import type { ServedPortal } from './portal.ts';

/** The policy in force, checked. @throws Problem FLOW_NO_POLICY */
export type CurrentPolicy = () => Promise<Policy>;

/** Account keys of a portal for whom a session speaks: its administrators, or the person's own account. */
export async function speaksFor(
  people: Pick<Store['people'], 'get'>,
  policy: CurrentPolicy,
  portal: ServedPortal,
  caller: TokenRecord,
): Promise<readonly string[]> {
  if (caller.scope === 'admin') return portal.admins;
  const row = caller.subject === undefined ? undefined : await people.get(caller.subject);
  if (!row) return [];
  const key = keyOf(portalPolicy((await policy()).portals, portal.descriptor.id), row.person);
  return key === undefined ? [] : [key];
}

/** Whether an account is that of the administrator who acts: one for whom the session speaks, or its subject's. */
export function isOwnAccount(portal: ServedPortal, caller: TokenRecord, account: string): boolean {
  const own = [...portal.admins, ...(caller.subject === undefined ? [] : [caller.subject])];
  return own.some((key) => foldKey(key) === foldKey(account));
}
