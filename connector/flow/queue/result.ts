import type { AccountPlan, Plan, Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Flow } from '../../flow.ts';
import type { StepRecord, Store, StoredPlan } from '../../store/store.ts';
import { isDone, type Sending } from '../apply/mark.ts';
import { foldKey } from '../correlate.ts';
import { planProblems } from '../problems.ts';
import { sayStanding } from '../say-standing.ts';
import { standingOf } from '../standing.ts';
import { planOf } from '../stored.ts';
import { mayBegin } from './because.words.ts';
import { FAILURES, recordSaid, shownDone, type Said } from './record.ts';
import { queueProblems } from './problems.ts';
import { isFree, openWork, partOf, workOf, type Own } from './work.ts';

/** How far a queue has come. */
export interface Progress {
  readonly plan: string;
  readonly account: string;
  readonly state: 'applying' | 'applied';
  readonly steps: readonly Pick<StepRecord, 'step' | 'state'>[];
  /** Accounts of which nothing was said yet. */
  readonly left: number;
}

type ResultStore = Pick<Store, 'plans' | 'transaction' | 'accounts' | 'observations'>;

/**
 * Keeps what became of one account of a kept plan. The same again changes nothing. A plan that something else has moved
 * on from becomes stale: what the page shows done is kept all the same.
 *
 * @throws Problem PLAN_UNKNOWN, PLAN_CLOSED, PLAN_WAITS, PLAN_BUSY, QUEUE_ACCOUNT, QUEUE_STALE
 */
export async function queueResult(
  store: ResultStore,
  flow: Pick<Flow, 'account' | 'policy'>,
  portal: Descriptor,
  { plan: id, account: key }: { readonly plan: string; readonly account: string },
  said: Said,
  own: Own,
  { actor, now }: Omit<Sending, 'plan'>,
): Promise<Progress> {
  const stored = await planOf(store, id);
  const part = partOf(stored, portal.id);
  if (!part) throw planProblems.PLAN_UNKNOWN({ plan: id });
  const decisions = await store.plans.decisions(stored.id);
  const work = workOf(part, decisions, own);
  const mine = work.find(({ account }) => foldKey(account) === foldKey(key));
  if (!mine) throw queueProblems.QUEUE_ACCOUNT({ plan: id, account: key });
  if (isSaid(mine.steps, await store.plans.steps(stored.id), said))
    return progress(store, stored, work, mine);
  if (stored.state === 'stale') throw queueProblems.QUEUE_STALE({ plan: id, account: mine.account });
  if (stored.state !== 'open' && stored.state !== 'applying')
    throw planProblems.PLAN_CLOSED({ plan: stored.id, state: stored.state });
  const standing = standingOf(stored, decisions);
  if (!mayBegin(standing))
    throw planProblems.PLAN_WAITS({ plan: stored.id, waits: sayStanding({ ...standing, costs: [] }) });

  const verdicts = await shownDone(store, portal, mine, stored.createdAt);
  const isSeen = (step: Step) => verdicts.get(step.id) === 'confirmed';
  const isCurrent =
    part.policyVersion === (await flow.policy()).version &&
    (said.outcome === 'surprise' || (await isWanted(flow, part, mine, isSeen, now)));
  const sending = { plan: stored.id, actor, now };
  await store.transaction(async (inside) => {
    const from = (await inside.plans.get(stored.id))!.state;
    if (from === 'open') await begin(inside, stored, sending);
    else if (from !== 'applying') throw planProblems.PLAN_BUSY({ plan: stored.id });
    if (isCurrent) {
      await recordSaid(inside, mine, said, verdicts, sending);
      const data = { plan: stored.id, ...said };
      await inside.audit.append({
        at: now,
        actor,
        action: 'queue.result',
        subject: `${portal.id}/${mine.account}`,
        data,
      });
      await finish(inside, stored, part, work, sending);
      return;
    }
    const seen = { ...mine, steps: mine.steps.filter(isSeen) };
    await recordSaid(inside, seen, { outcome: 'done' }, verdicts, sending);
    await inside.plans.move(stored.id, 'applying', 'stale');
    const data = { hash: stored.hash, moved: [{ portal: portal.id, accounts: [mine.account] }] };
    await inside.audit.append({ at: now, actor, action: 'plan.stale', subject: stored.id, data });
  });
  if (!isCurrent) throw queueProblems.QUEUE_STALE({ plan: id, account: mine.account });
  return progress(store, stored, work, mine);
}

/** Whether nothing but this work has moved the account: what is planned now is what is left of the plan. */
async function isWanted(
  flow: Pick<Flow, 'account'>,
  part: Plan,
  { account, steps }: AccountPlan,
  isSeen: (step: Step) => boolean,
  now: number,
): Promise<boolean> {
  const fresh = (await flow.account(part.portal, account, now))?.plan.steps ?? [];
  const before = part.accounts.find((one) => one.account === account)?.steps ?? [];
  const known = new Set(before.map(({ id }) => id));
  const still = new Map(fresh.map((step) => [step.id, step]));
  return (
    fresh.every(({ id }) => known.has(id)) &&
    steps.every((step) => {
      const now = still.get(step.id);
      // What a confirmed cost sets free is held by it for whoever plans anew.
      return isSeen(step) || (now !== undefined && (isFree(now) || isPaid(before, now)));
    })
  );
}

function isPaid(before: readonly Step[], { id, held }: Step): boolean {
  return held === before.find((step) => step.id === id)?.held;
}

function isSaid(
  steps: readonly Step[],
  records: ReadonlyMap<string, StepRecord>,
  { outcome }: Said,
): boolean {
  return steps.every(({ id }) => {
    const record = records.get(id);
    return isDone(record) || (record?.state === 'failed' && record.detail === FAILURES[outcome]);
  });
}

async function begin(inside: Store, { id, hash }: StoredPlan, { actor, now }: Sending): Promise<void> {
  if (!(await inside.plans.move(id, 'open', 'applying'))) throw planProblems.PLAN_BUSY({ plan: id });
  await inside.audit.append({
    at: now,
    actor,
    action: 'plan.applying',
    subject: id,
    data: { hash, by: 'queue' },
  });
}

async function finish(
  inside: Store,
  { id, hash }: StoredPlan,
  { policyVersion, portal }: Plan,
  work: readonly AccountPlan[],
  { actor, now }: Sending,
): Promise<void> {
  const records = await inside.plans.steps(id);
  if (openWork(work, records).length > 0 || !(await inside.plans.move(id, 'applying', 'applied'))) return;
  const sent = [...records.values()].filter(isDone).length;
  const data = { hash, sent, policyVersion, portals: [portal] };
  await inside.audit.append({ at: now, actor, action: 'plan.applied', subject: id, data });
}

async function progress(
  { plans }: Pick<Store, 'plans'>,
  { id }: StoredPlan,
  work: readonly AccountPlan[],
  { account, steps }: AccountPlan,
): Promise<Progress> {
  const records = await plans.steps(id);
  const untold = work.filter((one) => one.steps.some((step) => !records.has(step.id)));
  return {
    plan: id,
    account,
    state: openWork(work, records).length === 0 ? 'applied' : 'applying',
    steps: steps.map(({ id: step }) => ({ step, state: records.get(step)?.state ?? 'pending' })),
    left: untold.length,
  };
}
