import { postBack } from './post-back.ts';
import { boxes, element, settings, show } from './settings.ts';

/** The question that stands open: the next one takes its place. */
let asked: AbortController | undefined;

/**
 * C7: asks before a deletion. True lets the button post the page back; with the page's own dialog it never is, and
 * «Oui» posts back in its place.
 */
export function confirmed(button: HTMLInputElement, text: string): boolean {
  const { question } = settings;
  if (!question) return confirm(text);
  element(question.text).textContent = text;
  asked?.abort();
  const { signal } = (asked = new AbortController());
  element(question.yes).addEventListener('click', () => postBack(button.name, ''), { signal });
  element(question.no).addEventListener('click', () => show(question.window, false), { signal });
  show(question.window, true);
  return false;
}

/** The same for the ticked lines of this page; without any the server says so. */
export function confirmedForTicked(button: HTMLInputElement): boolean {
  const count = boxes().filter(({ checked }) => checked).length;
  return count === 0 || confirmed(button, `Voulez-vous vraiment supprimer les lignes cochées (${count}) ?`);
}
