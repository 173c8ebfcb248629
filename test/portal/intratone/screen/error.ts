import { html, type Html } from '../../html.ts';
import type { Viewer } from '../visit.ts';
import { layout } from './layout.ts';

/** A page that only says what is wrong. */
export function errorScreen(viewer: Viewer | undefined, title: string, what: string): Html {
  return layout(
    viewer,
    title,
    html`<h2>${title}</h2>
      <p>${what}</p>
      <p><a href="accueil.php">Retour à l'accueil</a></p>`,
  );
}
