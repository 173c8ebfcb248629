import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../../../connector/engine/engine.ts';
import { match } from '../../../../connector/engine/match.ts';
import { check } from '../../../../connector/engine/population/check.ts';
import { list } from '../../../../connector/engine/population/list.ts';
import { matchedRules } from '../../../../connector/engine/population/matched.ts';
import type { Population } from '../../../../connector/engine/population/population.ts';
import { who } from '../../../../connector/engine/population/who.ts';
import { forAll } from '../for-all.ts';
import { anyScene, everyAtom, PORTALS } from '../random-world.ts';
import { atomText, evaluate, groundOf, type Atoms } from '../reference.ts';
import { anySteps, heldIn, modelOf, populationOf, type Model } from './model.ts';

/** Runs of each property; CI asks for more by PROPERTY_RUNS. */
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 300);

function listed(population: Population, person: number, portal: string): Atoms {
  const { sites: all } = population.bound.engine.portals.get(portal)!.tree;
  return new Set(
    list(population, person, portal).flatMap(({ feature, sites }) =>
      sites.map((site) => atomText({ feature, site: all[site]!.id })),
    ),
  );
}

/** Asserts that list, check and who answer what each person holds. */
function expectHeld(population: Population, held: readonly Atoms[][]): void {
  held.forEach((byPortal, person) => {
    byPortal.forEach((atoms, index) => {
      expect(listed(population, person, PORTALS[index]!)).toEqual(atoms);
    });
  });
  for (const { portal, ...atom } of everyAtom()) {
    const text = atomText(atom);
    const holders = held.flatMap((byPortal, person) =>
      byPortal[PORTALS.indexOf(portal)]!.has(text) ? [person] : [],
    );
    expect([...who(population, portal, atom)]).toEqual(holders);
    expect([...held.keys()].filter((person) => check(population, person, portal, atom))).toEqual(holders);
  }
}

/** The rules of each person, as the engine finds them for one person alone. */
function rulesIn({ policy, world, subjects, now }: Model): readonly (readonly number[])[] {
  const engine = compile(policy, world);
  return subjects.map((subject) => match(engine, { ...subject, accountActive: true }, now).rules);
}

function matchedIn(population: Population): readonly (readonly number[])[] {
  return Array.from({ length: population.people.size }, (_, person) => matchedRules(population, person));
}

describe('a population over random worlds', { timeout: 60_000 + 300 * numRuns }, () => {
  test('answers check, list and who as the slow reference does', () => {
    forAll(
      anyScene,
      (scene) => {
        const population = populationOf(modelOf(scene));
        const held = scene.subjects.map((subject) =>
          PORTALS.map((portal) => evaluate(groundOf(scene.policy, scene.world, portal), subject, scene.now)),
        );
        expectHeld(population, held);
        expect(matchedIn(population)).toEqual(rulesIn(modelOf(scene)));
      },
      numRuns,
    );
  });

  test('P6 after any changes it answers as one made anew, and told of everybody who holds something else', () => {
    forAll(
      fc.tuple(anyScene, anySteps),
      ([scene, steps]) => {
        let model = modelOf(scene);
        const population = populationOf(model);
        let held = heldIn(model);
        for (const step of steps) {
          const { model: after, changed } = step.apply(population, model);
          const holds = heldIn(after);
          const others = holds.flatMap((atoms, person) =>
            JSON.stringify(plain(atoms)) === JSON.stringify(plain(held[person] ?? [])) ? [] : [person],
          );
          expect(others.filter((person) => !changed.includes(person))).toEqual([]);
          expectHeld(population, holds);
          expect(matchedIn(population)).toEqual(rulesIn(after));
          [model, held] = [after, holds];
        }
      },
      numRuns,
    );
  });
});

const plain = (byPortal: readonly Atoms[]) => byPortal.map((atoms) => [...atoms].toSorted());
