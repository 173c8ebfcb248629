import type { ProblemReport } from './answer.ts';

/** The line to the connector. Times are ISO 8601 UTC. */
export type Connection =
  | { readonly state: 'unpaired' }
  /** Paired, nothing asked yet. */
  | { readonly state: 'connecting' }
  | { readonly state: 'ok' }
  | {
      readonly state: 'unreachable';
      readonly since: string;
      readonly retryAt: string;
      readonly problem: ProblemReport;
    }
  /** The connector answered that this pairing is over: pair again. */
  | { readonly state: 'refused'; readonly problem: ProblemReport };

/** What is kept on this device until the connector answers. */
export interface Waiting {
  /** Tabs read and not yet reported. */
  readonly readings: number;
  /** Edits confirmed and not yet sent, or sent and answered with a problem (then: confirm anew or drop). */
  readonly edits: readonly {
    readonly id: string;
    readonly portal: string;
    readonly account: string;
    readonly problem?: ProblemReport;
  }[];
}
