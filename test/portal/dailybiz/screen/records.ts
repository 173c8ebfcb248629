import { html, type Html, type Part } from '../../html.ts';
import type { Look } from '../look.ts';
import { lines, type Line } from './control.ts';

const FORMAT = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** A moment as these pages write it. */
export const moment = (at: Date): string => FORMAT.format(at);

/** The lines over a table that choose what it shows, and the button that does. */
export const filters = (look: Look, all: readonly Line[]): Html =>
  look.wrap('filtres', html`${lines(look, all)}<input type="submit" value="Filtrer" />`);

/** A table to read: titles and cells. */
export const records = (look: Look, columns: readonly string[], rows: readonly (readonly Part[])[]): Html =>
  look.wrap(
    'resultat',
    html`<table class="${look.cls('brique')}" cellspacing="0" border="0">
      <tr>
        ${columns.map((name) => html`<th>${name}</th>`)}
      </tr>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr> `,
      )}
    </table>`,
  );
