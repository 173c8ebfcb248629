import type { AppState } from '../app.ts';
import { activate } from '../entry.ts';
import { h } from '../h.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { button } from '../ui/button.ts';
import { textField } from '../ui/field.ts';
import { faultList } from '../ui/message.ts';

const typed = { password: '', again: '' };

/** Where the link of the mail leads: one chooses one's own password (R18). */
export function activationView({ faults }: AppState, token: string): HTMLElement {
  const submit = (event: Event): void => {
    event.preventDefault();
    void activate(token, typed.password, typed.again);
  };
  return box(
    'card',
    {},
    h('h1', {}, say('Activation de votre compte')),
    h('p', {}, say('Choisissez votre mot de passe.')),
    faultList(faults),
    h(
      'form',
      { submit },
      textField({
        label: 'Nouveau mot de passe',
        value: typed.password,
        kind: 'password',
        type: (password) => void (typed.password = password),
      }),
      textField({
        label: 'Confirmer le mot de passe',
        value: typed.again,
        kind: 'password',
        type: (again) => void (typed.again = again),
      }),
      button('Activer mon compte', undefined, { submits: true }),
    ),
  );
}
