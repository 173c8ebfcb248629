import { describe, expect, test } from 'vitest';
import { isOpenAt, nextOpening } from '../../../connector/engine/engine.ts';
import type { Schedule } from '../../../shared/model/policy.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** `8:00-18:30`, in minutes. */
function schedule(timeZone: string, hours: string, days: readonly number[] = EVERY_DAY): Schedule {
  const [from, to] = hours.split('-').map((time) => {
    const [hour, minute] = time.split(':').map(Number);
    return hour! * 60 + minute!;
  });
  return { id: hours, timeZone, windows: [{ days, from: from!, to: to! }] };
}

/** The next openings (+) and closings (-) after an instant, in UTC. */
function edges(hours: readonly Schedule[], after: string, count = 4): string[] {
  const found: string[] = [];
  for (let at = Date.parse(after); found.length < count;) {
    const next = nextOpening(hours, at);
    if (!next) return found;
    found.push(`${next.opens ? '+' : '-'} ${new Date(next.at).toISOString().slice(0, 16)}`);
    at = next.at;
  }
  return found;
}

const isOpen = (hours: readonly Schedule[], at: string) => isOpenAt(hours, Date.parse(at));

describe('login hours', () => {
  test('are open from the first minute of a window to just before its last', () => {
    const office = [schedule('Europe/Paris', '8:00-18:30', [1, 2, 3, 4, 5])];
    // 2026-11-23 is a Monday; Paris is one hour ahead of UTC.
    expect(isOpen(office, '2026-11-23T06:59:59.999Z')).toBe(false);
    expect(isOpen(office, '2026-11-23T07:00:00Z')).toBe(true);
    expect(isOpen(office, '2026-11-23T17:29:59.999Z')).toBe(true);
    expect(isOpen(office, '2026-11-23T17:30:00Z')).toBe(false);
    expect(isOpen(office, '2026-11-22T12:00:00Z')).toBe(false);
    expect(edges(office, '2026-11-27T12:00:00Z', 3)).toEqual([
      '- 2026-11-27T17:30',
      '+ 2026-11-30T07:00',
      '- 2026-11-30T17:30',
    ]);
  });

  test('know the day of the zone, not of UTC', () => {
    const monday = [schedule('Pacific/Auckland', '0:00-24:00', [1])];
    expect(edges(monday, '2026-11-20T00:00:00Z', 2)).toEqual(['+ 2026-11-22T11:00', '- 2026-11-23T11:00']);
  });

  test('of several schedules add up, and windows that touch are one', () => {
    const hours = [
      schedule('Europe/Paris', '8:00-12:00'),
      schedule('Europe/Paris', '12:00-14:00'),
      schedule('Europe/London', '15:00-16:00'),
    ];
    expect(edges(hours, '2026-11-23T00:00:00Z')).toEqual([
      '+ 2026-11-23T07:00',
      '- 2026-11-23T13:00',
      '+ 2026-11-23T15:00',
      '- 2026-11-23T16:00',
    ]);
  });

  test('that never close or never open have no next', () => {
    expect(nextOpening('always', 0)).toBeUndefined();
    expect(isOpenAt('always', 0)).toBe(true);
    expect(nextOpening([], 0)).toBeUndefined();
    expect(isOpenAt([], 0)).toBe(false);
    expect(nextOpening([schedule('Europe/Paris', '0:00-24:00')], 0)).toBeUndefined();
  });
});

describe('when the clocks are put forward (Paris, 28 March 2027, 02:00 to 03:00)', () => {
  const before = '2027-03-28T00:30:00Z';

  test('a day has its hours of the wall, one hour of UTC earlier', () => {
    expect(edges([schedule('Europe/Paris', '8:00-18:00')], '2027-03-27T00:00:00Z')).toEqual([
      '+ 2027-03-27T07:00',
      '- 2027-03-27T17:00',
      '+ 2027-03-28T06:00',
      '- 2027-03-28T16:00',
    ]);
  });

  test('a window that begins in the skipped hour opens at its end', () => {
    expect(edges([schedule('Europe/Paris', '2:15-4:00')], before, 2)).toEqual([
      '+ 2027-03-28T01:00',
      '- 2027-03-28T02:00',
    ]);
  });

  test('a window that ends in the skipped hour closes at its begin', () => {
    expect(edges([schedule('Europe/Paris', '1:00-2:45')], before, 1)).toEqual(['- 2027-03-28T01:00']);
  });

  test('a window within the skipped hour opens a week later', () => {
    const sundays = [schedule('Europe/Paris', '2:15-2:45', [7])];
    expect(edges(sundays, '2027-03-21T02:00:00Z', 2)).toEqual(['+ 2027-04-04T00:15', '- 2027-04-04T00:45']);
  });
});

describe('when the clocks are put back (Paris, 25 October 2026, 03:00 to 02:00)', () => {
  test('a day has its hours of the wall, one hour of UTC later', () => {
    expect(edges([schedule('Europe/Paris', '8:00-18:00')], '2026-10-24T00:00:00Z')).toEqual([
      '+ 2026-10-24T06:00',
      '- 2026-10-24T16:00',
      '+ 2026-10-25T07:00',
      '- 2026-10-25T17:00',
    ]);
  });

  test('a window that ends in the hour shown twice opens again for its second showing', () => {
    expect(edges([schedule('Europe/Paris', '1:00-2:30')], '2026-10-24T22:00:00Z')).toEqual([
      '+ 2026-10-24T23:00',
      '- 2026-10-25T00:30',
      '+ 2026-10-25T01:00',
      '- 2026-10-25T01:30',
    ]);
  });

  test('a window around the change lasts one hour more', () => {
    expect(edges([schedule('Europe/Paris', '1:00-4:00')], '2026-10-24T22:00:00Z', 2)).toEqual([
      '+ 2026-10-24T23:00',
      '- 2026-10-25T03:00',
    ]);
  });
});

describe('elsewhere', () => {
  test('summer ends in April: Sydney, 4 April 2027, 03:00 to 02:00', () => {
    expect(edges([schedule('Australia/Sydney', '8:00-9:00')], '2027-04-02T00:00:00Z')).toEqual([
      '+ 2027-04-02T21:00',
      '- 2027-04-02T22:00',
      '+ 2027-04-03T22:00',
      '- 2027-04-03T23:00',
    ]);
  });

  test('a zone may be half an hour off: Kolkata, and Lord Howe, which moves by half an hour', () => {
    expect(edges([schedule('Asia/Kolkata', '9:00-10:00')], '2027-01-01T00:00:00Z', 2)).toEqual([
      '+ 2027-01-01T03:30',
      '- 2027-01-01T04:30',
    ]);
    // 4 April 2027: 02:00 at UTC+11 becomes 01:30 at UTC+10:30.
    expect(edges([schedule('Australia/Lord_Howe', '1:45-2:15')], '2027-04-03T13:00:00Z')).toEqual([
      '+ 2027-04-03T14:45',
      '- 2027-04-03T15:00',
      '+ 2027-04-03T15:15',
      '- 2027-04-03T15:45',
    ]);
  });
});
