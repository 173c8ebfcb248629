import { createGuide } from './guide.ts';

/**
 * What clicks, points and fills: brought into a page when it is first needed, so that looking at a portal costs no more
 * than looking. The overlay of the same page finds it here, in the extension's own world.
 */
export const hands = { createGuide };

Object.assign(globalThis, { portillonHands: hands });
