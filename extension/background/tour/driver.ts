import { Problem } from '../../../shared/problem.ts';
import type { Applier } from '../apply.ts';
import type { Guide } from '../guide.ts';
import { problems } from '../problems.ts';
import type { Stored } from '../stored.ts';
import { tell, type Tab } from '../tab.ts';
import { nextMove, type Move, type Sight } from './next.ts';
import { discovered, recordMove, recordSight, stopped } from './record.ts';
import { seatFor, sightOf } from './sight.ts';
import { tabsToRead } from './tabs.ts';
import { currentLeg, type Leg, type LegOutcome, type Tour } from '../../message/tour.ts';

/** Between two presses: a portal is not hurried. */
const PACE_MS = 250;
/** Without any sign of life after a press. */
const PATIENCE_MS = 15_000;

export interface Driver {
  /** @throws Problem EXT_TOUR_RUNS */
  readonly start: (tour: Tour) => Promise<void>;
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Ends it; what is done stays done. */
  readonly end: () => Promise<void>;
  /** Leaves the account under way as it is. */
  readonly skip: () => Promise<void>;
  /** A page of the portal shows something, or its view is another one. */
  readonly look: () => void;
}

interface Parts {
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly stored: Stored<Tour | undefined>;
  readonly guide: Guide;
  readonly applier: Applier;
  /** An account has its outcome. @throws Problem when the connector's plan is another one by now */
  readonly onOutcome: (tour: Tour, leg: Leg, outcome: LegOutcome) => Promise<void>;
  readonly onChange: () => void;
}

/** Leads a tour from page to page: sees, decides (next.ts), presses or points, and remembers. One step at a time. */
export function createDriver(parts: Parts): Driver {
  const { tabs, stored, guide, applier, onOutcome, onChange } = parts;
  let pace: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let again = false;

  const keep = async (tour: Tour | undefined): Promise<void> => {
    await stored.set(tour);
    onChange();
  };
  const soon = (): void => {
    if (stored.get()?.status === 'running') pace ??= setTimeout(() => void step(), PACE_MS);
  };
  const stop = async (tour: Tour, reason: Parameters<typeof stopped>[1]): Promise<void> => {
    clearTimeout(patience);
    await keep(stopped(tour, reason));
  };

  const step = async (): Promise<void> => {
    pace = undefined;
    if (busy) return void (again = true);
    busy = true;
    try {
      await move();
    } catch (error) {
      const tour = stored.get();
      if (!(error instanceof Problem)) console.error(error);
      if (tour) await stop(tour, error instanceof Problem && error.status === 409 ? 'stale' : 'away');
    } finally {
      busy = false;
      if (again) soon();
      again = false;
    }
  };

  const move = async (): Promise<void> => {
    const before = stored.get();
    if (before?.status !== 'running') return;
    const own = [...tabs.values()].filter(({ overlay }) => overlay?.portal.id === before.portal);
    const seat = seatFor(own, currentLeg(before)?.account);
    const sight = seat && sightOf(seat);
    if (!seat || !sight) return;
    const descriptor = seat.overlay!.portal.descriptor;
    const shown = sight.kind === 'list' ? sight.accounts.keys() : [];
    const tour = recordSight(
      discovered(before, shown, before.depth === 'list' ? [] : tabsToRead(descriptor)),
      sight,
    );
    const next = nextMove(tour, sight, descriptor.pages.saved !== 'page');
    const after = recordMove(tour, next, placeOf(seat, sight));
    await keep(after);
    if (after.status === 'running' || next.kind === 'finish') await carryOut(after, next, seat, tour);
  };

  const carryOut = async (tour: Tour, next: Move, seat: Tab, before: Tour): Promise<void> => {
    clearTimeout(patience);
    switch (next.kind) {
      case 'go': {
        // A right that is given at once is the user's to press, whatever the mode.
        const how = next.target.kind === 'button' ? 'point' : tour.how;
        const found = await guide.go(seat, next.target, how);
        if (found !== 'done') return await stop(tour, 'stuck');
        if (how === 'press') patience = setTimeout(() => void lose(), PATIENCE_MS);
        return;
      }
      case 'apply': {
        const results = await applier.apply(seat, next.keys, 'confirm');
        const bad = results.some(({ result }) => result !== 'done' && result !== 'unchanged');
        return bad ? await stop(tour, 'refused') : soon();
      }
      case 'outcome': {
        const leg = currentLeg(before);
        if (leg) await onOutcome(tour, leg, next.outcome);
        return soon();
      }
      case 'finish':
        for (const tab of tabs.values()) tell(tab, { type: 'point-no-more' });
        return;
      case 'stop':
        return;
      case 'visited':
      case 'verify':
      case 'list-end':
        return soon();
    }
  };
  const lose = async (): Promise<void> => {
    const tour = stored.get();
    if (tour?.status === 'running') await stop(tour, 'stuck');
  };

  return {
    start: async (tour) => {
      if (stored.get()?.status === 'running') throw problems.EXT_TOUR_RUNS({});
      await keep(tour);
      soon();
    },
    pause: async () => {
      const tour = stored.get();
      if (tour?.status === 'running') await stop(tour, 'user');
    },
    resume: async () => {
      const tour = stored.get();
      if (!tour || tour.status === 'running' || tour.status === 'done') return;
      const { stop: _, ...rest } = tour;
      await keep({ ...rest, status: 'running', under: { ...tour.under, times: 0 } });
      soon();
    },
    end: async () => {
      clearTimeout(patience);
      for (const tab of tabs.values()) tell(tab, { type: 'point-no-more' });
      await keep(undefined);
    },
    skip: async () => {
      const tour = stored.get();
      const leg = tour && currentLeg(tour);
      if (!tour || !leg) return;
      await onOutcome(tour, leg, 'skipped');
      await keep(recordMove(tour, { kind: 'outcome', outcome: 'skipped' }, ''));
      soon();
    },
    look: () => {
      clearTimeout(patience);
      soon();
    },
  };
}

/** Tells one state of a page from another, so that a press that changes nothing is noticed. */
function placeOf(tab: Tab, sight: Sight): string {
  if (sight.kind === 'list') return [...sight.accounts.keys()].join();
  if (sight.kind !== 'account') return tab.shown?.load ?? '';
  return [sight.account, sight.tab, sight.page?.number, sight.unsaved].join();
}
