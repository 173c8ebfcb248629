import { isLabel, oneLine } from '../../../shared/portal/label.ts';
import type { ListDescriptor } from '../../../shared/portal/descriptor.ts';
import type { Box, Recipe } from '../contract.ts';
import { headersOf } from '../header.ts';
import type { TextIndex } from '../locate.ts';
import { boxesOf, type BoxState } from '../mark.ts';
import { listedFeatures } from '../listed.ts';
import type { Probes } from '../probe.ts';
import { cellAt, cellsOf, columnOf, rowAround, rowsOf, tableAround } from '../grid.ts';

/** A row of a list: its words, the section rows above it, its box. */
interface Row {
  readonly label: string;
  readonly section: string | undefined;
  readonly state: BoxState;
}

/** Reads the boxes of a list. Every feature of the tab must be there once; sites are whatever rows there are. */
export function readTable(
  recipe: Recipe,
  list: ListDescriptor<'table'>,
  index: TextIndex,
  probes: Probes,
): Box[] {
  const { label: name, box } = list.columns;
  const header = probes.one(`list:${list.tab}:columns`, headersOf(index, box, name));
  const table = header && tableAround(header);
  if (!header || !table) return [];
  const rows = readRows(recipe, list, table, header);
  if (list.holds === 'sites')
    return rows.map(({ label, state }) => ({ subject: { kind: 'site', label }, ...state }));

  return listedFeatures(recipe, list.tab).flatMap(({ id, label, section }) => {
    const same = rows.filter(
      (row) => isLabel(label, row.label) && (row.section === section || row.section === undefined),
    );
    const row = probes.one(`feature:${id}`, same);
    return row ? [{ subject: { kind: 'feature' as const, id }, ...row.state }] : [];
  });
}

function readRows(recipe: Recipe, list: ListDescriptor<'table'>, table: Element, header: Element): Row[] {
  const column = columnOf(header);
  const headerRow = rowAround(header);
  const boxIn = boxesOf(table);
  const hasSpans = table.querySelector('[colspan],[aria-colspan]');
  const rows: Row[] = [];
  let section: string | undefined;
  for (const row of rowsOf(table)) {
    if (row === headerRow) continue;
    const cells = cellsOf(row);
    const boxCell = hasSpans ? cellAt(row, column, cells) : cells[column];
    if (!boxCell) {
      if (list.sectionRows) section = sectionNamed(recipe, list.tab, row.textContent);
      continue;
    }
    const state = boxIn(boxCell);
    let label = '';
    for (const cell of cells) if (cell !== boxCell) label ||= oneLine(cell.textContent);
    if (state && label) rows.push({ label, section, state });
  }
  return rows;
}

/** `?` for a heading that the descriptor does not know: what stands under it is not taken for anything else. */
function sectionNamed(recipe: Recipe, tab: string, heading: string): string {
  return recipe.sections.find((each) => each.tab === tab && isLabel(each.label, heading))?.id ?? '?';
}
