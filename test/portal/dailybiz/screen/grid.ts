import { html, type Html, type Part } from '../../html.ts';
import type { Settings } from '../page/settings.ts';
import { control } from '../post-back.ts';
import type { Visit } from '../visit.ts';
import { checkBox, imageButton, imageLink, postBack } from './control.ts';

/** A page of a «brique tableau». */
export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: number; readonly cells: readonly Part[] }[];
  readonly page: number;
  readonly pages: number;
  /** The form that a line opens: `Utilisateur.aspx`. */
  readonly file: string;
}

/** The tools, the lines with their icons and boxes (S38: on the right), the pager, and the windows they need. */
export function grid(visit: Visit, { columns, rows, page, pages, file }: Grid): Html {
  const { look } = visit;
  const all = html`<span
    ><input type="checkbox" id="${look.id('grid', 'ctl01', 'all')}" onclick="cocherPage(this)"
  /></span>`;
  return html`${look.wrap('outils', tools(visit, file))}
  ${look.wrap(
    'grid',
    html`<table class="${look.cls('brique')}" id="${look.id('grid')}" cellspacing="0" border="0">
      <tr>
        ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        <th>&nbsp;</th>
        <th>&nbsp;</th>
        <th>${all}</th>
      </tr>
      ${rows.map(({ id, cells }, index) => line(visit, `${file}?id=${id}`, control(index), cells))}
    </table>`,
  )}
  ${look.wrap('pager', pager(visit, page, pages))} ${windows(visit)}`;
}

/** What the scripts need to know of that grid. */
export function gridSettings({ look, forms, confirmation }: Visit, { rows }: Grid): Settings {
  const ids = rows.map((_, index) => {
    const id = (part: string): string => look.id('grid', control(index), part);
    return { row: look.id('grid', control(index)), box: id('chk'), edit: id('edit'), remove: id('delete') };
  });
  const id = (part: string): string => look.id('question', part);
  const question = { window: look.id('question'), text: id('texte'), yes: id('oui'), no: id('non') };
  return {
    grid: {
      name: look.name('grid'),
      create: look.id('outils', 'new'),
      removeTicked: look.id('outils', 'delete'),
      all: look.id('grid', 'ctl01', 'all'),
      current: look.cls('courante'),
      rows: ids,
    },
    ...(confirmation === 'dialog' && { question }),
    ...(forms === 'iframe' && { frame: { window: look.id('fenetre'), frame: look.id('fenetre', 'cadre') } }),
  };
}

/** Opens a form: a window or frame by a script, or the same page by a post-back. */
const opens = ({ look, forms }: Visit, address: string, ...path: string[]): string =>
  forms === 'page' ? postBack(look.name(...path)) : `javascript:ouvrirFiche('${address}')`;

function tools(visit: Visit, file: string): Html {
  const { look } = visit;
  const create = { name: 'Nouveau', keys: '<INSER>' };
  const remove = { name: 'Supprimer', keys: '<CTRL><SHIFT><U>' };
  return html`<div class="${look.cls('outils')}">
    ${imageLink(look, ['outils', 'new'], 'new', create, opens(visit, file, 'outils', 'new'))}
    ${imageButton(look, ['outils', 'delete'], 'delete', remove, 'return confirmerLot(this)')}
  </div>`;
}

function line(visit: Visit, address: string, row: string, cells: readonly Part[]): Html {
  const { look } = visit;
  const edit = { name: 'Modifier', keys: '<F4>' };
  const remove = { name: 'Supprimer', keys: '<SUPPR>' };
  const asks = "return confirmer(this,'Voulez-vous vraiment supprimer cette ligne ?')";
  return html`<tr id="${look.id('grid', row)}">
    ${cells.map((cell) => html`<td>${cell}</td>`)}
    <td width="20">
      ${imageLink(look, ['grid', row, 'edit'], 'edit', edit, opens(visit, address, 'grid', row, 'edit'))}
    </td>
    <td width="20">${imageButton(look, ['grid', row, 'delete'], 'delete', remove, asks)}</td>
    <td width="20">${checkBox(look, ['grid', row, 'chk'], false)}</td>
  </tr> `;
}

function pager({ look }: Visit, page: number, pages: number): Html {
  const link = (target: number, words: string): Html =>
    html`<a href="${postBack(look.name('grid'), `Page$${target}`)}">${words}</a>`;
  return html`<p>
    ${page > 1 && link(page - 1, 'Page précédente')} <span>Page ${page} / ${pages}</span>
    ${page < pages && link(page + 1, 'Page suivante')}
  </p>`;
}

/** The page's own confirmation and the frame of the forms, both hidden until a script shows them. */
function windows({ look, forms, confirmation }: Visit): Part {
  const hidden = 'display:none';
  const button = (answer: 'oui' | 'non', words: string): Html =>
    html`<input type="button" id="${look.id('question', answer)}" value="${words}" />`;
  return [
    confirmation === 'dialog' &&
      html`<div id="${look.id('question')}" class="${look.cls('voile')}" style="${hidden}">
        <div class="${look.cls('fenetre')}">
          <div class="${look.cls('question')}">
            <p id="${look.id('question', 'texte')}"></p>
            ${button('oui', 'Oui')} ${button('non', 'Non')}
          </div>
        </div>
      </div>`,
    forms === 'iframe' &&
      html`<div id="${look.id('fenetre')}" class="${look.cls('voile')}" style="${hidden}">
        <div class="${look.cls('fenetre')}"><iframe id="${look.id('fenetre', 'cadre')}"></iframe></div>
      </div>`,
  ];
}
