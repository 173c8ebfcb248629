import { designOf } from './design.ts';
import type { Site } from './wire.ts';
import { reworder } from './wording.ts';

const settings = document.querySelector('script[type="application/json"]')?.textContent ?? '';

/** What this server has switched on. */
export const site = JSON.parse(settings) as Site;

/** Every word of the page itself goes through it; words that the server sent are reworded already. */
export const say = reworder(site.labels);
export const design = designOf(site.redesign);
