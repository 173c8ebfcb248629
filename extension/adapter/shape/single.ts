import type { Pages } from '../../../shared/portal/descriptor.ts';
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

function readSingle(single: Single, recipe: Recipe, index: TextIndex, probes: Probes): BoxState | undefined {
  const probe = `feature:${single.feature}`;
  const feature = recipe.features.find(({ id }) => id === single.feature);
  if (!feature) return undefined;
  if (single.shape === 'buttons') return readButtons(single, recipe, index, probes);
  const label = probes.one(probe, findLabel(index, feature.label));
  if (!label) return undefined;
  const state =
    single.shape === 'question' ? readQuestion(label, single.yes, single.no) : readBox(partOf(label));
  if (!state) probes.fail(`${probe}:box`);
  return state;
}

/** The button that is there says what pressing it would do: «Révoquer…» stands where access was given. */
function readButtons(
  { feature, gives, takes }: Extract<Single, { shape: 'buttons' }>,
  { pages }: Recipe,
  index: TextIndex,
  probes: Probes,
): BoxState | undefined {
  const [give, take] = [gives, takes].map((label) => findControls(document, label));
  const found = [...(give ?? []), ...(take ?? [])];
  if (found.length === 0 && hasNoButtons(pages, index)) return undefined;
  const button = probes.one(`feature:${feature}`, found);
  if (!button) return undefined;
  const now = button === take?.[0];
  return {
    cell: button.parentElement ?? button,
    saved: now,
    now,
    disabled: false,
    control: { kind: 'buttons' },
  };
}

/** Such buttons are left out of an account that has ended, and of a page on which nothing can be changed. */
function hasNoButtons({ states, edit, save }: Pages, index: TextIndex): boolean {
  const hasEnded = states.some(
    ({ account, shown }) => (account ?? 'active') !== 'active' && findLabel(index, shown).length > 0,
  );
  const changes = [edit, save].some((label) => label && findControls(document, label).length > 0);
  return hasEnded || !changes;
}

/** Where the box of a label is: what the label element is for, the other cell of the row, or the same element. */
function partOf(label: Element): Element {
  const control = label.closest('label')?.control;
  const row = rowAround(label);
  if (control || !row) return control?.parentElement ?? label.parentElement ?? label;
  const [other, ...more] = cellsOf(row).filter((cell) => !cell.contains(label));
  return other && more.length === 0 ? other : row;
}
