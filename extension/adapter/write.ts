import type { Box, Wish, WriteResult } from './contract.ts';

/** Brings one box to what is wished, if there is anything to do and it can be done. Nothing is submitted. */
export async function writeBox(box: Box, wish: Wish): Promise<WriteResult> {
  if (!box.set || !box.cell.isConnected) return 'missing';
  const isSo = box.value ? box.value.now === (wish.value ?? '') : box.now === wish.ticked;
  if (isSo) return 'unchanged';
  return box.disabled ? 'disabled' : await box.set(wish);
}

/**
 * Clicks a check box until it is so, and looks at it again: frameworks listen to clicks and overwrite what is set
 * behind their backs.
 */
export function clickBox(input: HTMLInputElement, ticked: boolean): WriteResult {
  if (!input.isConnected) return 'missing';
  if (input.checked === ticked) return 'unchanged';
  if (input.matches(':disabled')) return 'disabled';
  input.click();
  // A page that draws itself anew has another box there now, which the next reading judges.
  return input.isConnected && input.checked !== ticked ? 'refused' : 'done';
}
