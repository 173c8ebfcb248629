import { createHash } from 'node:crypto';
import type { Override } from '../../shared/model/permission.ts';
import type { Person } from '../../shared/model/person.ts';
import type { AccountPlan, Plan, PlanCounts, Step } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { Store } from '../store/store.ts';
import { portalPolicy } from './account.ts';
import { correlate } from './correlate.ts';
import { judge, knownOf } from './judge.ts';
import { subjectOf } from './subject.ts';
import type { Compiled } from './world.ts';

export type PlanStore = Pick<Store, 'people' | 'groups' | 'accounts' | 'observations' | 'overrides'>;

/** The whole plan of one portal at `now` (epoch ms). Reads the store, writes nothing. */
export async function planPortal(
  store: PlanStore,
  { engine, policy, sites }: Compiled,
  portal: Descriptor,
  now: number,
): Promise<Plan> {
  const people: Person[] = [];
  await store.people.each((page) => void people.push(...page));
  const groups = new Map<string, string[]>();
  await store.groups.eachMembership((pairs) =>
    pairs.forEach(({ person, group }) => push(groups, person, group)),
  );
  const overrides = new Map<string, Override[]>();
  for (const override of await store.overrides.all(portal.id)) push(overrides, override.person, override);
  const [accounts, readings, applied] = await Promise.all([
    store.accounts.all(portal.id),
    store.observations.all(portal.id),
    store.observations.allApplied(portal.id),
  ]);
  const rules = portalPolicy(policy.portals, portal.id);
  const plans = correlate(rules, accounts, people).map((pairing): AccountPlan => {
    const person = pairing.people.length === 1 ? pairing.people[0] : undefined;
    const subject =
      person &&
      subjectOf(person, groups.get(person.id) ?? [], overrides.get(person.id) ?? [], pairing.account);
    const id = pairing.account?.id ?? '';
    const known = knownOf(readings.get(id) ?? [], applied.get(id) ?? new Map());
    return judge(engine, portal, rules, sites.get(portal.id)!, pairing, subject, known, now).plan;
  });
  return finish(portal.id, policy.version, plans, accounts.length, now);
}

function finish(
  portal: string,
  policyVersion: number,
  plans: readonly AccountPlan[],
  accounts: number,
  now: number,
): Plan {
  const differing = plans.filter((plan) => plan.steps.length > 0).toSorted(byPerson);
  return {
    portal,
    createdAt: new Date(now).toISOString(),
    policyVersion,
    hash: hashPlan(policyVersion, differing),
    accounts: differing,
    counts: count(plans, accounts),
  };
}

/** SHA-256 over the policy version and every step with what was observed; the same world gives the same hash. */
export function hashPlan(policyVersion: number, plans: readonly AccountPlan[]): string {
  const steps = plans.flatMap((plan) =>
    plan.steps.map((step) => [step.id, step.observed, step.held, step.drift, step.reasons]),
  );
  return createHash('sha256')
    .update(JSON.stringify([policyVersion, steps]))
    .digest('hex');
}

function count(plans: readonly AccountPlan[], accounts: number): PlanCounts {
  const steps = plans.flatMap((plan) => plan.steps);
  const ready = steps.filter((step) => !step.held);
  const unseen = (step: Step) => step.item !== undefined && step.observed === 'unknown';
  const of = (kind: Step['kind']) => ready.filter((step) => step.kind === kind && !unseen(step)).length;
  return {
    accounts,
    create: of('create'),
    grant: of('grant'),
    revoke: of('revoke'),
    held: steps.filter((step) => step.held).length,
    toCheck: ready.filter(unseen).length,
    unread: plans.filter((plan) => plan.unread.length > 0).length,
  };
}

function byPerson(a: AccountPlan, b: AccountPlan): number {
  const name = (plan: AccountPlan) => plan.person?.displayName ?? plan.account;
  return name(a).localeCompare(name(b), 'fr') || a.account.localeCompare(b.account, 'fr');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
