import { h } from './h.ts';
import { unique } from './unique.ts';

/** A check box as Odoo 12 builds it: the box is hidden behind its empty label, the id is a running number. */
export function checkBox(checked: boolean, change: (checked: boolean) => void): HTMLElement {
  const id = unique('checkbox');
  const input = h('input', {
    type: 'checkbox',
    class: 'custom-control-input',
    id,
    checked,
    change: () => change(input.checked),
  }) as HTMLInputElement;
  return h(
    'div',
    { class: 'custom-control custom-checkbox' },
    input,
    h('label', { class: 'custom-control-label', for: id }, '\u200b'),
  );
}
