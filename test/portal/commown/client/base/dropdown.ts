import { h, type Child } from './h.ts';

export interface Item {
  readonly label: string;
  readonly choose: () => void;
  /** Shown as ticked. */
  readonly on?: boolean;
}

/** A button with a menu that opens on a click and closes on the next one anywhere. */
export function dropdown(label: Child, toggler: string, items: readonly Item[], title?: string): HTMLElement {
  const menu = h(
    'div',
    { class: 'dropdown-menu', role: 'menu' },
    items.map(({ label: text, choose, on }) =>
      h(
        'a',
        {
          class: `dropdown-item${on === true ? ' selected' : ''}`,
          role: 'menuitem',
          href: '#',
          click: (event) => {
            event.preventDefault();
            choose();
          },
        },
        text,
      ),
    ),
  );
  menu.hidden = true;
  const toggle = (): void => {
    menu.hidden = !menu.hidden;
    if (!menu.hidden)
      setTimeout(() => document.addEventListener('click', () => void (menu.hidden = true), { once: true }));
  };
  const button = h('button', { class: toggler, title, 'aria-haspopup': 'true', click: toggle }, label);
  return h('div', { class: 'btn-group o_dropdown' }, button, menu);
}
