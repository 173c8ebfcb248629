import { html, type Html } from '../../html.ts';
import type { Look } from '../look.ts';
import { DAYS, type Day } from '../state.ts';
import type { UserDraft } from '../user-draft.ts';
import { textBox } from './control.ts';

const NAMES: Readonly<Record<Day, string>> = {
  mon: 'Lundi',
  tue: 'Mardi',
  wed: 'Mercredi',
  thu: 'Jeudi',
  fri: 'Vendredi',
  sat: 'Samedi',
  sun: 'Dimanche',
};

/** R59: the permitted hours of each day. That they are one window a day is inferred [I]. */
export const hoursTable = (look: Look, times: UserDraft['times'], shown: boolean): Html =>
  html`<table
    id="${look.id('horaires', 'table')}"
    class="${look.cls('brique')}"
    style="display:${shown ? 'block' : 'none'};width:auto"
    cellspacing="0"
    border="0"
  >
    <tr>
      <th>Jour</th>
      <th>De</th>
      <th>À</th>
    </tr>
    ${DAYS.map(
      (day) =>
        html`<tr>
          <td>${NAMES[day]}</td>
          <td>${textBox(look, ['horaires', day, 'de'], times[day].from, 5)}</td>
          <td>${textBox(look, ['horaires', day, 'a'], times[day].to, 5)}</td>
        </tr> `,
    )}
  </table>`;
