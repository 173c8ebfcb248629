import type { Problem, Text } from '../../../shared/problem.ts';
import { fileProblems } from './problems.ts';

/** Something in a file that cannot be read, at its 1-based line. */
export interface Fault {
  readonly line: number;
  readonly reason: Text;
}

/** What the faults of a file come to: a warning each, and why the read is not complete, if it is not. */
export function faultProblems(
  file: string,
  faults: readonly Fault[],
  cut: Fault | undefined,
): { readonly warnings: readonly Problem[]; readonly problem?: Problem } {
  const at = ({ line }: Fault) => ({ place: { file, line } });
  const warnings = faults.map((fault) => fileProblems.FILE_BAD_LINE({ reason: fault.reason }, at(fault)));
  if (cut) return { warnings, problem: fileProblems.FILE_TRUNCATED({ reason: cut.reason }, at(cut)) };
  const [first] = faults;
  if (!first) return { warnings };
  return { warnings, problem: fileProblems.FILE_BAD_LINES({ count: faults.length }, at(first)) };
}
