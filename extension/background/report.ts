import { Problem } from '../../shared/problem.ts';
import type { Answer, ProblemReport } from '../message/answer.ts';
import { problems } from './problems.ts';

/** A problem as it goes to the pages of the extension. */
export function toReport(error: unknown): ProblemReport {
  const problem =
    error instanceof Problem
      ? error
      : problems.EXT_UNEXPECTED({ what: error instanceof Error ? error.message : String(error) });
  return { code: problem.code, text: problem.text };
}

/** The border of the background: what is thrown inside becomes an answer. */
export async function settle<T>(run: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (!(error instanceof Problem)) console.error(error);
    return { ok: false, problem: toReport(error) };
  }
}
