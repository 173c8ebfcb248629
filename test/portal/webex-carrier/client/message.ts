import { Refused } from './api.ts';
import { el } from './dom.ts';
import { faultText } from './words/index.ts';
import type { Words } from './words/words.ts';

/** A green line. */
export const done = (text: string): HTMLElement =>
  el('div', { class: 'alert success', role: 'status' }, text);

/** A yellow line. */
export const warning = (text: string): HTMLElement => el('div', { class: 'alert warn', role: 'alert' }, text);

/** Does it, and shows in that place why it was refused. */
export function attempt(words: Words, place: HTMLElement, action: () => Promise<void>): void {
  void action().catch((error: unknown) => place.replaceChildren(refusal(words, error)));
}

/** The red lines over what was refused. */
function refusal(words: Words, error: unknown): HTMLElement {
  if (!(error instanceof Refused)) throw error;
  const lines = error.faults.map((fault) => el('li', {}, faultText(words, fault)));
  return el('div', { class: 'alert danger', role: 'alert' }, el('ul', {}, lines));
}
