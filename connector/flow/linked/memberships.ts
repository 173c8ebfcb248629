import type { PopulationScan } from '../../store/store.ts';

const PAGE = 5_000;
/** Rows of groups are below this, so that a pair is one exact number and pairs sort by person, then by group. */
const GROUPS = 2 ** 26;

/** Memberships of humans, ascending by the row of the lead and each once. */
export async function scanLinkedMemberships(
  population: Pick<PopulationScan, 'memberships'>,
  leads: ReadonlyMap<number, number>,
  visit: Parameters<PopulationScan['memberships']>[0],
): Promise<void> {
  let pairs = new Float64Array(1024);
  let total = 0;
  await population.memberships((people, groups, count) => {
    if (total + count > pairs.length) {
      const larger = new Float64Array(Math.max(total + count, pairs.length * 2));
      larger.set(pairs);
      pairs = larger;
    }
    for (let index = 0; index < count; index++) {
      const person = people[index]!;
      pairs[total++] = (leads.get(person) ?? person) * GROUPS + groups[index]!;
    }
  });
  const sorted = pairs.subarray(0, total).toSorted();
  const people = new Int32Array(PAGE);
  const groups = new Int32Array(PAGE);
  let count = 0;
  for (let index = 0; index < total; index++) {
    const pair = sorted[index]!;
    if (index > 0 && pair === sorted[index - 1]) continue;
    people[count] = Math.floor(pair / GROUPS);
    groups[count++] = pair % GROUPS;
    if (count < PAGE) continue;
    await visit(people, groups, count);
    count = 0;
  }
  if (count > 0) await visit(people, groups, count);
}
