import type { Schedule } from '../../../shared/model/policy.ts';
import type { Parts } from '../parts.ts';
import { minutesOf, type ScheduleEntry } from '../schema/schedule.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The schedules as data: days 1 = Monday … 7 = Sunday, minutes from midnight. */
export function resolveSchedules({ schedules }: Parts): Schedule[] {
  return [...schedules].map(([id, { timeZone, windows }]) => ({
    id,
    timeZone,
    windows: windows.map(({ days, from, to }) => ({
      days: daysOf(days),
      from: minutesOf(from),
      to: minutesOf(to),
    })),
  }));
}

/** `mon-fri`, `sat`, `fri-mon` (which goes through Sunday), or a list of such; ascending. */
function daysOf(days: ScheduleEntry['windows'][number]['days']): number[] {
  const found = [days].flat().flatMap((text) => {
    const [first, last] = text.split('-').map((day) => DAYS.indexOf(day)) as [number, number | undefined];
    const length = ((last ?? first) - first + DAYS.length) % DAYS.length;
    return Array.from({ length: length + 1 }, (_, step) => ((first + step) % DAYS.length) + 1);
  });
  return [...new Set(found)].toSorted((a, b) => a - b);
}
