import type { AccountState, Flow } from '../../flow.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { TokenRecord } from '../../store/store.ts';
import type { ServedPortal } from './portal.ts';
import { apiProblems } from './problems.ts';
import { isOwnAccount } from './speaks-for.ts';
import { portalOf } from '../../flow/portal.ts';

/** @throws Problem FLOW_UNKNOWN_PORTAL */
export function servedPortal(portals: readonly ServedPortal[], id: string): ServedPortal {
  portalOf(portals, id);
  return portals.find((portal) => portal.descriptor.id === id)!;
}

/**
 * The state of an account that `caller` may see: any for an administrator, their own for a person.
 * Whether somebody else's account exists is not told to a person.
 *
 * @throws Problem ACCOUNT_UNKNOWN, ACCOUNT_NOT_YOURS
 */
export async function visibleAccount(
  flow: Pick<Flow, 'account'>,
  portal: string,
  key: string,
  caller: TokenRecord,
  now: number,
): Promise<AccountState> {
  const state = await flow.account(portal, key, now);
  if (caller.scope === 'self' && (!state?.person || state.person.id !== caller.subject))
    throw apiProblems.ACCOUNT_NOT_YOURS({ account: key });
  if (!state) throw apiProblems.ACCOUNT_UNKNOWN({ account: key, portal });
  return state;
}

/** The person of an account. @throws Problem ACCOUNT_WITHOUT_PERSON */
export function personOf(state: AccountState): Person {
  if (!state.person) throw apiProblems.ACCOUNT_WITHOUT_PERSON({ account: state.account.key });
  return state.person;
}

/** Nobody changes their own rights (design.md, attenuation). @throws Problem OWN_RIGHTS */
export function assertNotOwn(portal: ServedPortal, caller: TokenRecord, state: AccountState): void {
  if (isOwnAccount(portal, caller, state)) throw apiProblems.OWN_RIGHTS({ account: state.account.key });
}
