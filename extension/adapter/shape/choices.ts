import type { ListDescriptor } from '../../../shared/portal/descriptor.ts';
import { isLabel } from '../../../shared/portal/label.ts';
import type { Box, Recipe } from '../contract.ts';
import { cellAt, columnOf, rowsOf, tableAround } from '../grid.ts';
import { cellNamed, headersOf } from '../header.ts';
import type { TextIndex } from '../locate.ts';
import type { Probes } from '../probe.ts';

/** Reads a table of modules, each with its profile: a drop-down list, or the name of the one that is set. */
export function readChoices(
  recipe: Recipe,
  list: ListDescriptor<'choices'>,
  index: TextIndex,
  probes: Probes,
): Box[] {
  const { box, label: name } = list.columns;
  const header = probes.one(`list:${list.tab}:columns`, headersOf(index, box, name));
  const table = header && tableAround(header);
  if (!header || !table) return [];
  const column = columnOf(header);
  return recipe.modules.flatMap(({ id, label }): Box[] => {
    const rows = rowsOf(table).filter((row) => cellNamed(row, label));
    const row = probes.one(`module:${id}`, rows);
    const cell = row && cellAt(row, column);
    if (!cell) return [];
    const select = cell.querySelector('select');
    const said = (text: string): string => (isLabel(list.none, text) ? '' : text.trim());
    const [saved, now] = select
      ? [savedOption(select), select.selectedOptions[0]].map((option) => said(option?.text ?? ''))
      : [said(cell.textContent), said(cell.textContent)];
    return [
      {
        subject: { kind: 'profile', module: id },
        cell,
        saved: saved !== '',
        now: now !== '',
        value: { saved: saved ?? '', now: now ?? '' },
        disabled: select?.disabled ?? true,
        ...(select && { control: { kind: 'choice', select, none: list.none } }),
      },
    ];
  });
}

/** The option that the server marked, or what a list without a mark starts with. */
function savedOption({ options }: HTMLSelectElement): HTMLOptionElement | undefined {
  return [...options].find((option) => option.defaultSelected) ?? options[0];
}
