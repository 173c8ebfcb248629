import { html, type Html, type Part } from '../../html.ts';
import type { Named } from '../catalogue.ts';
import type { Look } from '../look.ts';
import { icon, type Icon } from './icon.ts';

/** The address of a link that posts the page back. */
export const postBack = (name: string, argument = ''): string =>
  `javascript:__doPostBack('${name}','${argument}')`;

/** A picture without a word: the name stands in `alt`, the name and its shortcut in `title`. */
export function imageButton(
  look: Look,
  path: readonly string[],
  picture: Icon,
  words: { readonly name: string; readonly keys: string },
  onclick?: string,
): Html {
  return html`<input
    type="image"
    name="${look.name(...path)}"
    id="${look.id(...path)}"
    src="${icon(picture)}"
    alt="${words.name}"
    title="${words.name} ${words.keys}"
    ${onclick !== undefined && html` onclick="${onclick}"`}
  />`;
}

/** The same picture as a link. */
export const imageLink = (
  look: Look,
  path: readonly string[],
  picture: Icon,
  words: { readonly name: string; readonly keys: string },
  address: string,
): Html =>
  html`<a id="${look.id(...path)}" href="${address}"
    ><img src="${icon(picture)}" alt="${words.name}" title="${words.name} ${words.keys}" border="0"
  /></a>`;

/** The button of every form: a picture again. */
export const saveButton = (look: Look): Html =>
  html`<p class="${look.cls('pied')}">
    ${imageButton(look, ['enregistrer'], 'save', { name: 'Enregistrer', keys: '<ENTREE>' })}
  </p>`;

export const textBox = (look: Look, path: readonly string[], value: string, size = 36): Html =>
  html`<input
    type="text"
    name="${look.name(...path)}"
    id="${look.id(...path)}"
    size="${size}"
    value="${value}"
  />`;

/** A box as ASP.NET draws it, in a span of its own. */
export const checkBox = (look: Look, path: readonly string[], checked: boolean): Html =>
  html`<span
    ><input
      type="checkbox"
      name="${look.name(...path)}"
      id="${look.id(...path)}"
      ${checked && html` checked="checked"`}
  /></span>`;

/** A drop-down list; `onchange` posts the page back at once where asked for. */
export const select = (
  look: Look,
  path: readonly string[],
  options: readonly Named[],
  chosen: string,
  autoPostBack = false,
): Html =>
  html`<select
    name="${look.name(...path)}"
    id="${look.id(...path)}"
    ${autoPostBack && html` onchange="__doPostBack('${look.name(...path)}','')"`}
  >
    ${options.map(
      ({ id, name }) =>
        html`<option value="${id}" ${id === chosen && html` selected="selected"`}>${name}</option>`,
    )}
  </select>`;

/** «oui» and «non», in this order; a table of one line where the look has tables. */
export function yesNo(look: Look, path: readonly string[], yes: boolean, onclick?: string): Html {
  const choice = (value: 'oui' | 'non', checked: boolean): Html =>
    html`<input
        type="radio"
        name="${look.name(...path)}"
        id="${look.id(...path, value)}"
        value="${value}"
        ${checked && html` checked="checked"`}
        ${onclick !== undefined && html` onclick="${onclick}"`}
      /><label for="${look.id(...path, value)}">${value}</label>`;
  const choices = [choice('oui', yes), choice('non', !yes)];
  if (look.lines === 'div') return html`<span>${choices}</span>`;
  return html`<table border="0">
    <tr>
      ${choices.map((one) => html`<td>${one}</td>`)}
    </tr>
  </table>`;
}

/** A label and what it labels. `target` is the control's path, where it is a single one. */
export interface Line {
  readonly label: string;
  readonly mandatory?: boolean;
  readonly target?: readonly string[];
  readonly control: Part;
}

/** The lines of a form, as a table or one below the other. */
export function lines(look: Look, all: readonly Line[]): Html {
  const star = html`<span class="${look.cls('etoile')}">*</span>`;
  const words = ({ label, mandatory, target }: Line): Html =>
    html`${target ? html`<label for="${look.id(...target)}">${label}</label>` : html`<span>${label}</span>`}
    ${mandatory && star}`;
  if (look.lines === 'div')
    return html`<div>
      ${all.map(
        (line) =>
          html`<div class="${look.cls('ligne')}">
            <div>${words(line)}</div>
            <div>${line.control}</div>
          </div> `,
      )}
    </div>`;
  return html`<table class="${look.cls('fiche')}" cellspacing="0" cellpadding="3" border="0">
    ${all.map(
      (line) =>
        html`<tr>
          <td>${words(line)}</td>
          <td>${line.control}</td>
        </tr> `,
    )}
  </table>`;
}
