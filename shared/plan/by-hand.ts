import type { Risk, Step } from './step.ts';

/** Marks of what somebody has to do with their own hands: a right to give rights, a seat. */
const RISKY: ReadonlySet<Risk> = new Set(['delegation', 'seat']);

/**
 * Whether only a person may carry a step out in the portal's pages: anything but the tick of a box (accounts are
 * opened, with their passwords, and ended by people), and a tick that costs or that is about administrator rights. No
 * autopilot does these.
 */
export function isByHand({ kind, item, tab, cost, risks }: Step): boolean {
  const isTick = (kind === 'grant' || kind === 'revoke') && item !== undefined && tab !== undefined;
  return !isTick || cost !== undefined || risks.some((risk) => RISKY.has(risk));
}
