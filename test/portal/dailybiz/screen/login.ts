import { html, type Html } from '../../html.ts';
import type { Look } from '../look.ts';
import { lines, textBox } from './control.ts';
import { document } from './layout.ts';
import { faultList } from './message.ts';

/** The form before everything else; after a refusal it says why and keeps the e-mail. */
export function loginScreen(look: Look, attempt?: { email: string; refused: string }): Html {
  const password = html`<input
    type="password"
    name="${look.name('motdepasse')}"
    id="${look.id('motdepasse')}"
  />`;
  return document(
    look,
    'Connexion',
    look.wrap(
      'page',
      html`<form method="post" action="Connexion.aspx" class="${look.cls('contenu')}">
        <h2>Accès à votre espace abonné</h2>
        ${faultList(look, attempt ? [attempt.refused] : [])}
        ${lines(look, [
          {
            label: 'Adresse e-mail',
            target: ['email'],
            control: textBox(look, ['email'], attempt?.email ?? ''),
          },
          { label: 'Mot de passe', target: ['motdepasse'], control: password },
        ])}
        <p><input type="submit" value="Connexion" /></p>
      </form>`,
    ),
  );
}
