import type { Box } from './contract.ts';

/** `refused` = the page put the box back. */
export type WriteResult = 'done' | 'unchanged' | 'missing' | 'disabled' | 'refused';

/**
 * Brings one box to `ticked` by a click, as a person would: frameworks listen to clicks and overwrite what is
 * set behind their backs. Then reads the box again. Nothing is submitted.
 */
export function writeBox({ input }: Box, ticked: boolean): WriteResult {
  if (!input?.isConnected) return 'missing';
  if (input.checked === ticked) return 'unchanged';
  if (input.matches(':disabled')) return 'disabled';
  input.click();
  return input.checked === ticked ? 'done' : 'refused';
}
