import { createHash } from 'node:crypto';
import type { Account } from '../../../shared/model/account.ts';
import type { ProfileChoice } from '../../../shared/model/permission.ts';
import type { Person } from '../../../shared/model/person.ts';
import { EMPTY_POLICY, type Exclusion, type Policy } from '../../../shared/model/policy.ts';
import type { Site } from '../../../shared/model/site.ts';
import { assemblePlan } from '../../../shared/plan/assemble.ts';
import { bundlesOf } from '../../../shared/plan/bundle.ts';
import { compareAccount, type Known } from '../../../shared/plan/compare.ts';
import { exclusiveRoles } from '../../../shared/plan/constraint/exclusive.ts';
import { holderLimits } from '../../../shared/plan/constraint/holders.ts';
import { holdingOf } from '../../../shared/plan/constraint/holding.ts';
import { meets } from '../../../shared/plan/constraint/meeting.ts';
import { placeNames } from '../../../shared/plan/constraint/place.ts';
import { hasFeature, rightsOf } from '../../../shared/plan/constraint/rights.ts';
import { seatsTaken } from '../../../shared/plan/constraint/seats.ts';
import { stateOf } from '../../../shared/plan/constraint/state.ts';
import { itemKey, type ItemKey } from '../../../shared/plan/item.ts';
import { project } from '../../../shared/plan/project.ts';
import type { Plan, Step } from '../../../shared/plan/step.ts';
import { DESCRIPTOR_VERSION, descriptorSchema, type Descriptor } from '../../../shared/portal/descriptor.ts';
import { grant, rule } from './world.ts';

/** A portal that does what the steps say, and complains where a real one would. */
export interface Simulated {
  readonly portal: Descriptor;
  readonly policy: Policy;
  readonly sites: readonly Site[];
  readonly accounts: readonly SimulatedAccount[];
}

export interface SimulatedAccount {
  readonly person: Person;
  account: Account | undefined;
  readonly grants: readonly { readonly feature: string; readonly sites: readonly string[] }[];
  readonly profile: string | undefined;
  readonly ticked: Map<ItemKey, boolean>;
  readonly applied: Map<ItemKey, boolean>;
  readonly profiles: Map<string, string | undefined>;
  readonly partial: boolean;
  readonly drift: 'revert' | 'report' | 'adopt';
}

export const SITES: readonly Site[] = [
  { id: 'top', name: 'Top', kind: 'company' },
  { id: 'north', name: 'North', kind: 'agency', parent: 'top' },
  { id: 'south', name: 'South', kind: 'agency', parent: 'top' },
  { id: 'n1', name: 'N1', kind: 'residence', parent: 'north' },
  { id: 'n2', name: 'N2', kind: 'residence', parent: 'north' },
  { id: 's1', name: 'S1', kind: 'residence', parent: 'south' },
];
export const FEATURES = ['f0', 'f1', 'f2', 'f3', 'f4'];

const words = (name: string) => ({ fr: name, en: name });
type Lifecycle = Descriptor['lifecycle'];

export function portalWith(
  parts: {
    lifecycle?: Pick<Lifecycle, 'end'> & Partial<Pick<Lifecycle, 'access'>>;
    constraints?: Descriptor['constraints'];
    implies?: Readonly<Record<string, string[]>>;
    modules?: boolean;
    hours?: boolean;
    billable?: 'profile' | 'function';
  } = {},
): Descriptor {
  const { lifecycle = { end: ['revoke' as const] }, constraints = [], implies = {} } = parts;
  return descriptorSchema.parse({
    descriptor: DESCRIPTOR_VERSION,
    id: 'sim',
    name: 'Sim',
    identifierSuffix: '',
    sites: {
      kinds: ['company', 'agency', 'residence'].map((id) => ({ id, label: words(id), plural: words(id) })),
      granted: 'residence',
      reach: 'account',
      tab: 'one',
    },
    tabs: [{ id: 'one', label: words('One') }],
    sections: [{ id: 'all', tab: 'one', label: words('All') }],
    features: ['access', ...FEATURES].map((id) => ({
      id,
      label: words(id),
      section: 'all',
      kind: id === 'access' ? ('flag' as const) : ('function' as const),
      implies: implies[id] ?? [],
      ...(id === 'f0' ? { sensitivity: 'delegation' as const } : {}),
    })),
    fields: [],
    modules: parts.modules ? [{ id: 'm', label: words('M') }] : [],
    ...(parts.hours ? { hours: true } : {}),
    ...(parts.billable ? { seats: { billable: parts.billable, warning: words('money') } } : {}),
    constraints,
    lifecycle: { credential: 'activation-mail', ...lifecycle },
  });
}

export function personOf(name: string, status: Person['status'] = 'active'): Person {
  return {
    id: `p-${name}`,
    source: 'ldap',
    key: name,
    userName: name,
    displayName: name.toUpperCase(),
    status,
    attributes: {},
  };
}

