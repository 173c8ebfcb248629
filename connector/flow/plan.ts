import type { Policy } from '../../shared/model/policy.ts';
import { approvalsFor } from '../../shared/plan/approval.ts';
import { assemblePlan } from '../../shared/plan/assemble.ts';
import { holdingOf, sharing, type Holding } from '../../shared/plan/constraint/holding.ts';
import type { Adoption } from '../../shared/plan/drift.ts';
import { trippedBy } from '../../shared/plan/guard.ts';
import type { AccountPlan, Plan } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { SnapshotRecord, Store } from '../store/store.ts';
import { release } from './apply/release.ts';
import { correlate } from './correlate.ts';
import { courts } from './court.ts';
import { sha256 } from './hash.ts';
import { judge, type Court } from './judge.ts';
import { loadCrowd, subjectIn, type Crowd } from './plan/crowd.ts';
import { portalsAgainst, sideFinder } from './plan/elsewhere.ts';
import { loadLedger, type Ledger } from './plan/ledger.ts';
import { populationOf } from './plan/population.ts';
import type { Compiled } from './world.ts';

export type PlanStore = Pick<
  Store,
  'people' | 'groups' | 'accounts' | 'observations' | 'overrides' | 'snapshots'
>;

/** A portal's part, with the drifts that its policy adopts: they become overrides before the plan is kept. */
export interface Planned {
  readonly plan: Plan;
  readonly adopt: readonly Adoption[];
}

/** What planning rests on beside the store. */
export interface Planning extends Compiled {
  /** Every configured portal: exclusions look into the others. */
  readonly portals: readonly Descriptor[];
  /** By portal id: the policy in force edits a forbid rule, and nothing was applied under it yet. */
  readonly forbidEdit: (portal: string) => boolean;
  /** Epoch ms. */
  readonly now: number;
}

/** The plans of some portals, in the order given. Reads the store, writes nothing. */
export async function planPortals(
  store: PlanStore,
  planning: Planning,
  wanted: readonly Descriptor[],
): Promise<readonly Planned[]> {
  const [crowd, snapshots] = await Promise.all([loadCrowd(store), store.snapshots.latest()]);
  const courtOf = courts(planning, snapshots);
  const ledgers = new Map<string, Promise<Ledger>>();
  const ledgerOf = (portal: string): Promise<Ledger> => {
    const ledger = ledgers.get(portal) ?? loadLedger(store, portal);
    ledgers.set(portal, ledger);
    return ledger;
  };
  const planned: Planned[] = [];
  for (const portal of wanted) {
    const against = portalsAgainst(portal.id, planning.policy.exclusions);
    const others = planning.portals.filter(({ id }) => against.has(id));
    const finders = await Promise.all(
      others.map(async (other) => sideFinder(courtOf(other), crowd, await ledgerOf(other.id))),
    );
    const elsewhere = (person: string) => finders.flatMap((find) => find(person));
    planned.push(planOne(planning, courtOf(portal), crowd, await ledgerOf(portal.id), snapshots, elsewhere));
  }
  return planned;
}

function planOne(
  { policy, now, forbidEdit }: Planning,
  court: Court,
  crowd: Crowd,
  ledger: Ledger,
  snapshots: readonly SnapshotRecord[],
  elsewhere: Parameters<typeof assemblePlan>[0]['elsewhere'],
): Planned {
  const { portal, sites } = court;
  const share = sharing();
  const holdings = new Map<string, Holding>();
  const agencies = new Map<string, string | undefined>();
  const adopt: Adoption[] = [];
  const plans = correlate(court.policy, ledger.accounts, crowd.people).map((pairing): AccountPlan => {
    const { key, account, people } = pairing;
    const person = people.length === 1 ? people[0] : undefined;
    const subject = person && subjectIn(crowd, person, ledger.overrides.get(person.id) ?? []);
    const known = ledger.known(account);
    const judged = judge(court, pairing, subject, known);
    adopt.push(...judged.adopt);
    if (account) {
      holdings.set(key, holdingOf(portal, key, account, person, known, share));
      agencies.set(key, judged.plan.agency);
    }
    return judged.plan;
  });
  const population = populationOf(
    Array.from(holdings, ([key, holding]) => ({ holding, agency: agencies.get(key) })),
  );
  const forbid = forbidEdit(portal.id);
  const plan = assemblePlan({
    portal,
    policy,
    sites,
    plans,
    holdings,
    ...(elsewhere && { elsewhere }),
    population,
    // Without its number: reading a source again, every quarter of an hour, must not undo an approval when it changes
    // nothing that the plan rests on. What it changes is in the steps.
    snapshots: snapshots.map(({ source, status }) => ({ source, status, id: '' })),
    forbidEdit: forbid,
    now,
    hash: sha256,
  });
  const read = snapshots.map(({ source, id, status }) => ({ source, id, status }));
  return { plan: { ...asConfirmed(plan, policy, population, forbid), snapshots: read }, adopt };
}

/** Guards and approvals as they are once the cost is confirmed: nothing that waits for money slips past them. */
function asConfirmed(
  plan: Plan,
  policy: Policy,
  population: Parameters<typeof trippedBy>[3],
  forbidEdit: boolean,
): Plan {
  if (plan.costs.every(({ more }) => more.minor === 0)) return plan;
  const { accounts } = release(plan, true);
  return {
    ...plan,
    tripped: trippedBy(plan.portal, policy.guards, accounts, population),
    approvals: approvalsFor(policy.approvals, policy.exclusions, accounts, forbidEdit),
  };
}
