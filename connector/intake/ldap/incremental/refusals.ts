import type { Text } from '../../../../shared/problem.ts';
import type { Method } from './ladder.ts';

/** Why a server refused what it had offered, and when (epoch ms). */
interface Refusal {
  readonly why: Text;
  readonly at: number;
}

/** What a source's servers offered and then refused: the newest refusal of each method that has not worked since. */
export type Refusals = Map<Method, Refusal>;

/**
 * In ms. A refusal leads to a whole read by itself, which must not try the same again; the whole reads of the schedule
 * come later, and try it anew: an administrator may have put the server right.
 */
const HOLDS = 3_600_000;

/** What is not to be tried now. A clock that was put back must not make a refusal last. */
export function standing(refusals: Refusals, now: number): ReadonlyMap<Method, Text> {
  const held = [...refusals].filter(([, { at }]) => at <= now && now - at < HOLDS);
  return new Map(held.map(([method, { why }]) => [method, why]));
}
