import { findLabel, indexTexts, type TextIndex } from '../../adapter/locate.ts';
import { shownTexts } from './shown-texts.ts';
import { partBeside } from '../../adapter/beside.ts';
import { cellsOf, rowsOf, tableAround } from '../../adapter/grid.ts';
import { leadsElsewhere } from '../../adapter/name.ts';
import { boxesUnder, labelOf } from '../../adapter/region.ts';
import type { PointedList } from '../../message/teach.ts';
import { lookAround } from './around.ts';
import { distinct, short } from './short.ts';
import { tabsAbove } from './tabs.ts';

const BOX = 'input[type=checkbox]';
const HEADING = 'h1,h2,h3,h4,h5,h6,legend,[role=heading],summary';
const TABLE = 'table,[role=table],[role=grid]';
const MOST_ROWS = 2_000;
const MOST_HEADINGS = 12;
const LONGEST_HEADING = 80;

/** A list of boxes, of any of the shapes that the adapter reads. */
export function describeList(list: Element): PointedList {
  const index = indexTexts(document.body);
  const table = tableIn(list);
  const boxes = boxesIn(list);
  const above = textsAbove(list, index);
  return {
    what: 'list',
    rows: table ? rowsIn(table) : [],
    boxes,
    headings: above.map((text) => ({ text, boxes: boxesFoundUnder(text, index) })),
    badges: boxes.length > 0 ? [] : badgesIn(list),
    beside: boxes.length > 0 ? [] : above.filter((text) => standsBeside(text, index, list)),
    ...tabsAbove(list),
    ...lookAround(list),
  };
}

/** The table whose rows hold all the boxes: the one that was pointed at, one inside it, or the one around it. */
function tableIn(list: Element): Element | undefined {
  const count = list.querySelectorAll(BOX).length;
  if (count === 0) return undefined;
  const inside = [...list.querySelectorAll(TABLE)].findLast(
    (table) => table.querySelectorAll(BOX).length === count,
  );
  return inside ?? (list.matches(TABLE) ? list : tableOfRows(list));
}

function tableOfRows(list: Element): Element | undefined {
  return list.matches('tbody,[role=rowgroup]') ? tableAround(list) : undefined;
}

function rowsIn(table: Element): PointedList['rows'] {
  return rowsOf(table)
    .slice(0, MOST_ROWS)
    .map((row) =>
      cellsOf(row).map((cell) => ({
        text: short(cell.textContent),
        span: cell instanceof HTMLTableCellElement ? cell.colSpan : 1,
        box: cell.querySelectorAll(BOX).length === 1,
      })),
    );
}

function boxesIn(list: Element): PointedList['boxes'] {
  const boxes: PointedList['boxes'] = [];
  let section: string | undefined;
  for (const each of list.querySelectorAll(`${HEADING},${BOX}`)) {
    if (boxes.length >= MOST_ROWS) break;
    if (!(each instanceof HTMLInputElement)) section = short(each.textContent) || section;
    else if (each.checkVisibility() || each.labels?.[0]?.checkVisibility())
      boxes.push({ label: short(labelOf(each)), ...(section !== undefined && { section }) });
  }
  return boxes;
}

/** The short texts that stand before the list's first box, or in a list without boxes before it; the nearest first. */
function textsAbove(list: Element, index: TextIndex): string[] {
  const first = list.querySelector(BOX) ?? list;
  const before = shownTexts(index)
    .flat()
    .filter(
      (element) =>
        (element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        !element.contains(first) &&
        short(element.textContent).length <= LONGEST_HEADING &&
        !element.closest('label:has(input[type=checkbox])'),
    )
    .toSorted((a, b) => ((a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? -1 : 1));
  return distinct(
    before.map(({ textContent }) => textContent),
    MOST_HEADINGS,
  );
}

const asLabel = (text: string) => ({ fr: text, en: text, variants: [] });

/** As `readBoxes` looks for it: a heading that the adapter would take otherwise is no use. */
function boxesFoundUnder(text: string, index: TextIndex): number {
  const heading = findLabel(index, asLabel(text)).find(
    (element) => !element.closest('label') && !leadsElsewhere(element),
  );
  return heading ? boxesUnder(heading).length : 0;
}

function standsBeside(text: string, index: TextIndex, list: Element): boolean {
  const parts = findLabel(index, asLabel(text)).map(partBeside);
  return parts.some((part) => part && (part === list || part.contains(list) || list.contains(part)));
}

function badgesIn(list: Element): string[] {
  const texts = shownTexts(indexTexts(list))
    .flat()
    .filter((text) => !text.closest('a,button,[role=button]'));
  return distinct(
    texts.map(({ textContent }) => textContent),
    200,
  );
}
