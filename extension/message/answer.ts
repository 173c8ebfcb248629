import type { ProblemText } from '../../shared/problem.ts';

/** A problem as it travels between the extension's parts: the person-facing text and the stable code. */
export interface ProblemReport {
  readonly code: string;
  readonly text: ProblemText;
}

/** What every command answers. A command never rejects for an expected failure. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ProblemReport };
