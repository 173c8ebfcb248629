/** The receiver cannot be reached: after `failures` in a row it is left alone for this long, in ms. */
export function pause(failures: number): number {
  return Math.min(1_000 * 2 ** (failures - 1), 5 * 60_000);
}

/** The receiver refused one event: it is offered that one again when somebody may have looked into it. */
export function refusedUntil(now: number, refusals: number): number {
  return now + Math.min(60_000 * 4 ** refusals, 6 * 3_600_000);
}
