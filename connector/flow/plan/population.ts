import type { Holding } from '../../../shared/plan/constraint/holding.ts';
import type { GuardedPopulation, Population } from '../../../shared/plan/guard.ts';

/** What guards measure against: the portal's accounts and their ticked boxes today, as a whole and by agency. */
export function populationOf(
  accounts: Iterable<{ readonly holding: Holding; readonly agency: string | undefined }>,
): GuardedPopulation {
  const agencies = new Map<string, Population>();
  let all: Population = { accounts: 0, boxes: 0 };
  for (const { holding, agency } of accounts) {
    all = grown(all, holding);
    if (agency !== undefined)
      agencies.set(agency, grown(agencies.get(agency) ?? { accounts: 0, boxes: 0 }, holding));
  }
  return { ...all, agencies };
}

function grown({ accounts, boxes }: Population, { features, sites }: Holding): Population {
  return { accounts: accounts + 1, boxes: boxes + features.length + sites.length };
}
