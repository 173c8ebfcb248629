import type { App } from '../app.ts';
import { h } from '../base/h.ts';
import type { Route } from '../route.ts';

const VIEWS = [
  { view: 'kanban', label: 'Vue kanban', icon: 'fa-th-large' },
  { view: 'list', label: 'Vue liste', icon: 'fa-list-ul' },
] as const;

/** The two buttons at the top right (R22). */
export function switcher({ go }: App, current: Route['view']): HTMLElement[] {
  return VIEWS.map(({ view, label, icon }) =>
    h(
      'button',
      {
        class: `btn btn-icon o_cp_switch_${view}${view === current ? ' active' : ''}`,
        'aria-label': label,
        title: label,
        'aria-pressed': String(view === current),
        click: () => go({ action: 'users', view }),
      },
      h('i', { class: `fa ${icon}` }),
    ),
  );
}
