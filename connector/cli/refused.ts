import type { Problem } from '../../shared/problem.ts';

/** Ends a command for several reasons that are told together. */
export class Refused extends Error {
  readonly problems: readonly Problem[];
  readonly exitCode: number;

  constructor(problems: readonly Problem[], exitCode: number) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'Refused';
    this.problems = problems;
    this.exitCode = exitCode;
  }
}
