import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyChanges,
  atomDifference,
  compile,
  list,
  type Change,
  type Situation,
} from '../../../connector/engine/engine.ts';
import { forAll } from './for-all.ts';
import { anyChange, anyScene, PORTALS } from './random-world.ts';
import { atomText, evaluate, groundOf, minus } from './reference.ts';
import { engine, override, person, policy, rule, subject, world } from './small.ts';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 2_000);

describe('P6 after changes', { timeout: 240_000 }, () => {
  const changed = fc.record({
    scene: anyScene,
    changes: fc.array(anyChange, { minLength: 1, maxLength: 5 }),
  });

  test('the engine answers as the reference does of a world that was changed by hand', () => {
    forAll(
      changed,
      ({ scene: { policy, world, subjects, now }, changes }) => {
        const after = applyChanges(policy, world, subjects, changes);
        const byHand = changes.reduce(edit, structuredClone({ policy, world, subjects }));
        const compiled = compile(after.policy, after.world);
        expect(after.subjects.map(({ person }) => person.id)).toEqual(
          subjects.map(({ person }) => person.id),
        );
        for (const portal of PORTALS)
          after.subjects.forEach((who, index) => {
            const held = list(compiled, portal, who, now).flatMap(({ feature, sites }) =>
              sites.map((site) => atomText({ feature, site })),
            );
            const ground = groundOf(byHand.policy, byHand.world, portal);
            expect(new Set(held)).toEqual(evaluate(ground, byHand.subjects[index]!, now));
          });
      },
      numRuns,
    );
  });

  test('the difference is what the reference has more and less, and the input is as it was', () => {
    forAll(
      changed,
      ({ scene: { policy, world, subjects, now }, changes }) => {
        const before = structuredClone({ policy, world, subjects });
        const after = applyChanges(policy, world, subjects, changes);
        expect({ policy, world, subjects }).toEqual(before);
        for (const portal of PORTALS) {
          const differences = atomDifference(
            portal,
            { engine: compile(policy, world), subjects, now },
            { engine: compile(after.policy, after.world), subjects: after.subjects, now },
          );
          subjects.forEach((who, index) => {
            const was = evaluate(groundOf(policy, world, portal), who, now);
            const is = evaluate(groundOf(after.policy, after.world, portal), after.subjects[index]!, now);
            const told = differences.find((difference) => difference.person === who.person.id);
            const atoms = (grants: readonly { feature: string; sites: readonly string[] }[] = []) =>
              new Set(
                grants.flatMap(({ feature, sites }) => sites.map((site) => atomText({ feature, site }))),
              );
            expect(atoms(told?.added)).toEqual(minus(is, was));
            expect(atoms(told?.removed)).toEqual(minus(was, is));
            for (const { sites, by } of [...(told?.added ?? []), ...(told?.removed ?? [])])
              expect(new Set(by.flatMap((part) => part.sites))).toEqual(new Set(sites));
          });
        }
      },
      Math.ceil(numRuns / 3),
    );
  });
});

