import type { Account } from '../../shared/model/account.ts';
import type { Override } from '../../shared/model/permission.ts';
import type { Person } from '../../shared/model/person.ts';
import { defaultPortalPolicy, type PortalPolicy, type Schedule } from '../../shared/model/policy.ts';
import type { ItemStatus } from '../flow.ts';
import { bundlesOf } from '../../shared/plan/bundle.ts';
import { holdingOf } from '../../shared/plan/constraint/holding.ts';
import type { Known } from '../../shared/plan/known.ts';
import type { AccountPlan } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { hours } from '../engine/engine.ts';
import type { Store } from '../store/store.ts';
import { correlate, type Pairing } from './correlate.ts';
import { judge } from './judge.ts';
import type { KeptPlans } from './kept/kept.ts';
import { knownOf } from './known.ts';
import { sourceSayer } from './linked/say-sources.ts';
import { profileStatuses, type ProfileStatus } from './profile-status.ts';
import { partialSources } from './plan/partial.ts';
import { loadSubject } from './subject.ts';
import type { Compiled } from './world.ts';

export type AccountStore = Pick<Store, 'groups' | 'accounts' | 'observations' | 'overrides' | 'snapshots'>;

/** One account as the three-way comparison sees it. */
export interface AccountState {
  readonly account: Account;
  readonly person: Person | undefined;
  readonly items: readonly ItemStatus[];
  readonly plan: AccountPlan;
  readonly hours: readonly Schedule[];
  /** Login hours as the portal last showed them. */
  readonly observedHours: Known['hours'];
  /** Of every module of the portal, in its order. */
  readonly profiles: readonly ProfileStatus[];
  readonly overrides: readonly Override[];
  /** Epoch ms by tab id. */
  readonly readAt: ReadonlyMap<string, number>;
  readonly policyVersion: number;
  /** Names of the portal's profiles, by id. */
  readonly profileNames: ReadonlyMap<string, string>;
}

/**
 * Undefined when neither the portal nor the policy knows such an account. `extra` overrides are added for a what-if.
 * The steps are those of the portal's plan: what other accounts hold or do holds them here too.
 */
export async function accountState(
  store: AccountStore,
  { engine, policy, sites }: Compiled,
  portal: Descriptor,
  key: string,
  now: number,
  extra: readonly Override[],
  kept: KeptPlans,
): Promise<AccountState | undefined> {
  const rules = portalPolicy(policy.portals, portal.id);
  const pairing = await findPairing(store, kept, rules, portal, key, now);
  if (!pairing) return undefined;
  const person = pairing.people.length === 1 ? pairing.people[0] : undefined;
  const [readings, applied] = pairing.account
    ? await Promise.all([
        store.observations.of(pairing.account.id),
        store.observations.appliedOf(pairing.account.id),
      ])
    : [[], new Map()];
  const subject = person && (await loadSubject(store, portal.id, person, pairing.account, extra));
  const court = {
    engine,
    portal,
    policy: rules,
    sites: sites.get(portal.id)!,
    bundles: bundlesOf(portal, policy),
    partial: partialSources(await store.snapshots.latest()),
    now,
  };
  const known = knownOf(readings, applied);
  const judged = judge(court, pairing, subject, known);
  const holding = pairing.account && holdingOf(portal, pairing.key, pairing.account, person, known);
  const own = { key: pairing.key, plan: judged.plan, ...(holding && { holding }) };
  const against = new Map(
    judged.plan.steps.filter((step) => step.kind === 'revoke').map((step) => [step.id, step.reasons]),
  );
  const say = await sourceSayer(store, person);
  const windows = subject ? hours(engine, portal.id, subject, now) : 'always';
  return {
    account: pairing.account ?? plannedAccount(portal.id, pairing.key),
    person,
    items: judged.items.map(({ key: item, desired, observed }) => ({
      key: item,
      desired,
      observed,
      because: say(judged.desired.items.get(item) ?? []),
      against: say(against.get(`${portal.id}/${pairing.key}/revoke/${item}`) ?? []),
    })),
    plan: await kept.planOf(portal, own, extra.length > 0, now),
    hours: windows === 'always' ? [] : windows,
    observedHours: known.hours,
    profiles: profileStatuses(portal, judged.profiles, known),
    overrides:
      subject?.overrides.filter((override) => override.expiresAt === undefined || override.expiresAt > now) ??
      [],
    readAt: new Map(readings.map((reading) => [reading.tab, reading.readAt])),
    policyVersion: policy.version,
    profileNames: new Map(
      policy.profiles.filter((profile) => profile.portal === portal.id).map(({ id, name }) => [id, name]),
    ),
  };
}

/** How a portal's policy names its accounts; the template of a portal that the policy leaves out is `{userName}`. */
export function portalPolicy(portals: readonly PortalPolicy[], id: string): PortalPolicy {
  return portals.find((portal) => portal.portal === id) ?? defaultPortalPolicy(id);
}

async function findPairing(
  store: AccountStore,
  kept: KeptPlans,
  rules: PortalPolicy,
  portal: Descriptor,
  key: string,
  now: number,
): Promise<Pairing | undefined> {
  const account = await store.accounts.byKey(portal.id, key);
  const people = await kept.claimants(portal, key, now);
  if (!account && people.length === 0) return undefined;
  return correlate(rules, account ? [account] : [], people)[0];
}

function plannedAccount(portal: string, key: string): Account {
  return { id: '', portal, key, status: 'planned', mode: 'managed' };
}
