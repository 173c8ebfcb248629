import type { Problem } from '../../shared/problem.ts';

/** Exit codes, documented in docs/cli.md. */
export const EXIT = {
  ok: 0,
  failure: 1,
  /** Wrong usage, or a configuration that cannot be used. */
  usage: 2,
  /** A source was read in part or not at all, or the gate did not believe its removals. */
  refused: 3,
  /** The policy has problems, or somebody else changed it first. */
  policy: 4,
} as const;

/** The exit code that a problem ends a command with. */
export function exitOf(problem: Problem): number {
  if (problem.code === 'CLI_UNEXPECTED') return EXIT.failure;
  if (/^(CONFIG|CLI)_/.test(problem.code)) return EXIT.usage;
  if (/^(POLICY_|STORE_STALE)/.test(problem.code)) return EXIT.policy;
  return EXIT.failure;
}