describe('a change', () => {
  const guards = rule('guards', {
    when: { group: 'Guards' },
    scope: { kind: 'groupName', pattern: 'Guards {site}' },
  });
  const contractors = rule('no-contractors', { effect: 'deny', when: { group: 'Contractors' } });
  const difference = (changes: readonly Change[], who = subject({ groups: ['Guards Lyon'] }), later = 0) => {
    const rules = policy([guards, contractors]);
    const after = applyChanges(rules, world, [who], changes);
    return atomDifference(
      'doors',
      { engine: compile(rules, world), subjects: [who], now: 0 },
      { engine: compile(after.policy, after.world), subjects: after.subjects, now: later },
    );
  };

  test('of groups says what is gained and lost, and why', () => {
    const moved = difference([
      { kind: 'leave', person: 'ana', group: 'Guards Lyon' },
      { kind: 'join', person: 'ana', group: 'Night team' },
    ]);
    expect(moved).toMatchObject([
      {
        portal: 'doors',
        person: 'ana',
        added: [
          {
            feature: 'view',
            sites: ['paris', 'avalon', 'dumbo'],
            by: [{ reason: { rule: 'guards', groups: [['Night team', 'Guards Paris', 'Guards']] } }],
          },
        ],
        removed: [
          {
            feature: 'view',
            sites: ['lyon', 'sapins'],
            by: [{ reason: { groups: [['Guards Lyon', 'Guards']] } }],
            against: [],
          },
        ],
      },
    ]);
  });

  test('that lets a deny in names the deny', () => {
    const [answer] = difference([{ kind: 'join', person: 'ana', group: 'Contractors' }]);
    expect(answer).toMatchObject({
      added: [],
      removed: [{ sites: ['lyon', 'sapins'], against: [{ rule: 'no-contractors', effect: 'deny' }] }],
    });
  });

  test('that changes nothing for anybody is no difference', () => {
    expect(difference([])).toEqual([]);
    expect(difference([{ kind: 'join', person: 'bob', group: 'Contractors' }])).toEqual([]);
    expect(difference([{ kind: 'join', person: 'ana', group: 'Guards Lyon' }])).toEqual([]);
  });

  test('may be no change at all but another time', () => {
    const bob = subject({ overrides: [override('o', { expiresAt: 5 })] });
    expect(difference([], bob, 4)).toEqual([]);
    expect(difference([], bob, 5)).toMatchObject([{ removed: [{ by: [{ reason: { override: 'o' } }] }] }]);
  });

  test('of a new or a gone account gives or takes everything', () => {
    const compiled = engine([rule('a', { scope: { kind: 'list', sites: ['dumbo'] } })]);
    const [none, one] = [[], [subject()]].map((subjects) => ({ engine: compiled, subjects, now: 0 }));
    expect(atomDifference('doors', none!, one!)).toMatchObject([{ added: [{ sites: ['dumbo'] }] }]);
    expect(atomDifference('doors', one!, none!)).toMatchObject([{ removed: [{ sites: ['dumbo'] }] }]);
  });

  test('replaces an attribute however its name is written', () => {
    const who = subject({
      person: person({ home: 'dumbo', attributes: { Title: 'Gardien', zone: 'paris' } }),
    });
    const attribute = (fields: object): Change => ({
      kind: 'attribute',
      person: 'ana',
      name: 'title',
      ...fields,
    });
    const after = (change: Change) => applyChanges(policy([]), world, [who], [change]).subjects[0]!.person;
    expect(after(attribute({ value: 'Accueil' })).attributes).toEqual({ zone: 'paris', title: 'Accueil' });
    expect(after(attribute({})).attributes).toEqual({ zone: 'paris' });
    expect(after({ kind: 'home', person: 'ana' })).not.toHaveProperty('home');
    expect(after({ kind: 'home', person: 'ana', site: 'sapins' }).home).toBe('sapins');
  });
});

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** The same changes, made to the data in place. */
function edit(situation: Situation, change: Change): Situation {
  const { policy, world, subjects } = situation as Mutable<Situation>;
  const about = (id: string) => subjects.filter((who) => who.person.id === id);
  switch (change.kind) {
    case 'join':
      for (const { groups } of about(change.person)) groups.push(change.group);
      break;
    case 'leave':
      for (const who of about(change.person))
        while (who.groups.includes(change.group)) who.groups.splice(who.groups.indexOf(change.group), 1);
      break;
    case 'nest':
      world.nestings.push({ child: change.child, parent: change.parent });
      break;
    case 'unnest':
      for (let at = world.nestings.length - 1; at >= 0; at--)
        if (world.nestings[at]!.child === change.child && world.nestings[at]!.parent === change.parent)
          world.nestings.splice(at, 1);
      break;
    case 'rule': {
      const at = policy.rules.findIndex(({ id }) => id === change.rule.id);
      policy.rules.splice(at === -1 ? 0 : at, at === -1 ? 0 : 1, structuredClone(change.rule) as never);
      break;
    }
    case 'removeRule': {
      const at = policy.rules.findIndex(({ id }) => id === change.id);
      if (at !== -1) policy.rules.splice(at, 1);
      break;
    }
    case 'home':
      for (const who of about(change.person)) {
        delete who.person.home;
        if (change.site !== undefined) who.person.home = change.site;
      }
      break;
    case 'attribute':
      for (const { person } of about(change.person)) {
        delete person.attributes[change.name];
        if (change.value !== undefined) person.attributes[change.name] = change.value as never;
      }
      break;
    case 'override':
      for (const who of about(change.override.person)) {
        const at = who.overrides.findIndex(({ id }) => id === change.override.id);
        if (at === -1) who.overrides.push(change.override as never);
        else who.overrides[at] = change.override as never;
      }
      break;
  }
  return situation;
}
