import type { Account } from '../../shared/model/account.ts';
import type { Override } from '../../shared/model/permission.ts';
import type { Person } from '../../shared/model/person.ts';
import { defaultPortalPolicy, type PortalPolicy, type Schedule } from '../../shared/model/policy.ts';
import type { ItemStatus } from '../flow.ts';
import { bundlesOf } from '../../shared/plan/bundle.ts';
import type { AccountPlan } from '../../shared/plan/step.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { hours } from '../engine/engine.ts';
import type { Store } from '../store/store.ts';
import { correlate, foldKey, keyOf, type Pairing } from './correlate.ts';
import { judge } from './judge.ts';
import { knownOf } from './known.ts';
import { partialSources } from './plan/partial.ts';
import { loadSubject } from './subject.ts';
import type { Compiled } from './world.ts';

export type AccountStore = Pick<
  Store,
  'people' | 'groups' | 'accounts' | 'observations' | 'overrides' | 'snapshots'
>;

/** One account as the three-way comparison sees it. */
export interface AccountState {
  readonly account: Account;
  readonly person: Person | undefined;
  readonly items: readonly ItemStatus[];
  readonly plan: AccountPlan;
  readonly hours: readonly Schedule[];
  readonly overrides: readonly Override[];
  /** Epoch ms by tab id. */
  readonly readAt: ReadonlyMap<string, number>;
  readonly policyVersion: number;
}

/** Undefined when neither the portal nor the policy knows such an account. `extra` overrides are added for a what-if. */
export async function accountState(
  store: AccountStore,
  { engine, policy, sites }: Compiled,
  portal: Descriptor,
  key: string,
  now: number,
  extra: readonly Override[],
): Promise<AccountState | undefined> {
  const rules = portalPolicy(policy.portals, portal.id);
  const pairing = await findPairing(store, rules, portal.id, key);
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
  const judged = judge(court, pairing, subject, knownOf(readings, applied));
  const against = new Map(
    judged.plan.steps.filter((step) => step.kind === 'revoke').map((step) => [step.id, step.reasons]),
  );
  const windows = subject ? hours(engine, portal.id, subject, now) : 'always';
  return {
    account: pairing.account ?? plannedAccount(portal.id, pairing.key),
    person,
    items: judged.items.map(({ key: item, desired, observed }) => ({
      key: item,
      desired,
      observed,
      because: judged.desired.items.get(item) ?? [],
      against: against.get(`${portal.id}/${pairing.key}/revoke/${item}`) ?? [],
    })),
    plan: judged.plan,
    hours: windows === 'always' ? [] : windows,
    overrides:
      subject?.overrides.filter((override) => override.expiresAt === undefined || override.expiresAt > now) ??
      [],
    readAt: new Map(readings.map((reading) => [reading.tab, reading.readAt])),
    policyVersion: policy.version,
  };
}

/** How a portal's policy names its accounts; the template of a portal that the policy leaves out is `{userName}`. */
export function portalPolicy(portals: readonly PortalPolicy[], id: string): PortalPolicy {
  return portals.find((portal) => portal.portal === id) ?? defaultPortalPolicy(id);
}

async function findPairing(
  store: AccountStore,
  rules: PortalPolicy,
  portal: string,
  key: string,
): Promise<Pairing | undefined> {
  const account = await store.accounts.byKey(portal, key);
  const people = await claimants(store, rules, key);
  if (!account && people.length === 0) return undefined;
  return correlate(rules, account ? [account] : [], people)[0];
}

/** People whose key in this portal is `key`: a look-up where the template is the user name, a scan otherwise. */
async function claimants(store: Pick<Store, 'people'>, rules: PortalPolicy, key: string): Promise<Person[]> {
  const claims = (person: Person) => foldKey(keyOf(rules, person) ?? '') === foldKey(key);
  if (rules.identifier === '{userName}')
    return (await store.people.find(key)).map((row) => row.person).filter(claims);
  const found: Person[] = [];
  await store.people.each((people) => void found.push(...people.filter(claims)));
  return found;
}

function plannedAccount(portal: string, key: string): Account {
  return { id: '', portal, key, status: 'planned', mode: 'managed' };
}
