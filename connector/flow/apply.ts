import type { Plan, Step } from '../../shared/plan/step.ts';
import type { Ground } from '../delivery/delivery.ts';
import type { Store, StoredPlan } from '../store/store.ts';
import { deliverPart, type Outlet } from './apply/deliver.ts';
import { isDone, markFailed, type Sending } from './apply/mark.ts';
import { release } from './apply/release.ts';
import { resumable } from './apply/resumable.ts';
import { startApplying } from './apply/start.ts';
import { planProblems } from './problems.ts';
import { standingOf } from './standing.ts';
import { planOf } from './stored.ts';

export type ApplyStore = Pick<Store, 'plans' | 'transaction'>;

/** What an application needs of the rest of the flow. */
export interface Applying extends Outlet {
  /** The portals' parts as they would be planned now. */
  replan(portals: readonly string[], now: number): Promise<readonly Plan[]>;
  /** `at` is the time to write on what is delivered. */
  ground(part: Plan, at: number): Promise<Ground>;
}

/** What one run came to. */
export interface Applied {
  readonly plan: string;
  /** applying: some steps could not be brought; applying again tries them again. */
  readonly state: 'applied' | 'applying';
  /** Steps that were delivered, by this run or by one before it. */
  readonly sent: number;
  /** Steps that no channel carries. */
  readonly left: readonly Step[];
  /** Steps that nobody wants any more: the world moved while the application was cut off. */
  readonly gone: readonly Step[];
}

/**
 * Applies a stored plan, or goes on with one that was cut off. Refuses one that waits for somebody, and one that is not
 * what would be planned now: it becomes stale. Idempotent: a step is recorded as sent once, and what is written again
 * is the same.
 *
 * @param id the plan's id or the beginning of one that no other shares
 * @throws Problem PLAN_UNKNOWN, PLAN_CLOSED, PLAN_WAITS, PLAN_OUTDATED, PLAN_BUSY; what a channel or the store throws
 */
export async function applyPlan(
  store: ApplyStore,
  applying: Applying,
  id: string,
  actor: string,
  now: number,
): Promise<Applied> {
  const stored = await planOf(store, id);
  const decisions = await store.plans.decisions(stored.id);
  if (stored.state === 'applied') return { ...(await tally(store, stored.id)), left: [], gone: [] };
  if (stored.state !== 'open' && stored.state !== 'applying')
    throw planProblems.PLAN_CLOSED({ plan: stored.id, state: stored.state });
  const fresh = await applying.replan(
    stored.parts.map(({ portal }) => portal),
    now,
  );
  const confirmed = decisions.some(({ kind }) => kind === 'confirm-cost');
  if (stored.state === 'open')
    await startApplying(store, stored, standingOf(stored, decisions), fresh, actor, now);
  const sending: Sending = { plan: stored.id, actor, now };
  const known = await store.plans.steps(stored.id);
  const left: Step[] = [];
  const gone: Step[] = [];
  for (const part of stored.parts) {
    const wanted = fresh.find(({ portal }) => portal === part.portal);
    const rest = resumable(release(part, confirmed), wanted && release(wanted, confirmed), known);
    const ground = await applying.ground(rest.plan, stored.createdAt);
    gone.push(...rest.gone);
    left.push(...(await deliverPart(store, applying, rest.plan, ground, sending)));
  }
  return finish(store, stored, left, gone, sending);
}

async function finish(
  store: ApplyStore,
  { id, hash, parts }: StoredPlan,
  left: readonly Step[],
  gone: readonly Step[],
  sending: Sending,
): Promise<Applied> {
  return store.transaction(async (inside) => {
    const { plans, audit } = inside;
    await markFailed(inside, left, 'PLAN_NO_CHANNEL', sending);
    await markFailed(inside, gone, 'PLAN_OUTDATED', sending);
    const { sent } = await tally(inside, id);
    if (left.length > 0) return { plan: id, state: 'applying', sent, left, gone };
    const { actor, now } = sending;
    // False when another process finished it in between: its record stands.
    if (await plans.move(id, 'applying', 'applied')) {
      const data = {
        hash,
        sent,
        policyVersion: Math.max(...parts.map((part) => part.policyVersion)),
        portals: parts.map(({ portal }) => portal),
      };
      await audit.append({ at: now, actor, action: 'plan.applied', subject: id, data });
    }
    return { plan: id, state: 'applied', sent, left, gone };
  });
}

async function tally(
  { plans }: Pick<Store, 'plans'>,
  plan: string,
): Promise<Pick<Applied, 'plan' | 'sent'> & { readonly state: 'applied' }> {
  return { plan, state: 'applied', sent: [...(await plans.steps(plan)).values()].filter(isDone).length };
}
