import type { App } from './app.ts';
import { button, choiceField } from './control.ts';
import { el } from './dom.ts';
import { LOGO } from './logo.ts';
import { headerItems, leftTabs, profileItems, type Item } from './menu.ts';
import { fill, LANGUAGES } from './words/index.ts';

/** Banner bar, left tabs and the page between them (screen 2). */
export function shell(app: App, path: string, page: HTMLElement): HTMLElement {
  const { words, me } = app;
  const tabs = el(
    'nav',
    { class: 'tabs', 'aria-label': words.menu },
    tabList(app, leftTabs(me.permissions), path),
  );
  const toggle = (): void => {
    const open = hamburger.getAttribute('aria-expanded') !== 'true';
    hamburger.setAttribute('aria-expanded', String(open));
    tabs.toggleAttribute('data-open', open);
  };
  const hamburger = button('☰', toggle, {
    class: 'hamburger',
    attributes: { 'aria-label': words.menu, 'aria-expanded': 'false' },
  });
  const header = el(
    'header',
    { class: 'banner', role: 'banner' },
    hamburger,
    el('img', { class: 'logo', src: LOGO, alt: words.portal, width: '160', height: '40' }),
    el(
      'nav',
      { class: 'header-items' },
      headerItems(me.permissions).map((item) => link(app, item, path)),
    ),
    choiceField(words.language, LANGUAGES, me.language, app.speak),
    profileMenu(app, path),
  );
  return el(
    'div',
    { class: 'shell' },
    header,
    el('div', { class: 'body' }, tabs, el('main', { class: 'main' }, page)),
  );
}

const link = ({ words }: App, { label, path }: Item, current: string): HTMLElement =>
  el(
    'a',
    { href: `#${path}`, class: 'link', ...(path === current && { 'aria-current': 'page' }) },
    words[label],
  );

const tabList = (app: App, items: readonly Item[], path: string): HTMLElement =>
  el(
    'ul',
    { class: 'tab-list' },
    items.map((item) =>
      el('li', {}, link(app, item, path), item.children && tabList(app, item.children, path)),
    ),
  );

/**
 * The drop-down at the right, by which one comes to «Gérer les administrateurs» (R6). How it is called, and that it says
 * who is signed in, is inferred [I].
 */
function profileMenu(app: App, path: string): HTMLElement {
  const { words, me } = app;
  const menu = el(
    'ul',
    { class: 'dropdown-menu', hidden: true },
    profileItems(me.permissions).map((item) => el('li', {}, link(app, item, path))),
    el('li', {}, button(words.signOut, app.signOut, { class: 'link' })),
  );
  const toggle = (): void => {
    menu.hidden = !menu.hidden;
    opener.setAttribute('aria-expanded', String(!menu.hidden));
  };
  const viewer = el('span', { title: fill(words.signedInAs, { username: me.username }) }, me.username);
  const opener = button(viewer, toggle, {
    class: 'profile',
    attributes: { 'aria-label': words.profileOptions, 'aria-expanded': 'false' },
  });
  return el('div', { class: 'dropdown' }, opener, menu);
}
