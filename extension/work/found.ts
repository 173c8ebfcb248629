import { found, searchable } from '../../shared/text/search.ts';
import { outcomeOf, type Leg, type Outcome } from './tour.ts';

export interface Filter {
  readonly query: string;
  readonly outcome: Outcome | 'all';
}

/** The accounts of a tour that a filter leaves, in its order. */
export function legsFound(legs: readonly Leg[], { query, outcome }: Filter): readonly Leg[] {
  return legs.filter(
    (leg) =>
      (outcome === 'all' || outcomeOf(leg) === outcome) &&
      (query === '' || found(query, searchable(`${leg.name ?? ''} ${leg.account}`))),
  );
}
