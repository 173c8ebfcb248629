import type { WorkAnswers, WorkState } from '../message/work.ts';

/** Whether Portillon may press the portal's save; otherwise who forbids it. */
export type Autopilot = 'allowed' | 'device' | 'policy';

export function autopilotOf(
  { autopilotOff }: Pick<WorkState, 'autopilotOff'>,
  { autopilot }: Pick<WorkAnswers['work.queue'], 'autopilot'>,
): Autopilot {
  if (autopilotOff) return 'device';
  return autopilot ? 'allowed' : 'policy';
}
