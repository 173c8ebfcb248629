import { expect, test } from 'vitest';
import { compile, list, profiles } from '../../../connector/engine/engine.ts';
import { forAll } from './for-all.ts';
import { anyScene, PORTALS } from './random-world.ts';
import { atomText, choices, evaluate, groundOf } from './reference.ts';

/** Each is compared atom by atom, for every person and portal. */
const WORLDS = Number(process.env['PROPERTY_RUNS'] ?? 5000);

test(
  `the engine answers as the slow reference does, over ${WORLDS} random worlds`,
  { timeout: 120_000 },
  () => {
    forAll(
      anyScene,
      ({ policy, world, subjects, now }) => {
        const engine = compile(policy, world);
        for (const portal of PORTALS) {
          const ground = groundOf(policy, world, portal);
          for (const subject of subjects) {
            const held = list(engine, portal, subject, now).flatMap(({ feature, sites }) =>
              sites.map((site) => atomText({ feature, site })),
            );
            expect(held.toSorted()).toEqual([...evaluate(ground, subject, now)].toSorted());
            const chosen = profiles(engine, portal, subject, now).map(({ module, profile }) => [
              module,
              profile,
            ]);
            expect(chosen).toEqual(
              [...choices(ground, subject, now)].toSorted(([a], [b]) => (a < b ? -1 : 1)),
            );
          }
        }
      },
      WORLDS,
    );
  },
);
