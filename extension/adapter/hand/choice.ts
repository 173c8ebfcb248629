import { normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import type { Control, Wish, WriteResult } from '../contract.ts';
import { type as typeInto } from './type.ts';

/** Chooses the option of this name; the list's own word for none where nothing is wished. */
export function choose(
  { select, none }: Extract<Control, { kind: 'choice' }>,
  { value = '' }: Wish,
): WriteResult {
  const wanted = value === '' ? spellings(none) : new Set([normaliseLabel(value)]);
  const option = [...select.options].find(({ text }) => wanted.has(normaliseLabel(text)));
  if (!option) return 'missing';
  if (option.disabled) return 'disabled';
  typeInto(select, option.value);
  return 'done';
}
