/** A window of login hours: ISO weekdays 1 (Monday) to 7, minutes since midnight. */
export interface HoursWindow {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * Login hours in the one form in which two of them are equal: `1:480-1080 2:480-1080`, day by day, overlapping windows
 * joined. No windows = the empty text, which stands for always.
 */
export function hoursText(windows: readonly HoursWindow[]): string {
  return [1, 2, 3, 4, 5, 6, 7]
    .flatMap((day) =>
      joined(windows.filter(({ days }) => days.includes(day))).map(({ from, to }) => `${day}:${from}-${to}`),
    )
    .join(' ');
}

/** The inverse of {@link hoursText}; one window a day and stretch. */
export function hoursOfText(text: string): HoursWindow[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [day = 1, from = 0, to = 0] = part.split(/[:-]/).map(Number);
      return { days: [day], from, to };
    });
}

function joined(windows: readonly HoursWindow[]): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  for (const { from, to } of windows.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else out.push({ from, to });
  }
  return out;
}
