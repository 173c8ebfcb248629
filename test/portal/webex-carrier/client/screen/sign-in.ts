import { call } from '../api.ts';
import { button, choiceField, heading, textField } from '../control.ts';
import type { Language, Me } from '../contract.ts';
import { el } from '../dom.ts';
import { attempt } from '../message.ts';
import { LANGUAGES } from '../words/index.ts';
import type { Words } from '../words/words.ts';

interface SignIn {
  readonly words: Words;
  readonly language: Language;
  readonly speak: (language: Language) => void;
  readonly enter: (me: Me) => void;
}

/** Screen 1: username, password, language. */
export function signInScreen({ words, language, speak, enter }: SignIn): HTMLElement {
  const typed = { username: '', password: '' };
  const message = el('div', {});
  const submit = (event: Event): void => {
    event.preventDefault();
    attempt(words, message, async () => enter(await call<Me>('POST', 'session', { ...typed, language })));
  };
  const press = (): void => (form as HTMLFormElement).requestSubmit();
  const form = el(
    'form',
    { class: 'sign-in', onsubmit: submit },
    heading(2, 'title', words.portal),
    message,
    textField({ label: words.username, value: '', change: (value) => (typed.username = value) }),
    textField({
      label: words.password,
      type: 'password',
      value: '',
      change: (value) => (typed.password = value),
    }),
    choiceField(words.language, LANGUAGES, language, speak),
    button(words.signIn, press, { class: 'btn primary' }),
    // Enter in a field sends a form only where it has a button of its own kind.
    el('input', { type: 'submit', hidden: true }),
  );
  return form;
}
