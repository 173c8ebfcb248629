import { check } from '../../../connector/engine/population/check.ts';
import { list } from '../../../connector/engine/population/list.ts';
import type { Population } from '../../../connector/engine/population/population.ts';
import { who } from '../../../connector/engine/population/who.ts';
import type { Dataset } from './dataset.ts';
import { draws, percentiles } from './measure.ts';

/** Times each question over seeded draws. */
export function ask({ portalOf, sites }: Dataset, population: Population): object {
  const CHECKS = 1_000_000;
  const draw = draws(7);
  const features = [...portalOf.keys()];
  const portals = [...portalOf.values()];
  const people = Uint32Array.from({ length: CHECKS }, () => draw(population.people.size));
  const feature = Uint8Array.from({ length: CHECKS }, () => draw(features.length));
  const site = Uint32Array.from({ length: CHECKS }, () => draw(sites.length));
  const atom = (index: number) => ({ feature: features[feature[index]!]!, site: sites[site[index]!]! });
  const one = (index: number) => check(population, people[index]!, portals[feature[index]!]!, atom(index));
  percentiles(CHECKS / 10, 100, 'ns', one);
  const ids = [...population.bound.engine.portals.keys()];
  return {
    check: percentiles(CHECKS, 100, 'ns', one),
    // All portals of one person.
    list: percentiles(3_000, 1, 'us', (index) =>
      ids.map((portal) => list(population, people[index]!, portal)),
    ),
    who: percentiles(200, 1, 'ms', (index) => who(population, portals[feature[index]!]!, atom(index))),
  };
}
