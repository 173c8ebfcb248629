import type { AccountPlan, Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { StepRecord, Store } from '../../store/store.ts';
import { isDone, markFailed, markSent, type Sending } from '../apply/mark.ts';
import { keepEffect } from '../confirm/effect.ts';
import { verdictOf } from '../confirm/verdict.ts';

export interface Said {
  readonly outcome: 'done' | 'unverified' | 'surprise' | 'skipped';
  readonly note?: string | undefined;
}

/** Why a step failed, for each outcome that delivers nothing. */
export const FAILURES: Readonly<Partial<Record<Said['outcome'], string>>> = {
  surprise: 'QUEUE_SURPRISE',
  skipped: 'QUEUE_SKIPPED',
};

/** Steps that the portal has shown done since a time, in epoch ms. */
export async function shownDone(
  { accounts, observations }: Pick<Store, 'accounts' | 'observations'>,
  portal: Descriptor,
  { account: key, steps }: AccountPlan,
  since: number,
): Promise<ReadonlyMap<string, ReturnType<typeof verdictOf>>> {
  const account = await accounts.byKey(portal.id, key);
  const readings = account ? await observations.of(account.id) : [];
  return new Map(steps.map((step) => [step.id, verdictOf(portal, step, { account, readings }, since)]));
}

/**
 * Writes what became of an account's steps, each with its audit record. What the page shows is believed, whatever was
 * said; what was clicked and is not seen is unverifiable, and planned again as long as nothing shows it.
 */
export async function recordSaid(
  inside: Store,
  part: AccountPlan,
  said: Said,
  verdicts: Awaited<ReturnType<typeof shownDone>>,
  sending: Sending,
): Promise<void> {
  const failure = FAILURES[said.outcome];
  const known = await inside.plans.steps(sending.plan);
  const open = part.steps.filter(({ id }) => !isDone(known.get(id)));
  const seen = open.filter(({ id }) => verdicts.get(id) === 'confirmed');
  const unseen = open.filter(({ id }) => verdicts.get(id) !== 'confirmed');
  await markSent(
    inside,
    idsOf(failure === undefined ? open : seen),
    { channel: 'page', artefact: 'page' },
    sending,
  );
  for (const step of seen) await keepEffect(inside, step, part.person?.id, sending.now);
  await settle(inside, seen, 'confirmed', sending);
  if (failure !== undefined) return markFailed(inside, unseen, failure, sending);
  const hidden = unseen.filter(
    ({ id }) => said.outcome === 'unverified' || verdicts.get(id) === 'unverifiable',
  );
  await settle(inside, hidden, 'unverifiable', sending);
}

async function settle(
  { plans, audit }: Pick<Store, 'plans' | 'audit'>,
  steps: readonly Step[],
  state: StepRecord['state'],
  { plan, actor, now }: Sending,
): Promise<void> {
  await plans.record(
    plan,
    steps.map(({ id }) => ({ step: id, state, at: now })),
  );
  for (const { id } of steps)
    await audit.append({ at: now, actor, action: `step.${state}`, subject: id, data: { plan } });
}

function idsOf(steps: readonly Step[]): readonly string[] {
  return steps.map(({ id }) => id);
}
