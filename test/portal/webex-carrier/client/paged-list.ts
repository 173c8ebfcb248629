import { call } from './api.ts';
import { button } from './control.ts';
import type { Paged } from './contract.ts';
import { el } from './dom.ts';
import { attempt } from './message.ts';
import { fill } from './words/index.ts';
import type { Words } from './words/words.ts';

const TYPING_PAUSE_MS = 150;

interface PagedList<T> {
  readonly words: Words;
  readonly placeholder: string;
  readonly path: string;
  readonly draw: (rows: readonly T[]) => HTMLElement;
}

/** A search bar over a list of which only one page at a time is in the document (R51, R52). */
export function pagedList<T>({ words, placeholder, path, draw }: PagedList<T>): HTMLElement {
  let search = '';
  let latest = 0;
  let timer: number | undefined;
  const rows = el('div', { class: 'rows' });

  const show = async (page: number): Promise<void> => {
    const turn = ++latest;
    const query = new URLSearchParams({ search, page: String(page) });
    const found = await call<Paged<T>>('GET', `${path}?${query}`);
    // An answer that was overtaken would put an older search into the list.
    if (turn !== latest) return;
    const none = el('p', { class: 'muted' }, words.noneFound);
    rows.replaceChildren(found.rows.length > 0 ? draw(found.rows) : none, pager(found));
  };
  const ask = (page: number): void => attempt(words, rows, () => show(page));

  const pager = ({ page, pages }: Paged<T>): HTMLElement =>
    el(
      'div',
      { class: 'pager' },
      button(words.previous, () => ask(page - 1), { disabled: page === 1 }),
      el('span', { class: 'position' }, fill(words.pageOf, { page, pages })),
      button(words.next, () => ask(page + 1), { disabled: page === pages }),
    );

  const input = el('input', {
    type: 'search',
    class: 'input search',
    placeholder,
    'aria-label': placeholder,
    oninput: (event) => {
      search = (event.target as HTMLInputElement).value;
      clearTimeout(timer);
      timer = window.setTimeout(() => ask(1), TYPING_PAUSE_MS);
    },
  });
  ask(1);
  return el('div', {}, input, rows);
}
