import { check } from '../../../connector/engine/population/check.ts';
import type { Population } from '../../../connector/engine/population/population.ts';
import type { Dataset } from './dataset.ts';

/** One line for each expected answer that the population does not give, or that is about nobody in the dataset. */
export function wrongAnswers(
  { expected, meta, portalOf }: Dataset,
  population: Population,
  rowOf: ReadonlyMap<string, number>,
): string[] {
  return expected.flatMap(({ user, feature, site, allowed }) => {
    const row = rowOf.get(user) ?? -1;
    if (row === -1) return population.people.size < meta.users ? [] : [`${user} is expected and is no user`];
    const answer = check(population, row, portalOf.get(feature) ?? '', { feature, site });
    return answer === allowed ? [] : [`${user} ${feature} ${site}: expected ${allowed}, answered ${answer}`];
  });
}
