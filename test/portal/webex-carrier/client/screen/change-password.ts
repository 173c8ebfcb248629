import { call } from '../api.ts';
import { button, heading, textField } from '../control.ts';
import { el } from '../dom.ts';
import { attempt } from '../message.ts';
import type { Words } from '../words/words.ts';

/** Screen 5: nothing else opens before a temporary password is changed (R39). */
export function changePasswordScreen(words: Words, changed: () => void): HTMLElement {
  const typed = { password: '', confirmation: '' };
  const message = el('div', {});
  const press = (): void =>
    attempt(words, message, async () => {
      await call('POST', 'password', typed);
      changed();
    });
  const field = (label: string, key: keyof typeof typed): HTMLElement =>
    textField({ label, type: 'password', value: '', change: (value) => (typed[key] = value) });
  return el(
    'div',
    { class: 'sign-in' },
    heading(2, 'title', words.changePassword),
    el('p', {}, words.mustChange),
    message,
    field(words.newPassword, 'password'),
    field(words.confirmation, 'confirmation'),
    button(words.save, press, { class: 'btn primary' }),
  );
}
