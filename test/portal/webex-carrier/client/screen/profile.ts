import type { App } from '../app.ts';
import { heading } from '../control.ts';
import { el } from '../dom.ts';

/** «Mon profil»: what one is and may do, to read only. */
export function profileScreen({ words, me }: App): HTMLElement {
  const facts: readonly (readonly [string, string])[] = [
    [words.username, me.username],
    [words.name, me.name],
    [words.email, me.email],
    [words.sites, String(me.sites)],
    [words.newPermissions, me.permissions.map((key) => words[key]).join(', ')],
  ];
  return el(
    'div',
    { class: 'page' },
    heading(2, 'title', words.myProfile),
    el(
      'dl',
      { class: 'fact' },
      facts.map(([label, value]) => [el('dt', {}, label), el('dd', {}, value)]),
    ),
  );
}
