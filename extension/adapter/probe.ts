/** Collects what a page should show exactly once and does not. */
export interface Probes {
  /** The one match, or undefined and a failed probe. */
  one<T>(probe: string, matches: readonly T[]): T | undefined;
  fail(probe: string): void;
  readonly failed: readonly string[];
}

export function createProbes(): Probes {
  const failed: string[] = [];
  return {
    failed,
    fail: (probe) => void failed.push(probe),
    one: (probe, matches) => {
      if (matches.length !== 1) failed.push(matches.length === 0 ? probe : `${probe}:ambiguous`);
      return matches.length === 1 ? matches[0] : undefined;
    },
  };
}
