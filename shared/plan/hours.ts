import type { Schedule, Window } from '../model/policy.ts';
import { hoursText } from '../portal/hours-text.ts';
import type { Known } from './known.ts';
import type { Drift, Observed, Step } from './step.ts';

type Hours = readonly Schedule[] | 'always';
type Week = readonly Window[] | 'always';

/** The login hours to set, where they differ from what was read, or else from what was last set. */
export function hoursStep(
  wanted: Hours | undefined,
  known: Known,
  missing: boolean,
): Pick<Step, 'hours' | 'observed' | 'drift'> | undefined {
  if (wanted === undefined || wanted.length === 0) return undefined;
  if (missing) return wanted === 'always' ? undefined : { hours: wanted, observed: 'no' };
  const { hours: read, appliedHours: applied } = known;
  const kept = applied !== undefined && sameHours(applied, wanted);
  if (read === undefined) {
    // Without hours of its own an account is open at any time: that is only worth a step where something else is known.
    const untouched = applied === undefined && wanted === 'always';
    return kept || untouched ? undefined : { hours: wanted, observed: 'unknown' };
  }
  if (sameWeek(read, wanted)) return undefined;
  const observed: Observed = 'yes';
  if (!kept) return { hours: wanted, observed };
  const drift: Drift = wanted === 'always' ? 'added-by-hand' : 'removed-by-hand';
  return { hours: wanted, observed, drift };
}

/** Whether the portal lets in at the same minutes: the windows of a page are compared by what they add up to. */
export function sameWeek(read: Week, wanted: Hours): boolean {
  if (read === 'always' || wanted === 'always') return read === wanted;
  return hoursText(read) === hoursText(wanted.flatMap(({ windows }) => windows));
}

/** Schedules are compared by what they say, never by their ids. */
function sameHours(one: Hours, other: Hours): boolean {
  return canonical(one) === canonical(other);
}

function canonical(hours: Hours): string {
  if (hours === 'always') return hours;
  const zones = Map.groupBy(hours, ({ timeZone }) => timeZone);
  return Array.from(
    zones,
    ([zone, schedules]) => `${zone} ${hoursText(schedules.flatMap((one) => one.windows))}`,
  )
    .toSorted()
    .join();
}
