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
  /** A plan that waits for a decision, is stale or closed, or whose decision was not accepted. */
  plan: 5,
} as const;

/** The exit code that a problem ends a command with. */
export function exitOf(problem: Problem): number {
  if (problem.code === 'CLI_UNEXPECTED') return EXIT.failure;
  if (problem.code === 'SRC_HELD_MOVED') return EXIT.refused;
  if (/^(POLICY_|STORE_STALE|FLOW_POLICY_MOVED)/.test(problem.code)) return EXIT.policy;
  if (/^(CONFIG|CLI)_/.test(problem.code)) return EXIT.usage;
  if (problem.code.startsWith('PLAN_')) return EXIT.plan;
  return EXIT.failure;
}
