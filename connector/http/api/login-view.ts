import type { Step } from '../../../shared/plan/step.ts';
import type { ItemState, ProfileView } from '../../../shared/wire/account.ts';
import type { AccountState } from '../../flow.ts';
import type { Frozen } from '../endpoint.ts';

/** One module's profile, with the sign that a box would have. Pure. */
export function profileView(
  { module, desired, observed }: AccountState['profiles'][number],
  steps: readonly Step[],
): Frozen<ProfileView> {
  const step = steps.find((one) => one.profile?.module === module);
  const state = stateOf(step, observed !== undefined, observed != null, step?.profile?.to === undefined);
  return {
    module,
    ...(desired !== undefined && { desired }),
    observed: observed === undefined ? 'unknown' : observed,
    state,
  };
}

/** The sign of the login hours: limited hours are what an account has, as a profile is. */
export function hoursState({ plan, observedHours }: Pick<AccountState, 'plan' | 'observedHours'>): ItemState {
  const step = plan.steps.find(({ kind }) => kind === 'setHours');
  const isLimited = observedHours !== undefined && observedHours !== 'always';
  return stateOf(step, observedHours !== undefined, isLimited, step?.hours === 'always');
}

/** ui.md "States": nothing is claimed of what nobody has read. */
function stateOf(step: Step | undefined, isRead: boolean, isThere: boolean, takesAway: boolean): ItemState {
  if (!isRead) return 'unknown';
  if (!step) return isThere ? 'granted' : 'none';
  if (step.held) return 'held';
  return takesAway ? 'toRevoke' : 'toGrant';
}
