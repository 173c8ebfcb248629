import type { Move, Sight } from './next.ts';
import { NEW_LEG, type Leg, type LegOutcome, type StopReason, type Tour } from '../../message/tour.ts';

/** This often the same press on the same page, and it leads nowhere. */
const ENOUGH = 3;

/** A tour that has seen a page. Pure. */
export function recordSight(tour: Tour, sight: Sight): Tour {
  const { under } = tour;
  if (sight.kind !== 'account') return { ...tour, under: { ...under, left: true, pages: [] } };
  const number = sight.page?.number;
  if (number === undefined || under.pages.includes(number)) return tour;
  return { ...tour, under: { ...under, pages: [...under.pages, number] } };
}

/** A tour after a move was made. `place` tells one state of the page from another. Pure. */
export function recordMove(tour: Tour, move: Move, place: string): Tour {
  const { under } = tour;
  switch (move.kind) {
    case 'go': {
      const pressed = `${place} ${JSON.stringify(move.target)}`;
      const times = pressed === under.pressed ? under.times + 1 : 1;
      const isSave = move.target.kind === 'save';
      if (tour.how === 'press' && times > ENOUGH) return stopped(tour, isSave ? 'not-saved' : 'stuck');
      return {
        ...tour,
        under: {
          ...under,
          pressed,
          times,
          ...(isSave && { touched: false, saved: true }),
          ...(move.again && { searched: true }),
        },
      };
    }
    case 'apply':
      return { ...tour, under: { ...under, touched: true } };
    case 'visited':
      return {
        ...tour,
        under: { ...under, visited: [...under.visited, move.tab], pages: [], touched: false },
      };
    case 'verify':
      return { ...tour, under: { ...NEW_LEG, phase: 'verify', saved: true, left: false } };
    case 'outcome': {
      const at = tour.legs.findIndex((leg) => leg.outcome === undefined);
      const legs = tour.legs.map((leg, index) => (index === at ? { ...leg, outcome: move.outcome } : leg));
      return { ...tour, legs, under: NEW_LEG };
    }
    case 'list-end':
      return { ...tour, listSeen: true };
    case 'finish':
      return { ...tour, status: 'done' };
    case 'stop':
      return stopped(tour, move.reason);
  }
}

/** A stop keeps its place: whoever resumes goes on from there. */
export function stopped(tour: Tour, reason: StopReason): Tour {
  return { ...tour, status: reason === 'user' ? 'paused' : 'stopped', stop: reason };
}

/** Whether the portal was not as known; the others are the user's, the line's or the plan's. */
export function isSurprise(reason: StopReason): boolean {
  return reason !== 'user' && reason !== 'away' && reason !== 'stale';
}

/** What becomes of an account that is left as it is, by what stopped the tour there. */
export function outcomeLeft(reason: StopReason | undefined): LegOutcome {
  if (reason === 'not-saved') return 'unverified';
  return reason !== undefined && isSurprise(reason) ? 'surprise' : 'skipped';
}

/** Accounts that a list shows and the tour did not know. Those that need no visit are done. */
export function discovered(tour: Tour, accounts: Iterable<string>, tabs: readonly string[]): Tour {
  if (!tour.discovers) return tour;
  const known = new Set(tour.legs.map(({ account }) => account));
  const fresh = [...accounts]
    .filter((account) => !known.has(account))
    .map((account): Leg => ({
      account,
      tabs: [...tabs],
      steps: 0,
      byHand: false,
      ...(tabs.length === 0 && { outcome: 'done' as const }),
    }));
  return fresh.length === 0 ? tour : { ...tour, legs: [...tour.legs, ...fresh] };
}
