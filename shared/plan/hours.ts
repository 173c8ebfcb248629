import type { Schedule } from '../model/policy.ts';
import type { Known } from './known.ts';
import type { Observed, Step } from './step.ts';

type Hours = readonly Schedule[] | 'always';

/** The login hours to set, where they differ from what was read, or else from what was last set. */
export function hoursStep(
  wanted: Hours | undefined,
  known: Known,
  missing: boolean,
): Pick<Step, 'hours' | 'observed'> | undefined {
  if (wanted === undefined || wanted.length === 0) return undefined;
  const observed: Observed = missing ? 'no' : known.hours === undefined ? 'unknown' : 'yes';
  // Without hours of its own an account is open at any time: that is only worth a step where something else is known.
  const untouched = missing || wanted === 'always' ? 'always' : undefined;
  const present = known.hours ?? known.appliedHours ?? untouched;
  if (present !== undefined && sameHours(present, wanted)) return undefined;
  return { hours: wanted, observed };
}

/** Schedules are compared by what they say, never by their ids: the portal has none. */
export function sameHours(one: Hours, other: Hours): boolean {
  return canonical(one) === canonical(other);
}

function canonical(hours: Hours): string {
  if (hours === 'always') return hours;
  const windows = hours.flatMap(({ timeZone, windows: each }) =>
    each.map(({ days, from, to }) => JSON.stringify([timeZone, days.toSorted((a, b) => a - b), from, to])),
  );
  return [...new Set(windows)].toSorted().join();
}
