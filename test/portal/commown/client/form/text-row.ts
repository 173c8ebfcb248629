import { h } from '../base/h.ts';
import { unique } from '../base/unique.ts';
import type { Row } from './row.ts';

/** A text field: a span to read, a box to edit; `write` is told what is typed. */
export function textRow(
  label: string,
  name: string,
  value: string,
  write?: (value: string) => void,
  type = 'text',
): Row {
  const id = unique('o_field_input');
  if (!write)
    return { label, id, content: h('span', { class: `o_field_${name} o_field_char`, name, id }, value) };
  const input = h('input', {
    type,
    class: 'o_field_char o_field_widget o_input',
    name,
    id,
    value,
    input: () => write(input.value),
  }) as HTMLInputElement;
  return { label, id, content: input };
}
