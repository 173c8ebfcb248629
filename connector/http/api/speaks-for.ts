import type { Person } from '../../../shared/model/person.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { AccountState } from '../../flow.ts';
import { portalPolicy } from '../../flow/account.ts';
import { foldKey, keyOf } from '../../flow/correlate.ts';
import type { Store, TokenRecord } from '../../store/store.ts';
import type { ServedPortal } from './portal.ts';

/** The policy in force, checked. @throws Problem FLOW_NO_POLICY */
export type CurrentPolicy = () => Promise<Policy>;

/**
 * Account keys of a portal for whom a session speaks: its administrators and the administrator's own account, or the
 * person's own. The portal may sign people in by an e-mail address where the directory has a userName.
 */
export async function speaksFor(
  people: Pick<Store['people'], 'get' | 'find'>,
  policy: CurrentPolicy,
  portal: ServedPortal,
  caller: TokenRecord,
): Promise<readonly string[]> {
  const admins = caller.scope === 'admin' ? portal.admins : [];
  const subject = await subjectOf(people, caller);
  if (!subject) return admins;
  const key = keyOf(portalPolicy((await policy()).portals, portal.descriptor.id), subject);
  const isListed = key === undefined || admins.some((admin) => foldKey(admin) === foldKey(key));
  return isListed ? admins : [...admins, key];
}

/** The person whom a session is about; nobody where the name of an administrator fits none, or several. */
async function subjectOf(
  people: Pick<Store['people'], 'get' | 'find'>,
  { scope, subject }: TokenRecord,
): Promise<Person | undefined> {
  if (subject === undefined) return undefined;
  if (scope !== 'admin') return (await people.get(subject))?.person;
  const found = await people.find(subject);
  return found.length === 1 ? found[0]!.person : undefined;
}

/**
 * Whether an account is that of the administrator who acts: one for whom the session speaks, or its subject's, under
 * whatever name the portal knows them.
 */
export function isOwnAccount(
  portal: ServedPortal,
  { subject }: Pick<TokenRecord, 'subject'>,
  { account, person }: Pick<AccountState, 'account' | 'person'>,
): boolean {
  const isAccount = (key: string) => foldKey(key) === foldKey(account.key);
  if (portal.admins.some(isAccount)) return true;
  if (subject === undefined) return false;
  const names = [account.key, ...(person ? [person.id, person.userName, person.email ?? ''] : [])];
  return names.some((name) => foldKey(name) === foldKey(subject));
}
