import { Problem } from '../../../shared/problem.ts';
import type { Applier } from '../apply.ts';
import type { Guide } from '../guide.ts';
import { problems } from '../problems.ts';
import type { Stored } from '../stored.ts';
import { tell, type Tab } from '../tab.ts';
import { nextMove, type Move, type Sight } from './next.ts';
import { discovered, isSurprise, outcomeLeft, recordMove, recordSight, stopped } from './record.ts';
import { seatFor, sightOf } from './sight.ts';
import { tabsToRead } from './tabs.ts';
import { currentLeg, type Leg, type LegOutcome, type StopReason, type Tour } from '../../message/tour.ts';

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
  /** Only what runs can be stopped: meanwhile the user may have paused it, or put it away. */
  const stop = async (reason: StopReason): Promise<void> => {
    clearTimeout(patience);
    const tour = stored.get();
    if (tour?.status !== 'running') return;
    await keep(stopped(tour, reason));
    await tellStop(tour, reason);
  };
  /** A queue's plan keeps where it was surprised; that the connector is away is the line's to tell. */
  const tellStop = async (tour: Tour, reason: StopReason): Promise<void> => {
    const leg = currentLeg(tour);
    if (leg && isSurprise(reason)) await onOutcome(tour, leg, 'surprise').catch(unlessProblem);
  };
  const wait = (reason: StopReason): void => {
    clearTimeout(patience);
    patience = setTimeout(() => void stop(reason), PATIENCE_MS);
  };

  const step = async (): Promise<void> => {
    pace = undefined;
    if (busy) return void (again = true);
    busy = true;
    try {
      await move();
    } catch (error) {
      if (!(error instanceof Problem)) console.error(error);
      await stop(error instanceof Problem && error.status === 409 ? 'stale' : 'away');
    } finally {
      busy = false;
      if (again) soon();
      again = false;
    }
  };

  const move = async (): Promise<void> => {
    const before = stored.get();
    if (before?.status !== 'running') return;
    const seat = seatFor(before, tabs.values());
    const sight = seat && sightOf(seat);
    // Between two pages there is none for a moment; a closed tab has none for good.
    if (!seat || !sight) return wait('away');
    const descriptor = seat.overlay!.portal.descriptor;
    const shown = sight.kind === 'list' ? sight.accounts.keys() : [];
    const tour = recordSight(
      discovered(before, shown, before.depth === 'list' ? [] : tabsToRead(descriptor)),
      sight,
    );
    const next = nextMove(tour, sight, descriptor.pages.saved !== 'page');
    const after = recordMove(tour, next, placeOf(seat, sight));
    await keep(after);
    if (after.stop !== undefined) await tellStop(after, after.stop);
    else await carryOut(after, next, seat, tour);
  };

  const carryOut = async (tour: Tour, next: Move, seat: Tab, before: Tour): Promise<void> => {
    clearTimeout(patience);
    switch (next.kind) {
      case 'go': {
        // A right that is given at once is the user's to press, whatever the mode.
        const how = next.target.kind === 'button' ? 'point' : tour.how;
        const found = await guide.go(seat, next.target, how);
        if (found !== 'done') return await stop('stuck');
        return how === 'press' ? wait('stuck') : undefined;
      }
      case 'apply': {
        const results = await applier.apply(seat, next.keys, 'confirm');
        const bad = results.some(({ result }) => result !== 'done' && result !== 'unchanged');
        return bad ? await stop('refused') : soon();
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

  return {
    start: async (tour) => {
      if (stored.get()?.status === 'running') throw problems.EXT_TOUR_RUNS({});
      await keep(tour);
      soon();
    },
    pause: () => stop('user'),
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
      const outcome = outcomeLeft(tour.stop);
      await onOutcome(tour, leg, outcome);
      await keep(recordMove(tour, { kind: 'outcome', outcome }, ''));
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

function unlessProblem(error: unknown): void {
  if (!(error instanceof Problem)) throw error;
}
