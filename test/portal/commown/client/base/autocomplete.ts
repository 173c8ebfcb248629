import { h } from './h.ts';
import { reworded } from './design.ts';

export interface Choice {
  readonly label: string;
  readonly choose: () => void;
}

/** A text box whose list of choices hangs at the end of the body, as jQuery UI's does. */
export function autocomplete(id: string, value: string, choices: readonly Choice[]): HTMLElement {
  let list: HTMLElement | undefined;
  const close = (): void => {
    list?.remove();
    list = undefined;
  };
  const open = (typed: string): void => {
    close();
    const wanted = typed.trim().toLowerCase();
    const found = choices.filter(({ label }) => reworded(label).toLowerCase().includes(wanted));
    list = h(
      'ul',
      { class: 'ui-autocomplete dropdown-menu' },
      found.map(({ label, choose }) => item(label, choose)),
    );
    const { left, bottom } = input.getBoundingClientRect();
    list.style.left = `${left + scrollX}px`;
    list.style.top = `${bottom + scrollY}px`;
    document.body.append(list);
  };
  const item = (label: string, choose: () => void): HTMLElement =>
    h(
      'li',
      {
        class: 'ui-menu-item',
        // Before the box loses the focus, which would close the list.
        mousedown: (event) => event.preventDefault(),
        click: () => {
          close();
          choose();
        },
      },
      h('a', {}, label),
    );
  const input = h('input', {
    type: 'text',
    class: 'o_input ui-autocomplete-input',
    id,
    value,
    autocomplete: 'off',
    click: () => open(''),
    input: () => open(input.value),
    blur: close,
  }) as HTMLInputElement;
  return h('div', { class: 'o_input_dropdown' }, input, h('a', { class: 'o_dropdown_button' }));
}
