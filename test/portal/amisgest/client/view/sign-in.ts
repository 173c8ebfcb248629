import type { AppState } from '../app.ts';
import { signIn } from '../entry.ts';
import { h } from '../h.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { button } from '../ui/button.ts';
import { textField } from '../ui/field.ts';
import { faultList } from '../ui/message.ts';

const typed = { email: '', password: '', code: '' };

/** «Se connecter»; the code is asked for only of those who have an authenticator. */
export function signInView({ asksForCode, faults }: AppState): HTMLElement {
  const submit = (event: Event): void => {
    event.preventDefault();
    void signIn(typed.email, typed.password, typed.code);
  };
  return box(
    'card',
    {},
    h('h1', {}, say('Se connecter')),
    faultList(faults),
    h(
      'form',
      { submit },
      textField({
        label: 'Courriel',
        value: typed.email,
        kind: 'email',
        type: (email) => void (typed.email = email),
      }),
      textField({
        label: 'Mot de passe',
        value: typed.password,
        kind: 'password',
        type: (password) => void (typed.password = password),
      }),
      asksForCode &&
        textField({
          label: 'Code de vérification',
          value: typed.code,
          type: (code) => void (typed.code = code),
        }),
      button('Connexion', undefined, { submits: true }),
    ),
  );
}
