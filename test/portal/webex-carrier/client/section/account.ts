import { call } from '../api.ts';
import { button, textField } from '../control.ts';
import type { Acted, Detail } from '../contract.ts';
import { el, type Child } from '../dom.ts';
import type { Editing } from '../editing.ts';
import { attempt, done, warning } from '../message.ts';
import { fill } from '../words/index.ts';
import type { Words } from '../words/words.ts';

/** «Compte» (R32–R39); a new administrator has the username only (R11). */
export function accountSection(editing: Editing, detail: Detail | undefined): HTMLElement {
  const { words, draft } = editing;
  const username = textField({
    label: detail ? words.username : words.newUsername,
    required: true,
    value: draft.username,
    change: (value) => (draft.username = value.trim()),
  });
  return el('div', {}, username, detail && [family(words, detail), loginButtons(editing, detail)]);
}

/** Who created this one (R34), and whom it created (R35); both to read only. */
const family = (words: Words, { parent, children }: Detail): Child => [
  fact(words.parent, parent),
  fact(
    words.child,
    children.length === 0
      ? words.none
      : el(
          'ul',
          {},
          children.map((child) => el('li', {}, child)),
        ),
  ),
];

const fact = (label: string, value: Child): HTMLElement =>
  el('dl', { class: 'fact' }, el('dt', {}, label), el('dd', {}, value));

/** They act at once, by AJAX, while everything around them waits for «Enregistrer» (R36–R38). */
function loginButtons(editing: Editing, { id }: Detail): HTMLElement {
  const { words } = editing;
  const root = el('div', {});
  const message = el('div', {});
  const send = (action: string, say: (acted: Acted) => readonly HTMLElement[]): void =>
    attempt(words, message, async () => {
      const acted = await call<Acted>('POST', `administrators/${id}/${action}`);
      message.replaceChildren(...say(acted));
      editing.active = acted.active;
      show();
    });
  // C6: what becomes of the children is not stated.
  const warn = (open: readonly string[]): HTMLElement[] =>
    open.length === 0 ? [] : [warning(fill(words.openChildren, { names: open.join(', ') }))];
  const disable = (): void =>
    send('disable', (acted) => [done(words.nowDisabled), ...warn(acted.openChildren)]);
  const enable = (): void => send('enable', () => [done(words.nowActive)]);
  const reset = (): void => send('reset-password', () => [done(words.mailed)]);
  const show = (): void =>
    root.replaceChildren(
      message,
      fact(words.status, editing.active ? words.active : words.disabled),
      editing.active ? button(words.disable, disable) : button(words.enable, enable),
      fact(words.passwordReset, button(words.reset, reset)),
    );
  show();
  return root;
}
