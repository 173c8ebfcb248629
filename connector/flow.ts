import type { Atom, EffectiveGrant, Explanation, Override, Reason } from '../shared/model/permission.ts';
import type { Policy } from '../shared/model/policy.ts';
import type { ItemKey } from '../shared/plan/item.ts';
import type { Observed, Plan } from '../shared/plan/step.ts';
import { explain, list } from './engine/engine.ts';
import { accountState, portalPolicy, type AccountState } from './flow/account.ts';
import { assertWithin } from './flow/ceiling.ts';
import { keyOf } from './flow/correlate.ts';
import { planPortal, type PlanStore } from './flow/plan.ts';
import { portalOf, type ConfiguredPortal } from './flow/portal.ts';
import { flowProblems } from './flow/problems.ts';
import { loadSubject } from './flow/subject.ts';
import { createWorld, type WorldStore } from './flow/world.ts';

export type { AccountState } from './flow/account.ts';
export type { ConfiguredPortal } from './flow/portal.ts';

/** One box of one account, everything known about it. */
export interface ItemStatus {
  readonly key: ItemKey;
  readonly desired: boolean;
  readonly observed: Observed;
  readonly because: readonly Reason[];
  readonly against: readonly Reason[];
}

/** The diagram of design.md as code: effective → plan → guard → deliver. Reads the store, writes nothing. `now` is epoch ms. */
export interface Flow {
  /** The policy in force, checked. @throws Problem FLOW_NO_POLICY */
  policy(): Promise<Policy>;
  /** What a person, by id, may do in a portal. @throws Problem FLOW_NO_POLICY, FLOW_UNKNOWN_PORTAL, FLOW_UNKNOWN_PERSON */
  effective(portal: string, person: string, now: number): Promise<readonly EffectiveGrant[]>;
  explain(portal: string, person: string, atom: Atom, now: number): Promise<Explanation>;
  /** Undefined when neither the portal nor the policy knows such an account. `extra` overrides are added for a what-if. */
  account(
    portal: string,
    key: string,
    now: number,
    extra?: readonly Override[],
  ): Promise<AccountState | undefined>;
  plan(portal: string, now: number): Promise<Plan>;
  /** @throws Problem CEILING_EXCEEDED unless every atom that the override adds lies within the ceiling of its node. */
  assertWithinCeiling(override: Override, now: number): Promise<void>;
}

/** Binds the flow to a store and the configured portals. */
export function createFlow(store: PlanStore & WorldStore, portals: readonly ConfiguredPortal[]): Flow {
  const world = createWorld(store, portals);
  const judgeable = async (portal: string, person: string) => {
    const descriptor = portalOf(portals, portal);
    const compiled = await world();
    const row = await store.people.get(person);
    if (!row) throw flowProblems.FLOW_UNKNOWN_PERSON({ person });
    const key = keyOf(portalPolicy(compiled.policy.portals, portal), row.person);
    const account = key === undefined ? undefined : await store.accounts.byKey(portal, key);
    const subject = await loadSubject(store, portal, row.person, account);
    return { ...compiled, descriptor, subject };
  };
  return {
    policy: async () => (await world()).policy,
    async effective(portal, person, now) {
      const { engine, subject } = await judgeable(portal, person);
      return list(engine, portal, subject, now);
    },
    async explain(portal, person, atom, now) {
      const { engine, subject } = await judgeable(portal, person);
      return explain(engine, portal, subject, atom, now);
    },
    async account(portal, key, now, extra = []): Promise<AccountState | undefined> {
      const descriptor = portalOf(portals, portal);
      return accountState(store, await world(), descriptor, key, now, extra);
    },
    async plan(portal, now) {
      return planPortal(store, await world(), portalOf(portals, portal), now);
    },
    async assertWithinCeiling(override, now) {
      const { engine, subject, sites } = await judgeable(override.portal, override.person);
      const all = sites
        .get(override.portal)!
        .filter((site) => !site.retired)
        .map((site) => site.id);
      assertWithin(engine, override, subject, override.sites.includes('*') ? all : override.sites, now);
    },
  };
}
