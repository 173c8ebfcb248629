import { button, heading } from './control.ts';
import { el, newId } from './dom.ts';

export type Section = readonly [label: string, draw: () => HTMLElement];

/** One section open at a time; the others are not in the document. */
export function accordion(sections: readonly Section[]): HTMLElement {
  let open: number | undefined = 0;
  const root = el('div', { class: 'accordion' });
  const show = (): void =>
    root.replaceChildren(
      ...sections.map(([label, draw], index) => {
        const press = (): void => {
          open = open === index ? undefined : index;
          show();
        };
        const expanded = { 'aria-expanded': String(open === index) };
        const opener = button(label, press, { class: 'opener', attributes: expanded });
        return el(
          'div',
          { class: 'panel' },
          heading(3, 'panel-title', opener),
          open === index && el('div', { class: 'panel-body' }, draw()),
        );
      }),
    );
  show();
  return root;
}

/** All sections in the document, the others hidden. */
export function tabs(sections: readonly Section[]): HTMLElement {
  const parts = sections.map(([label, draw]) => {
    const [tab, panel] = [newId('tab'), newId('panel')];
    return {
      tab: el(
        'button',
        {
          type: 'button',
          id: tab,
          class: 'tab',
          role: 'tab',
          'aria-controls': panel,
          onclick: () => show(tab),
        },
        label,
      ),
      panel: el('div', { id: panel, class: 'panel', role: 'tabpanel', 'aria-labelledby': tab }, draw()),
    };
  });
  const show = (id: string): void => {
    for (const { tab, panel } of parts) {
      tab.setAttribute('aria-selected', String(tab.id === id));
      panel.hidden = tab.id !== id;
    }
  };
  show(parts[0]?.tab.id ?? '');
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'tab-row', role: 'tablist' },
      parts.map(({ tab }) => tab),
    ),
    parts.map(({ panel }) => panel),
  );
}
