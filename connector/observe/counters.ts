import { Tally } from './exposition.ts';

/** What a server has counted since it started. */
export interface Counters {
  /** Reads of sources by outcome. */
  readonly reads: Tally;
  /** Seconds that they took. */
  readonly readSeconds: Tally;
  /** SCIM requests by the status of their answer. */
  readonly scim: Tally;
}

export function createCounters(): Counters {
  return { reads: new Tally(), readSeconds: new Tally(), scim: new Tally() };
}
