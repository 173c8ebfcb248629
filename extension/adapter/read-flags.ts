import type { Box, Recipe } from './contract.ts';
import { findLabel, type TextIndex } from './locate.ts';
import { readBox } from './mark.ts';
import type { Probes } from './probe.ts';
import { cellsOf, rowAround } from './table.ts';

/** Reads the single boxes of a tab, each beside its label. */
export function readFlags(recipe: Recipe, tab: string, index: TextIndex, probes: Probes): Box[] {
  return recipe.pages.boxes
    .filter((box) => box.tab === tab)
    .flatMap(({ feature: id }) => {
      const feature = recipe.features.find((each) => each.id === id);
      const label = feature && probes.one(`feature:${id}`, findLabel(index, feature.label));
      if (!label) return [];
      const state = readBox(partBeside(label));
      if (!state) probes.fail(`feature:${id}:box`);
      return state ? [{ subject: { kind: 'feature' as const, id }, ...state }] : [];
    });
}

/** Where the box of a label is: what the label element is for, the other cell of the row, or the same element. */
function partBeside(label: Element): Element {
  const control = label.closest('label')?.control;
  const row = rowAround(label);
  if (control || !row) return control?.parentElement ?? label.parentElement ?? label;
  const [other, ...more] = cellsOf(row).filter((cell) => !cell.contains(label));
  return other && more.length === 0 ? other : row;
}
