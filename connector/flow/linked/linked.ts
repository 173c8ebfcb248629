import type { Correlation } from '../../../shared/model/correlation.ts';
import type { Store } from '../../store/store.ts';
import { linkedGroups } from './groups.ts';
import { linkedJournal } from './journal.ts';
import { linkedOverrides } from './overrides.ts';
import { linkedPeople } from './people.ts';
import { linkedPopulation } from './population.ts';

/**
 * The store as the flow sees it where sources are correlated: one person for each human, with the groups, overrides and
 * attributes of all their rows. Nothing is copied; rows stay as their sources wrote them. Without a correlation it is
 * the store itself.
 */
export function linkedStore(store: Store, correlation: Correlation | undefined): Store {
  if (!correlation) return store;
  const people = linkedPeople(store, correlation);
  return {
    ...store,
    people,
    groups: linkedGroups(store),
    overrides: linkedOverrides(store),
    journal: linkedJournal(store),
    population: linkedPopulation(store, correlation),
    transaction: (run) => store.transaction((inside) => run(linkedStore(inside, correlation))),
  };
}
