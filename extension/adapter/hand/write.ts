import { normaliseLabel } from '../../../shared/portal/label.ts';
import type { Box, Recipe, Wish, WriteResult } from '../contract.ts';
import { writeBadge } from './badge.ts';
import { choose } from './choice.ts';
import { writeHours } from './hours.ts';

/** Brings one box to what is wished by clicks, as a person would. Nothing is submitted. */
export async function writeBox(recipe: Recipe, box: Box, wish: Wish): Promise<WriteResult> {
  const { control } = box;
  if (!control || !box.cell.isConnected) return 'missing';
  const isSo = box.value
    ? normaliseLabel(box.value.now) === normaliseLabel(wish.value ?? '')
    : box.now === wish.ticked;
  if (isSo) return 'unchanged';
  if (box.disabled) return 'disabled';
  switch (control.kind) {
    case 'check':
      return click(control.input, wish.ticked);
    case 'answer':
      return click(wish.ticked ? control.yes : control.no, true);
    case 'choice':
      return choose(control, wish);
    case 'badge':
      return await writeBadge(control, wish);
    case 'hours':
      return await writeHours(recipe.pages.hours, wish, () =>
        click(wish.ticked ? control.yes : control.no, true),
      );
    case 'buttons':
      return 'by-hand';
  }
}

/** Frameworks listen to clicks and overwrite what is set behind their backs; then looks at it again. */
function click(input: HTMLInputElement, checked: boolean): WriteResult {
  if (!input.isConnected) return 'missing';
  if (input.checked === checked) return 'unchanged';
  if (input.matches(':disabled')) return 'disabled';
  input.click();
  // A page that draws itself anew has another box there now, which the next reading judges.
  return input.isConnected && input.checked !== checked ? 'refused' : 'done';
}
