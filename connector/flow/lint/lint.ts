import type { Problem } from '../../../shared/problem.ts';
import type { LoadedPolicy } from '../../policy/load.ts';
import type { Store } from '../../store/store.ts';
import type { Everybody } from '../population/everybody.ts';
import type { ConfiguredPortal } from '../portal.ts';
import { featuresOfNobody } from './features.ts';
import { rulesOfNobody } from './nobody.ts';
import { rulesOutside } from './outside.ts';
import { NAMED, peopleUnmatched } from './people.ts';
import type { RulePlace } from './places.ts';
import { reachOf } from './reach.ts';
import { shadowedRules } from './shadowed.ts';

/**
 * What the policy that everybody is judged by comes to, and is probably not meant. Rules in the order of the portals and
 * their ids, then features, then people. @param placeOf of the same policy's text
 */
export async function lintMeaning(
  store: Pick<Store, 'people' | 'population'>,
  { population, rows }: Everybody,
  portals: readonly ConfiguredPortal[],
  placeOf: LoadedPolicy['placeOf'],
): Promise<readonly Problem[]> {
  const reach = reachOf(population);
  const at: RulePlace = (rule) => {
    const place = placeOf?.('rules', rule);
    return place && { place };
  };
  const descriptors = portals.map(({ descriptor }) => descriptor);
  const first = reach.unmatched.slice(0, NAMED).map((person) => rows[person]!);
  const ids = (await store.population.idsOf(first)).filter((id) => id !== undefined);
  const names = (await store.people.getMany(ids)).map(({ person }) => person.userName);
  return [
    ...rulesOfNobody(population, reach, at),
    ...rulesOutside(population, at),
    ...shadowedRules(population, reach, at),
    ...featuresOfNobody(population, reach, descriptors),
    ...peopleUnmatched(reach.unmatched.length, names.toSorted()),
  ];
}
