import type { Settings } from './contract.ts';

/** How this server was started; every other module waits for it. */
export const settings = (await (await fetch('api/settings')).json()) as Settings;
