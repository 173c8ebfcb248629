import type {
  Atom,
  EffectiveGrant,
  Explanation,
  Override,
  ProfileChoice,
  Reason,
} from '../shared/model/permission.ts';
import type { Person } from '../shared/model/person.ts';
import type { Policy } from '../shared/model/policy.ts';
import type { ItemKey } from '../shared/plan/item.ts';
import type { Observed, Plan } from '../shared/plan/step.ts';
import { explain, hours, list, profiles, type Hours } from './engine/engine.ts';
import { accountOf } from './flow/account-of.ts';
import { accountState, portalPolicy, type AccountState } from './flow/account.ts';
import { assertWithin } from './flow/ceiling.ts';
import { applyPlan, type Applied } from './flow/apply.ts';
import type { Outlet } from './flow/apply/deliver.ts';
import { groundFor, type Tongue } from './flow/apply/ground.ts';
import { confirmSteps, type Confirmed } from './flow/confirm.ts';
import { decide } from './flow/decide.ts';
import { createKept } from './flow/kept/kept.ts';
import { planPortals, type Planned, type PlanStore } from './flow/plan.ts';
import { forbidEditor } from './flow/plan/forbid-edit.ts';
import { propose } from './flow/propose.ts';
import type { Candidate, Wish } from './flow/rule-choice/candidate.ts';
import { ruleChoices } from './flow/rule-choice/rule-choices.ts';
import { standingOf, type Standing } from './flow/standing.ts';
import { planOf } from './flow/stored.ts';
import { sourceSayer } from './flow/linked/say-sources.ts';
import { configuredPortal, portalOf, type ConfiguredPortal } from './flow/portal.ts';
import { flowProblems } from './flow/problems.ts';
import { loadSubject } from './flow/subject.ts';
import { createWorld, readVersion, type Compiled, type WorldStore } from './flow/world.ts';
import type { PlanDecision, PolicyVersion, Store, StoredPlan } from './store/store.ts';

export type { AccountState } from './flow/account.ts';
export type { Applied } from './flow/apply.ts';
export type { Confirmed } from './flow/confirm.ts';
export type { Planned } from './flow/plan.ts';
export type { ConfiguredPortal } from './flow/portal.ts';
export type { Standing } from './flow/standing.ts';

/** What the flow needs of a store to answer. */
export type FlowStore = PlanStore & WorldStore & Pick<Store, 'audit'>;

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
  /** The profile of each module and the login hours of a person's account in a portal. */
  login(
    portal: string,
    person: string,
    now: number,
  ): Promise<{ readonly profiles: readonly ProfileChoice[]; readonly hours: Hours }>;
  explain(portal: string, person: string, atom: Atom, now: number): Promise<Explanation>;
  /** Undefined when neither the portal nor the policy knows such an account. `extra` overrides are added for a what-if. */
  account(
    portal: string,
    key: string,
    now: number,
    extra?: readonly Override[],
  ): Promise<AccountState | undefined>;
  /** Ways to edit a version of the policy, the one in force, for everybody like a person. @throws Problem FLOW_UNKNOWN_PORTAL */
  ruleChoices(
    version: Pick<PolicyVersion, 'yaml'>,
    portal: string,
    person: Person,
    wish: Wish,
    now: number,
  ): Promise<readonly Candidate[]>;
  /** The seat pools of a portal, today and with its plan. @throws Problem FLOW_UNKNOWN_PORTAL */
  seats(portal: string, now: number): Promise<Plan['costs']>;
  plan(portal: string, now: number): Promise<Plan>;
  /** Several portals at once, in the order given, with what their policies adopt. @throws Problem FLOW_UNKNOWN_PORTAL */
  plans(portals: readonly string[], now: number): Promise<readonly Planned[]>;
  /**
   * Passes when the override is about somebody of its node's population, and every atom that it adds lies within the
   * node's ceiling. @throws Problem PERSON_OUTSIDE_POPULATION, CEILING_EXCEEDED
   */
  assertWithinCeiling(override: Override): Promise<void>;
}

