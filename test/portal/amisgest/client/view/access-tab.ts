import { type OpenFile, update } from '../app.ts';
import { askToDelete, invite, remove, resetPassword } from '../file.ts';
import { type Child, h } from '../h.ts';
import { say } from '../site.ts';
import { box } from '../ui/box.ts';
import { button } from '../ui/button.ts';

/** «Accès»: where the account stands, the mail to activate it (R16), and the way to be rid of it (C8). */
export function accessTab(file: OpenFile): readonly HTMLElement[] {
  const { saved } = file;
  return [
    h('p', {}, say('État du compte'), '\u00a0: ', h('strong', {}, saved.access)),
    h(
      'p',
      {},
      saved.isActivated
        ? button('Réinitialiser le mot de passe', () => void resetPassword())
        : button("Envoyer le courriel d'activation de compte", () => void invite(), {
            disabled: !saved.canInvite,
          }),
    ),
    h(
      'p',
      {},
      saved.number !== null &&
        button("Supprimer l'utilisateur", () => void askToDelete(file), { look: 'danger' }),
    ),
    h('div', {}, confirmation(file)),
  ];
}

const confirmation = (file: OpenFile): Child =>
  file.question !== '' &&
  box(
    'faults',
    { role: 'alertdialog', 'aria-label': say('Confirmation') },
    h('p', {}, file.question),
    button('Oui, supprimer', () => void remove(file), { look: 'danger' }),
    ' ',
    button('Non', () => update({ file: { ...file, question: '' } })),
  );
