import type { Plan, Step } from '../../../shared/plan/step.ts';
import type { StepRecord } from '../../store/store.ts';
import { isDone } from './mark.ts';

/**
 * What of a part is delivered: the steps that were sent already, since what is written again is the whole of it, and
 * those that would be planned now all the same. Somebody who left while an application was cut off gets nothing more.
 */
export function resumable(
  part: Plan,
  fresh: Plan | undefined,
  known: ReadonlyMap<string, StepRecord>,
): { readonly plan: Plan; readonly gone: readonly Step[] } {
  const wanted = new Set(
    fresh?.accounts.flatMap(({ steps }) =>
      steps.filter(({ held }) => held === undefined).map(({ id }) => id),
    ),
  );
  const stays = ({ id, held }: Step) => held !== undefined || isDone(known.get(id)) || wanted.has(id);
  return {
    plan: {
      ...part,
      accounts: part.accounts.map((account) => ({ ...account, steps: account.steps.filter(stays) })),
    },
    gone: part.accounts.flatMap(({ steps }) => steps.filter((step) => !stays(step))),
  };
}
