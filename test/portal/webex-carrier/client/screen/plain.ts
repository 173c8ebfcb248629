import { heading } from '../control.ts';
import { el } from '../dom.ts';
import type { Words } from '../words/words.ts';

/** Pages whose panels change places with the width (X3); «Profil de l'entreprise» says «Contact principal» as well. */
const PANELS: Readonly<Record<string, readonly (keyof Words)[]>> = {
  '/dashboard': ['callActivity', 'inventory', 'callQuality'],
  '/company': ['companyDetails', 'address', 'contact', 'technicalContact'],
};

const TITLES: Readonly<Record<string, keyof Words>> = {
  '/company': 'companyProfile',
  '/notes': 'notesTab',
  '/assignments/number': 'byNumber',
  '/assignments/device': 'byDevice',
  '/assignments/service': 'byService',
  '/assignments/user': 'byUser',
};

/** A page that is no concern of administrators' rights: its title, and panels without data. */
export function plainScreen(words: Words, path: string): HTMLElement {
  const title = TITLES[path] ?? (path.slice(1) as keyof Words);
  const empty = el('p', { class: 'muted' }, words.nothingHere);
  const panels = PANELS[path]?.map((label) =>
    el('div', { class: 'panel' }, heading(3, 'panel-title', words[label]), empty.cloneNode(true)),
  );
  return el(
    'div',
    { class: 'page' },
    heading(2, 'title', words[title]),
    panels ? el('div', { class: 'panels' }, panels) : empty,
  );
}
