/*
 * What the clocks on the walls of a time zone show. A wall time is the epoch ms that the same figures would be in UTC,
 * so that it can be reckoned with: `wall % DAY` is the time of day.
 */

const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of an IANA zone show at an instant. @throws RangeError for a zone that does not exist. */
export function wallTime(timeZone: string, at: number): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)!.value);
  const whole = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return whole + (((at % 1000) + 1000) % 1000);
}

/** The instants at which the clocks show a wall time: none when they skip it, two when they go through it twice. */
export function instantsOf(timeZone: string, wall: number): readonly number[] {
  // Offsets lie within 14 h of UTC: a day away is surely before, or after, a change near this wall time.
  const offsets = new Set([wall - DAY, wall + DAY].map((at) => offsetAt(timeZone, at)));
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((at) => wallTime(timeZone, at) === wall)
    .toSorted((a, b) => a - b);
}

/** The instants in (from, to] at which the clocks are put forward or back. */
export function clockChanges(timeZone: string, from: number, to: number): readonly number[] {
  const changes: number[] = [];
  for (let start = from; start < to; start += DAY) {
    let [before, after] = [start, Math.min(start + DAY, to)];
    const offset = offsetAt(timeZone, before);
    if (offsetAt(timeZone, after) === offset) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (offsetAt(timeZone, middle) === offset) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

/** How far the clocks are ahead of UTC, in ms. */
function offsetAt(timeZone: string, at: number): number {
  return wallTime(timeZone, at) - at;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
