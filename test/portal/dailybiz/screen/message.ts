import { html, type Part } from '../../html.ts';
import type { Look } from '../look.ts';

/** The red list over a form that was refused; that a line says so above it is inferred [I]. */
export const faultList = (look: Look, faults: readonly string[]): Part =>
  faults.length > 0 &&
  html`<p class="${look.cls('fautes')}">L'enregistrement n'a pas été effectué :</p>
    <ul class="${look.cls('fautes')}">
      ${faults.map((fault) => html`<li>${fault}</li>`)}
    </ul>`;

/** The green line over what was done. */
export const doneLine = (look: Look, words: string | undefined): Part =>
  words !== undefined && html`<p class="${look.cls('fait')}">${words}</p>`;

/** R2, R3, R4: what an action on this screen may cost. */
export const costWarning = (look: Look): Part =>
  html`<p class="${look.cls('avertissement')}">
    Attention : tout utilisateur enregistré au-delà de ceux que comprend votre abonnement est facturé
    immédiatement. La facture reste due même si vous supprimez l'utilisateur.
  </p>`;
