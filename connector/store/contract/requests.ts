import type { ProblemText } from '../../../shared/problem.ts';

/** What a refusal said, in both languages. */
export interface RequestProblem extends ProblemText {
  readonly code: string;
  readonly scimType?: string;
}

/** One SCIM request and its answer, as an administrator reads it afterwards. It holds no secret. */
export interface RequestLine {
  readonly at: number;
  /** Absent when nobody knows who asked. */
  readonly tenant?: string;
  /** The token's name. */
  readonly actor?: string;
  readonly method: string;
  readonly path: string;
  /** As it was written, decoded; it may name people. */
  readonly query?: string;
  readonly status: number;
  readonly ms: number;
  readonly problem?: RequestProblem;
  /** JSON text of both bodies, cut to a limit; only of some requests. */
  readonly sent?: string;
  readonly answered?: string;
}

export interface RequestLog {
  /** Adds lines, and forgets the oldest beyond a fixed number. */
  add(lines: readonly RequestLine[]): Promise<void>;
  /** The newest lines, oldest first; at most `limit`. */
  recent(tenant: string | undefined, limit: number): Promise<readonly NumberedLine[]>;
  /** The lines after a number, oldest first; at most `limit`. */
  after(seq: number, tenant: string | undefined, limit: number): Promise<readonly NumberedLine[]>;
}

export interface NumberedLine extends RequestLine {
  readonly seq: number;
}
