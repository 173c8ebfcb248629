import type { Window } from '../model/policy.ts';
import type { Locale } from '../problem.ts';

const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** One weekly window as a person reads it: «lundi–vendredi, 08:00–18:00». Runs of days are joined. */
export function describeWindow(window: Window, locale: Locale): string {
  const days = new Intl.ListFormat(locale, { type: 'unit' }).format(
    runs(window.days).map(([first, last]) =>
      first === last ? dayName(first, locale) : `${dayName(first, locale)}–${dayName(last, locale)}`,
    ),
  );
  return `${days}, ${minutes(window.from)}–${minutes(window.to)}`;
}

/** Days 1–7 as [first, last] of each run of consecutive days. */
function runs(days: readonly number[]): readonly (readonly [number, number])[] {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  return sorted.reduce<[number, number][]>((found, day) => {
    const last = found.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else found.push([day, day]);
    return found;
  }, []);
}

function dayName(day: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    MONDAY + (day - 1) * DAY_MS,
  );
}

/** Minutes from midnight as HH:MM. */
function minutes(total: number): string {
  return [Math.trunc(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
