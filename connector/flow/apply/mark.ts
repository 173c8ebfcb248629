import type { Step } from '../../../shared/plan/step.ts';
import type { StepRecord, Store } from '../../store/store.ts';

/** Under whose name, for which stored plan, at what time (epoch ms). */
export interface Sending {
  readonly plan: string;
  readonly actor: string;
  readonly now: number;
}

/** Whether a step was delivered, whatever became of it. */
export function isDone(record: StepRecord | undefined): boolean {
  return record !== undefined && record.state !== 'pending' && record.state !== 'failed';
}

/** Steps become sent, with their audit records in one transaction; what another process recorded first is left alone. */
export async function markSent(
  store: Pick<Store, 'transaction'>,
  steps: readonly string[],
  by: { readonly channel: string; readonly artefact: string },
  { plan, actor, now }: Sending,
): Promise<void> {
  if (steps.length === 0) return;
  await store.transaction(async ({ plans, audit }) => {
    const known = await plans.steps(plan);
    const fresh = steps.filter((step) => !isDone(known.get(step)));
    await plans.record(
      plan,
      fresh.map((step) => ({ step, state: 'sent', at: now, detail: by.artefact })),
    );
    for (const step of fresh)
      await audit.append({ at: now, actor, action: 'step.sent', subject: step, data: { plan, ...by } });
  });
}

/** Steps that could not be delivered, and why as the code of a problem; those that failed so before stay as they are. */
export async function markFailed(
  { plans, audit }: Pick<Store, 'plans' | 'audit'>,
  steps: readonly Step[],
  detail: string,
  { plan, actor, now }: Sending,
): Promise<void> {
  const known = await plans.steps(plan);
  const fresh = steps.filter(({ id }) => known.get(id)?.detail !== detail);
  await plans.record(
    plan,
    fresh.map(({ id }) => ({ step: id, state: 'failed', at: now, detail })),
  );
  for (const { id } of fresh)
    await audit.append({ at: now, actor, action: 'step.failed', subject: id, data: { plan, detail } });
}
