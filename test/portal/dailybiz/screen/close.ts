import { html, type Html } from '../../html.ts';
import type { Visit } from '../visit.ts';
import { postBack } from './control.ts';

/** Leaves a form: closes its window or frame, or goes back to the grid. */
export const closeLink = ({ look, forms }: Visit): Html =>
  html`<p>
    <a href="${forms === 'page' ? postBack(look.name('fermer')) : 'javascript:fermerFiche()'}">Fermer</a>
  </p>`;
