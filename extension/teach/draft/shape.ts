import { normaliseLabel } from '../../../shared/portal/label.ts';
import type { PointedList } from '../../message/teach.ts';

/** One row of a list, under the section that the list itself names. */
export interface Row {
  readonly label: string;
  readonly section?: string | undefined;
}

/** A list as the adapter would find it again. */
export type Shape = { readonly rows: readonly Row[] } & (
  | { readonly shape: 'table'; readonly box: string; readonly label?: string; readonly sectionRows: boolean }
  | { readonly shape: 'boxes'; readonly under: string }
  | { readonly shape: 'badges'; readonly beside: string }
);

/** The shapes that what was pointed at can be read as, the surest first: words of columns before a heading above. */
export function shapesOf(list: PointedList): readonly Shape[] {
  return [tableOf(list), boxesOf(list), badgesOf(list)].filter((shape) => shape !== undefined);
}

type Cells = PointedList['rows'][number];

function tableOf({ rows }: PointedList): Shape | undefined {
  const column = columnOfBoxes(rows);
  if (column === undefined) return undefined;
  // A heading of its own text over the boxes; the table may have a row of a section before it.
  const head = rows.findIndex((cells) => {
    const cell = cellAt(cells, column);
    return cell !== undefined && !cell.box && cell.span === 1 && cell.text !== '';
  });
  const box = cellAt(rows[head] ?? [], column)?.text;
  if (box === undefined || rows.slice(0, head).some((cells) => cellAt(cells, column)?.box)) return undefined;
  const label = (rows[head] ?? []).find((cell) => cell.text !== '' && cell.text !== box)?.text;
  const found: Row[] = [];
  let section: string | undefined;
  let sectionRows = false;
  rows.forEach((cells, index) => {
    if (index === head) return;
    const boxCell = cellAt(cells, column);
    const text = cells.find((cell) => cell !== boxCell && cell.text !== '')?.text;
    if (boxCell) {
      if (boxCell.box && text !== undefined) found.push({ label: text, section });
    } else if (text !== undefined) {
      section = text;
      sectionRows = true;
    }
  });
  return { shape: 'table', box, ...(label !== undefined && { label }), sectionRows, rows: found };
}

/** The column where most rows have a box; undefined where rows have several, or hardly any. */
function columnOfBoxes(rows: readonly Cells[]): number | undefined {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    let column = 0;
    for (const { box, span } of cells) {
      if (box) counts.set(column, (counts.get(column) ?? 0) + 1);
      column += span;
    }
  }
  const [first, second] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (!first || (second && second[1] === first[1])) return undefined;
  return first[0];
}

/** As the adapter counts: the cell that starts at this column. */
function cellAt(cells: Cells, column: number): Cells[number] | undefined {
  let start = 0;
  for (const cell of cells) {
    if (start === column) return cell;
    start += cell.span;
  }
  return undefined;
}

function boxesOf({ boxes, headings, tab }: PointedList): Shape | undefined {
  if (boxes.length === 0) return undefined;
  const sections = new Set(boxes.map(({ section }) => section));
  // Of several groups, none names them all.
  const exact = headings.filter(
    (heading) => heading.boxes === boxes.length && (sections.size < 2 || !sections.has(heading.text)),
  );
  // The open tab's own name is a heading that redesigns keep; otherwise the nearest.
  const under =
    exact.find(({ text }) => isSame(text, tab)) ?? exact[0] ?? headings.find((each) => each.boxes > 0);
  if (!under) return undefined;
  return { shape: 'boxes', under: under.text, rows: boxes };
}

function badgesOf({ badges, beside }: PointedList): Shape | undefined {
  const [label] = beside;
  if (badges.length === 0 || label === undefined) return undefined;
  return { shape: 'badges', beside: label, rows: badges.map((text) => ({ label: text })) };
}

export function isSame(a: string, b: string | undefined): boolean {
  return b !== undefined && normaliseLabel(a) === normaliseLabel(b);
}
