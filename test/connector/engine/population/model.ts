import fc from 'fast-check';
import { list, compile, type Engine, type Subject, type World } from '../../../../connector/engine/engine.ts';
import { advance } from '../../../../connector/engine/population/advance.ts';
import { setAccountActive, setOverrides } from '../../../../connector/engine/population/exceptions.ts';
import {
  groupNumbers,
  populate,
  type Population,
} from '../../../../connector/engine/population/population.ts';
import { recompile } from '../../../../connector/engine/population/recompile.ts';
import { joinGroup, leaveGroup, update } from '../../../../connector/engine/population/update.ts';
import type { Policy, Rule } from '../../../../shared/model/policy.ts';
import { anyRule, anyScene, PORTALS, type Scene } from '../random-world.ts';
import { atomText, type Atoms } from '../reference.ts';

/** What a population should be like, kept the simple way. */
export interface Model {
  readonly policy: Policy;
  readonly world: World;
  readonly subjects: readonly Subject[];
  readonly now: number;
}

/** Matches nobody, and asks for all that the random rules ask for: so that a policy may change without asking for more. */
const KEEP_ALL: Rule = {
  id: 'keep-all',
  name: 'Keep all',
  node: 'root',
  portal: 'flat',
  effect: 'allow',
  when: {
    all: [
      { group: 'no such group' },
      { attribute: 'title pr and level pr and zone pr and userType pr and missing pr' },
    ],
  },
  features: ['f0'],
  roles: [],
  scope: { kind: 'all' },
  state: 'active',
};

export function withKeptAttributes(policy: Policy): Policy {
  return { ...policy, rules: [...policy.rules, KEEP_ALL] };
}

export function modelOf({ policy, world, subjects, now }: Scene): Model {
  return { policy: withKeptAttributes(policy), world, subjects, now };
}

export function populationOf({ policy, world, subjects, now }: Model): Population {
  const engine = compile(policy, world);
  const builder = populate(engine, now);
  for (const { person, groups } of subjects) builder.add(person, groupNumbers(engine, groups));
  const population = builder.finish();
  subjects.forEach(({ overrides, accountActive }, person) => {
    setOverrides(population, person, overrides);
    for (const portal of PORTALS) setAccountActive(population, person, portal, accountActive);
  });
  return population;
}

/** What each person holds, portal by portal, as the engine answers for one person alone. */
export function heldIn({ policy, world, subjects, now }: Model): readonly Atoms[][] {
  const engine = compile(policy, world);
  return subjects.map((subject) =>
    PORTALS.map(
      (portal) =>
        new Set(
          list(engine, portal, subject, now).flatMap(({ feature, sites }) =>
            sites.map((site) => atomText({ feature, site })),
          ),
        ),
    ),
  );
}

/** A change of a population and its model; it answers the model after it, and who may hold something else. */
export interface Step {
  readonly name: string;
  apply(population: Population, model: Model): { readonly model: Model; readonly changed: readonly number[] };
}

const anyPerson = fc.nat({ max: 3 });

const described: fc.Arbitrary<Step> = fc.tuple(anyPerson, anyScene).map(([which, { subjects }]) => ({
  name: `describe ${which} as ${JSON.stringify(subjects[0])}`,
  apply(population, model) {
    const person = which % (model.subjects.length + 1);
    const known = model.subjects[person];
    const { person: described, groups } = subjects[0]!;
    const after: Subject = {
      person: { ...described, id: `person${person}` },
      groups: groups.filter((group) => population.bound.engine.groups.number.has(group)),
      overrides: known?.overrides ?? [],
      accountActive: known?.accountActive ?? true,
    };
    const changed = update(
      population,
      person,
      after.person,
      groupNumbers(population.bound.engine, after.groups),
    );
    return { model: withSubject(model, person, after), changed: changed ? [person] : [] };
  },
}));

