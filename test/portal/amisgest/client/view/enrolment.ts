import type { AppState } from '../app.ts';
import { enrol } from '../entry.ts';
import { h } from '../h.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { button } from '../ui/button.ts';
import { textField } from '../ui/field.ts';
import { faultList } from '../ui/message.ts';

const typed = { code: '' };

/** Multi-factor login (R19): the key for the authenticator, and its code to prove that it works (X6). */
export function enrolmentView({ authenticatorKey, faults }: AppState): HTMLElement {
  const submit = (event: Event): void => {
    event.preventDefault();
    void enrol(typed.code);
  };
  return box(
    'card',
    {},
    h('h1', {}, say('Authentification multifacteur')),
    h('p', {}, say("Entrez cette clé dans votre application d'authentification.")),
    h('p', {}, h('code', {}, authenticatorKey)),
    h('p', {}, say('Une fois activée, elle ne peut plus être désactivée.')),
    faultList(faults),
    h(
      'form',
      { submit },
      textField({
        label: 'Code de vérification',
        value: typed.code,
        type: (code) => void (typed.code = code),
      }),
      button('Confirmer', undefined, { submits: true }),
    ),
  );
}
