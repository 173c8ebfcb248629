import type { Exclusive } from './wire.ts';

/** The role that admits no other (R13). */
export const TECHNICIAN = 'external-technician';

/**
 * The ticked roles after a click on one. Ticking the technician unticks all others by itself (R14); while it is
 * ticked the others are out of reach, or, in the other reading of R13, take its place.
 */
export function toggle(ticked: readonly string[], key: string): string[] {
  if (ticked.includes(key)) return ticked.filter((other) => other !== key);
  return key === TECHNICIAN ? [TECHNICIAN] : [...ticked.filter((other) => other !== TECHNICIAN), key];
}

/** Whether this box cannot be clicked now. */
export const isLocked = (ticked: readonly string[], key: string, exclusive: Exclusive): boolean =>
  exclusive === 'disable' && key !== TECHNICIAN && ticked.includes(TECHNICIAN);