export function accountOf(name: string, status: Account['status'] = 'active'): Account {
  return { id: `a-${name}`, portal: 'sim', key: name, status, mode: 'managed' };
}

export function policyWith(parts: Partial<Policy>): Policy {
  return { ...EMPTY_POLICY, version: 1, ...parts };
}

export function knownOf(one: SimulatedAccount): Known {
  return {
    ticked: one.ticked,
    applied: one.applied,
    tabsRead: new Set(['one']),
    profiles: one.profiles,
  };
}

/** What is planned for the world as it stands. Every price is agreed to unless `confirmed` says otherwise. */
export function plan(world: Simulated, now = 0, confirmed?: ReadonlyMap<string, number>): Plan {
  const { portal, policy, sites, accounts } = world;
  const bundles = bundlesOf(portal, policy);
  const plans = accounts.map((one) => {
    const choice: ProfileChoice[] =
      one.profile === undefined
        ? []
        : [{ module: 'm', profile: one.profile, rank: 1, by: [{ profile: one.profile, reason: rule('r') }] }];
    const grants = one.person.status === 'active' ? one.grants : [];
    return compareAccount({
      portal,
      key: one.person.userName,
      account: one.account,
      person: one.person,
      desired: project(
        portal,
        grants.map(({ feature, sites: where }) => grant(feature, where)),
        sites,
      ),
      profiles: portal.modules.length > 0 && one.person.status === 'active' ? choice : [],
      known: knownOf(one),
      sites,
      bundles,
      partial: one.partial,
      drift: one.drift,
      agency: 'north',
    }).plan;
  });
  return assemblePlan({
    portal,
    policy,
    sites,
    plans,
    holdings: new Map(holdings(world).map((one) => [one.account, one])),
    population: { accounts: accounts.length, boxes: 0, agencies: new Map() },
    snapshots: [],
    confirmed: confirmed ?? new Map(policy.seats.map((pool) => [pool.id, Infinity])),
    now,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  });
}

export function holdings({ portal, accounts }: Simulated) {
  return accounts.map((one) => holdingOf(portal, one.person.userName, one.account, one.person, knownOf(one)));
}

/** Carries one step out, and reads it back. */
export function carryOut({ accounts, portal }: Simulated, step: Step): void {
  const one = accounts.find((other) => other.person.userName === step.account)!;
  const status = (to: Account['status']) => {
    one.account = { ...(one.account ?? accountOf(step.account)), status: to };
  };
  if (step.kind === 'create') status('active');
  if (step.kind === 'archive') status('archived');
  if (step.kind === 'reactivate') status('active');
  if ((step.kind === 'suspend' || step.kind === 'revokeAccess') && !step.item) status('suspended');
  if (step.kind === 'setProfile') one.profiles.set(step.profile!.module, step.profile!.to);
  if (!step.item) return;
  const on = ['grant', 'invite', 'reactivate'].includes(step.kind);
  const exclusive = portal.constraints.find((other) => other.kind === 'exclusive');
  if (on && step.item.id === exclusive?.feature)
    for (const other of FEATURES)
      if (other !== step.item.id && one.ticked.get(`feature:${other}`))
        throw new Error(`the portal unticks ${other} by itself`);
  one.ticked.set(itemKey(step.item), on);
  one.applied.set(itemKey(step.item), on);
}

/** A copy on which steps can be carried out. */
export function copyOf(world: Simulated): Simulated {
  return {
    ...world,
    accounts: world.accounts.map((one) => ({
      ...one,
      ticked: new Map(one.ticked),
      applied: new Map(one.applied),
      profiles: new Map(one.profiles),
    })),
  };
}

/** What no step may worsen, counted over the whole world. */
export function standing(world: Simulated, now = 0) {
  const { portal, policy, sites } = world;
  const rights = rightsOf(portal, bundlesOf(portal, policy));
  const places = placeNames(sites);
  const all = holdings(world);
  const exempt = (exclusion: Exclusion, person: string | undefined) =>
    exclusion.exemptions.some((one) => one.person === person && one.until > now);
  return {
    holders: holderLimits(portal, policy.holders).map((limit) => {
      const holders = all.filter(
        (one) => one.living && one.open && hasFeature(rights, stateOf(one), limit.feature),
      );
      return { limit, count: new Set(holders.map((one) => one.person)).size };
    }),
    broken: [...policy.exclusions, ...exclusiveRoles(portal)]
      .filter(({ action }) => action === 'block')
      .flatMap((exclusion) =>
        all
          .filter((one) => !exempt(exclusion, one.userName))
          .filter((one) => meets(exclusion, [{ rights, places, state: stateOf(one) }]))
          .map((one) => `${exclusion.id} ${one.account}`),
      ),
    seats: policy.seats.map((pool) => ({
      pool,
      taken: all.reduce((sum, one) => sum + seatsTaken(rights, pool, stateOf(one)), 0),
    })),
  };
}