const grouped: fc.Arbitrary<Step> = fc
  .tuple(fc.boolean(), fc.nat({ max: 5 }), fc.uniqueArray(anyPerson))
  .map(([joins, which, people]) => ({
    name: `${people.join()} ${joins ? 'join' : 'leave'} g${which}`,
    apply(population, model) {
      const id = `g${which}`;
      const group = population.bound.engine.groups.number.get(id);
      if (group === undefined) return { model, changed: [] };
      const some = people.filter((person) => person < model.subjects.length);
      const changed = (joins ? joinGroup : leaveGroup)(population, group, some);
      const after = some.reduce((before, person) => {
        const subject = before.subjects[person]!;
        const others = subject.groups.filter((other) => other !== id);
        return withSubject(before, person, { ...subject, groups: joins ? [...others, id] : others });
      }, model);
      return { model: after, changed };
    },
  }));

const excepted: fc.Arbitrary<Step> = fc.tuple(anyPerson, anyScene).map(([which, { subjects }]) => ({
  name: `except ${which}`,
  apply(population, model) {
    const person = which % model.subjects.length;
    const { overrides: given, accountActive } = subjects[0]!;
    const overrides = given.map((override) => ({ ...override, person: `person${person}` }));
    setOverrides(population, person, overrides);
    for (const portal of PORTALS) setAccountActive(population, person, portal, accountActive);
    const subject = { ...model.subjects[person]!, overrides, accountActive };
    return { model: withSubject(model, person, subject), changed: [person] };
  },
}));

const later: fc.Arbitrary<Step> = fc.nat({ max: 2 }).map((by) => ({
  name: `advance by ${by}`,
  apply(population, model) {
    const now = model.now + by;
    return { model: { ...model, now }, changed: advance(population, now) };
  },
}));

/** The same policy with one rule more, less, or other. */
const edited: fc.Arbitrary<Step> = fc
  .tuple(fc.nat({ max: 12 }), anyRule(''), fc.boolean())
  .map(([which, rule, removes]) => ({
    name: `${removes ? 'remove' : 'edit'} rule${which}: ${JSON.stringify(rule)}`,
    apply(population, model) {
      const id = `rule${which}`;
      const others = model.policy.rules.filter((other) => other.id !== id);
      const rules = removes ? others : [...others, { ...rule, id }];
      return recompiled(population, model, { ...model.policy, rules }, model.world);
    },
  }));

/** Any part of another scene: its rules, its nodes and profiles, its catalogues, its groups. */
const replaced: fc.Arbitrary<Step> = fc
  .tuple(fc.constantFrom('rules', 'policy', 'portals', 'groups'), anyScene)
  .map(([part, { policy, world }]) => ({
    name: `replace the ${part}: ${JSON.stringify({ policy, world })}`,
    apply(population, model) {
      const rules = part === 'rules' ? { ...model.policy, rules: policy.rules } : model.policy;
      const { groups, nestings, portals } = world;
      const around = part === 'portals' ? { portals } : part === 'groups' ? { groups, nestings } : {};
      return recompiled(population, model, withKeptAttributes(part === 'policy' ? policy : without(rules)), {
        ...model.world,
        ...around,
      });
    },
  }));

function without(policy: Policy): Policy {
  return { ...policy, rules: policy.rules.filter(({ id }) => id !== KEEP_ALL.id) };
}

function recompiled(
  population: Population,
  model: Model,
  policy: Policy,
  world: World,
): ReturnType<Step['apply']> {
  const [before, engine] = [population.bound.engine, compile(policy, world)];
  const changed = recompile(population, engine);
  if (!changed) throw new Error('the policy asks for more than was kept');
  const stays = (group: string) => isIn(before, group) && isIn(engine, group);
  const subjects = model.subjects.map((subject) => ({ ...subject, groups: subject.groups.filter(stays) }));
  return { model: { ...model, policy, world, subjects }, changed };
}

function isIn({ groups }: Engine, group: string): boolean {
  return groups.number.has(group);
}

function withSubject(model: Model, person: number, subject: Subject): Model {
  const subjects = [...model.subjects];
  subjects[person] = subject;
  return { ...model, subjects };
}

/** A counter-example tells a step by its name. */
const told = (step: Step): Step & { toJSON(): string } => ({ ...step, toJSON: () => step.name });

export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(described, grouped, excepted, later, edited, replaced).map(told),
  { minLength: 1, maxLength: 6 },
);
