import { h, type Child } from '../base/h.ts';

/** The parts of a control panel; what is absent is not drawn. */
export interface Panel {
  /** From the outermost; the last one is where we are. */
  readonly breadcrumb: readonly Crumb[];
  readonly search?: Child;
  readonly buttons?: Child;
  readonly sidebar?: Child;
  readonly options?: Child;
  readonly pager?: Child;
  readonly switcher?: Child;
}

export interface Crumb {
  readonly label: string;
  readonly open?: () => void;
}

/** A controller: its control panel, then its content. */
export function controller(panel: Panel, content: Child): HTMLElement {
  return h(
    'div',
    { class: 'o_view_manager' },
    h('div', { class: 'o_cp_controller' }, controlPanel(panel)),
    h('div', { class: 'o_content' }, content),
  );
}

function controlPanel({
  breadcrumb,
  search,
  buttons,
  sidebar,
  options,
  pager,
  switcher,
}: Panel): HTMLElement {
  return h(
    'div',
    { class: 'o_control_panel' },
    h(
      'div',
      { class: 'o_cp_top' },
      h('ol', { class: 'breadcrumb', role: 'navigation' }, breadcrumb.map(crumb)),
      h('div', { class: 'o_cp_searchview', role: 'search' }, search),
    ),
    h(
      'div',
      { class: 'o_cp_bottom' },
      h(
        'div',
        { class: 'o_cp_left' },
        h('div', { class: 'o_cp_buttons' }, buttons),
        h('aside', { class: 'o_cp_sidebar' }, sidebar),
      ),
      h(
        'div',
        { class: 'o_cp_right' },
        h('div', { class: 'btn-group o_search_options' }, options),
        h('div', { class: 'o_cp_pager', role: 'group' }, pager),
        h('nav', { class: 'btn-group o_cp_switch_buttons' }, switcher),
      ),
    ),
  );
}

const crumb = ({ label, open }: Crumb): HTMLElement =>
  h(
    'li',
    { class: open ? 'breadcrumb-item' : 'breadcrumb-item active' },
    open
      ? h(
          'a',
          {
            href: '#',
            click: (event) => {
              event.preventDefault();
              open();
            },
          },
          label,
        )
      : label,
  );
