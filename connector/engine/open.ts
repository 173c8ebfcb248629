import type { Schedule } from '../../shared/model/policy.ts';
import { clockChanges, DAY, instantsOf, wallTime } from './wall-clock.ts';

/** Login hours as {@link hoursMatch} answers them: several schedules add up; none is never. */
export type Hours = readonly Schedule[] | 'always';

const MINUTE = 60_000;
const WEEK = 7 * DAY;
/** A window that the summer-time change skips this week, and the change itself, put an edge off by a week each. */
const FURTHEST = 3;

/**
 * Whether somebody may log in at an instant (epoch ms). A window is what the clock on the wall shows: where summer
 * time ends, an hour that is shown twice is in the window twice; where it begins, a skipped hour is in no window.
 */
export function isOpenAt(hours: Hours, at: number): boolean {
  if (hours === 'always') return true;
  return hours.some(({ timeZone, windows }) => {
    const wall = wallTime(timeZone, at);
    const minute = (wall % DAY) / MINUTE;
    return windows.some(
      ({ days, from, to }) => days.includes(weekday(wall)) && from <= minute && minute < to,
    );
  });
}

/** The next instant after `at` at which login hours open or close; undefined when they never do. */
export function nextOpening(hours: Hours, at: number): { at: number; opens: boolean } | undefined {
  if (hours === 'always') return undefined;
  const open = isOpenAt(hours, at);
  for (let week = 0; week < FURTHEST; week++) {
    const from = at + week * WEEK;
    const edges = hours.flatMap((schedule) => edgesOf(schedule, from, from + WEEK)).toSorted((a, b) => a - b);
    const change = edges.find((edge) => isOpenAt(hours, edge) !== open);
    if (change !== undefined) return { at: change, opens: !open };
  }
  return undefined;
}

/** The instants in (from, to] at which a window of the schedule may begin or end. */
function edgesOf({ timeZone, windows }: Schedule, from: number, to: number): number[] {
  const edges = [...clockChanges(timeZone, from, to)];
  const first = Math.floor(wallTime(timeZone, from) / DAY) * DAY;
  for (let day = first; day <= wallTime(timeZone, to); day += DAY)
    for (const window of windows)
      if (window.days.includes(weekday(day)))
        for (const minute of [window.from, window.to])
          edges.push(...instantsOf(timeZone, day + minute * MINUTE));
  return edges.filter((edge) => from < edge && edge <= to);
}

/** 1 = Monday … 7 = Sunday. */
function weekday(wall: number): number {
  return new Date(wall).getUTCDay() || 7;
}
