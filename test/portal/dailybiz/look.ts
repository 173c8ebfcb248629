import { createHash } from 'node:crypto';
import { html, type Html, type Part } from '../html.ts';

/**
 * How the pages are built, apart from their words. The classic look is that of ASP.NET WebForms: names
 * `ctl00$grid$ctl03$chk`, ids `ctl00_grid_ctl03_chk`. A redesign draws names, ids, classes, wrappers and the layout
 * of forms from its seed; labels, headings and columns stay.
 */
export interface Look {
  /** The name of a control, by where it stands. */
  readonly name: (...path: string[]) => string;
  /** Its id; like the name it changes with the position of the row. */
  readonly id: (...path: string[]) => string;
  readonly cls: (word: string) => string;
  /** What stands around a part of the page. */
  readonly wrap: (place: string, content: Part) => Html;
  /** A label and its control side by side: cells of a table, or a line of its own. */
  readonly lines: 'table' | 'div';
  readonly heading: 'h1' | 'h2' | 'h3';
}

/** The look of this seed; the classic one without. */
export const lookOf = (seed?: number): Look => (seed === undefined ? CLASSIC : redesigned(seed));

const CLASSIC: Look = {
  name: (...path) => ['ctl00', ...path].join('$'),
  id: (...path) => ['ctl00', ...path].join('_'),
  cls: (word) => word,
  wrap: (place, content) => html`<div id="ctl00_${place}">${content}</div>`,
  lines: 'table',
  heading: 'h2',
};

function redesigned(seed: number): Look {
  const draw = (what: string, count: number): number => digest(`${seed} ${what}`) % count;
  const word = (part: string): string => `z${digest(`${seed} word ${part}`).toString(36)}`;
  return {
    name: (...path) => path.map(word).join('$'),
    id: (...path) => path.map(word).join('-'),
    cls: word,
    wrap: (place, content) =>
      Array.from({ length: 1 + draw(`depth of ${place}`, 4) }, (_, level) => `${place} ${level}`).reduce(
        (inner, layer) => around(draw(layer, 4), word(layer), inner),
        html`${content}`,
      ),
    lines: draw('lines', 2) === 0 ? 'table' : 'div',
    heading: (['h1', 'h2', 'h3'] as const)[draw('heading', 3)] ?? 'h1',
  };
}

function around(kind: number, cls: string, inner: Html): Html {
  if (kind === 0) return html`<div class="${cls}">${inner}</div>`;
  if (kind === 1) return html`<section class="${cls}"><div>${inner}</div></section>`;
  if (kind === 2)
    return html`<table class="${cls}" width="100%" role="presentation">
      <tr>
        <td>${inner}</td>
      </tr>
    </table>`;
  return html`<div class="${cls}">
    <span></span>
    <article>${inner}</article>
  </div>`;
}

/** A number that is always the same for the same text. */
const digest = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE();
