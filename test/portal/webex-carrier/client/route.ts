import type { App } from './app.ts';
import { el } from './dom.ts';
import { opens } from './menu.ts';
import { warning } from './message.ts';
import { createScreen, detailScreen } from './screen/administrator.ts';
import { administratorsScreen } from './screen/administrators.ts';
import { plainScreen } from './screen/plain.ts';
import { profileScreen } from './screen/profile.ts';

/** The page of that path, as far as the permissions open it. */
export function pageAt(app: App, path: string): HTMLElement {
  const { words, me } = app;
  const [, section, id = ''] = path.split('/');
  if (path === '/profile') return profileScreen(app);
  if (section === 'administrators' && me.permissions.includes('manage-admins')) {
    if (id === '') return administratorsScreen(app);
    return id === 'new' ? createScreen(app) : detailScreen(app, id);
  }
  if (opens(me.permissions, path)) return plainScreen(words, path);
  return el('div', { class: 'page' }, warning(words['not-found']));
}