/** What the flow writes: plans, what is decided on them, their delivery and what came of it. All of it is audited. */
export interface Changes {
  /** Plans the portals and keeps the plan; adopts drift where the policy says so. */
  propose(portals: readonly string[], author: string, now: number): Promise<StoredPlan>;
  /** A stored plan, by its id or the beginning of one, with what it waits for. @throws Problem PLAN_UNKNOWN */
  standing(id: string): Promise<{ readonly plan: StoredPlan; readonly standing: Standing }>;
  /** Approve, reject, resume, cancel, confirm the cost: see {@link decide}. */
  decide(id: string, decision: PlanDecision): Promise<Standing>;
  /** Delivers the plan, or goes on with what was cut off: see {@link applyPlan}. */
  apply(id: string, actor: string, outlet: Outlet, tongue: Tongue, now: number): Promise<Applied>;
  /** What readings show done of what was sent: see {@link confirmSteps}. */
  confirm(
    portal: string,
    actor: string,
    now: number,
    accounts?: readonly string[],
    sentBy?: number,
  ): Promise<Confirmed>;
}

/** Binds what the flow writes to a store and the configured portals. */
export function createChanges(store: Store, portals: readonly ConfiguredPortal[]): Changes {
  const flow = createFlow(store, portals);
  const world = createWorld(store, portals);
  return {
    propose: (wanted, author, now) => propose(store, () => flow.plans(wanted, now), author, now),
    async standing(id) {
      const plan = await planOf(store, id);
      return { plan, standing: standingOf(plan, await store.plans.decisions(plan.id)) };
    },
    decide: (id, decision) => decide(store, id, decision),
    apply: (id, actor, outlet, tongue, now) =>
      applyPlan(
        store,
        {
          ...outlet,
          replan: async (wanted, at) => (await flow.plans(wanted, at)).map(({ plan }) => plan),
          ground: async (part, at) =>
            groundFor(store, await world(), configuredPortal(portals, part.portal), part, at, tongue),
        },
        id,
        actor,
        now,
      ),
    confirm: (portal, actor, now, accounts, sentBy) =>
      confirmSteps(store, portalOf(portals, portal), actor, now, accounts, sentBy),
  };
}

/** Binds the flow to a store and the configured portals; `world` where others ask it too. */
export function createFlow(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  world: () => Promise<Compiled> = createWorld(store, portals),
): Flow {
  const kept = createKept(
    store,
    world,
    portals.map(({ descriptor }) => descriptor),
  );
  const judgeable = async (portal: string, person: string) => {
    const descriptor = portalOf(portals, portal);
    const compiled = await world();
    const row = await store.people.get(person);
    if (!row) throw flowProblems.FLOW_UNKNOWN_PERSON({ person });
    const account = await accountOf(
      store.accounts,
      portalPolicy(compiled.policy.portals, portal),
      row.person,
    );
    const subject = await loadSubject(store, portal, row.person, account);
    return { ...compiled, descriptor, subject };
  };
  const plans: Flow['plans'] = async (wanted, now) => {
    const descriptors = wanted.map((id) => portalOf(portals, id));
    const compiled = await world();
    const { policy, sites } = compiled;
    const forbidEdit = await forbidEditor(store, policy, wanted, (version) =>
      readVersion(store, portals, sites, version),
    );
    const all = portals.map(({ descriptor }) => descriptor);
    return planPortals(store, { ...compiled, portals: all, forbidEdit, now }, descriptors);
  };
  return {
    policy: async () => (await world()).policy,
    async effective(portal, person, now) {
      const { engine, subject } = await judgeable(portal, person);
      return list(engine, portal, subject, now);
    },
    async login(portal, person, now) {
      const { engine, subject } = await judgeable(portal, person);
      return {
        profiles: profiles(engine, portal, subject, now),
        hours: hours(engine, portal, subject, now),
      };
    },
    async explain(portal, person, atom, now) {
      const { engine, subject } = await judgeable(portal, person);
      const found = explain(engine, portal, subject, atom, now);
      const say = await sourceSayer(store, subject.person);
      return { ...found, reasons: say(found.reasons), against: say(found.against) };
    },
    async account(portal, key, now, extra = []): Promise<AccountState | undefined> {
      const descriptor = portalOf(portals, portal);
      return accountState(store, await world(), descriptor, key, now, extra, kept);
    },
    ruleChoices: async (version, portal, person, wish, now) =>
      ruleChoices(store, await world(), version, portalOf(portals, portal), person, wish, now),
    seats: async (portal, now) => kept.seats(portalOf(portals, portal), now),
    plan: async (portal, now) => (await plans([portal], now))[0]!.plan,
    plans,
    async assertWithinCeiling(override) {
      const { engine, sites, subject } = await judgeable(override.portal, override.person);
      const all = sites
        .get(override.portal)!
        .filter((site) => !site.retired)
        .map((site) => site.id);
      assertWithin(engine, override, subject, override.sites.includes('*') ? all : override.sites);
    },
  };
}
