import type { Label, Pages } from '../../../shared/portal/descriptor.ts';
import type { Box, Recipe } from '../contract.ts';
import { cellsOf, rowAround } from '../grid.ts';
import { findLabel, type TextIndex } from '../locate.ts';
import { readBox, type BoxState } from '../mark.ts';
import { findControls } from '../name.ts';
import type { Probes } from '../probe.ts';
import { readQuestion } from './question.ts';

type Single = Pages['singles'][number];

/** Reads the rights of a tab that stand apart from its lists. */
export function readSingles(recipe: Recipe, tab: string, index: TextIndex, probes: Probes): Box[] {
  return recipe.pages.singles
    .filter((single) => single.tab === tab)
    .flatMap((single) => {
      const state = readSingle(single, recipe, index, probes);
      return state ? [{ subject: { kind: 'feature' as const, id: single.feature }, ...state }] : [];
    });
}

function readSingle(
  single: Single,
  { features }: Recipe,
  index: TextIndex,
  probes: Probes,
): BoxState | undefined {
  const probe = `feature:${single.feature}`;
  const feature = features.find(({ id }) => id === single.feature);
  if (!feature) return undefined;
  if (single.shape === 'buttons') return readButtons(single.taken, single.given, probe, probes);
  const label = probes.one(probe, findLabel(index, feature.label));
  if (!label) return undefined;
  const state =
    single.shape === 'question' ? readQuestion(label, single.yes, single.no) : readBox(partOf(label));
  if (!state) probes.fail(`${probe}:box`);
  return state;
}

/** The button that is there says what pressing it would do: «Révoquer…» stands where access was given. */
function readButtons(taken: Label, given: Label, probe: string, probes: Probes): BoxState | undefined {
  const [give, revoke] = [findControls(document, taken), findControls(document, given)];
  const button = probes.one(probe, [...give, ...revoke]);
  if (!button) return undefined;
  const now = revoke.length > 0;
  return {
    cell: button.parentElement ?? button,
    saved: now,
    now,
    disabled: false,
    control: { kind: 'buttons' },
  };
}

/** Where the box of a label is: what the label element is for, the other cell of the row, or the same element. */
function partOf(label: Element): Element {
  const control = label.closest('label')?.control;
  const row = rowAround(label);
  if (control || !row) return control?.parentElement ?? label.parentElement ?? label;
  const [other, ...more] = cellsOf(row).filter((cell) => !cell.contains(label));
  return other && more.length === 0 ? other : row;
}
