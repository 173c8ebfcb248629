import { nameOf } from '../../adapter/name.ts';
import { isVisible } from '../../adapter/visible.ts';
import { distinct, short } from './short.ts';

export interface Tabs {
  readonly tab?: string;
  readonly tabs: string[];
}

const MOST = 30;
/** Of two, nobody can say which one is the odd one. */
const FEWEST = 3;
/** What pages change to mark the tab that is open. */
const MARKS = ['class', 'bgcolor', 'style', 'aria-current'];

/** The tab that is open above a list: said by its role, or the one link of a row of links that is marked otherwise. */
export function tabsAbove(list: Element): Tabs {
  const said = lastBefore(list, [...document.querySelectorAll('[role=tab][aria-selected=true]')]);
  if (said) {
    const all = said.closest('[role=tablist]')?.querySelectorAll('[role=tab]') ?? [];
    return { tab: short(nameOf(said)), tabs: distinct([...all].map(nameOf), MOST) };
  }
  const rows = new Set([...document.querySelectorAll('a,button')].flatMap((link) => rowOf(link) ?? []));
  const odd = [...rows].flatMap((row) => oddOf(row) ?? []);
  const marked = lastBefore(list, odd);
  return { ...(marked && { tab: short(nameOf(marked)) }), tabs: [] };
}

function lastBefore(list: Element, elements: readonly Element[]): Element | undefined {
  return elements.findLast(
    (element) =>
      isVisible(element) &&
      (element.compareDocumentPosition(list) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      !list.contains(element),
  );
}

/** What holds this link and its like, each alone in its item. */
function rowOf(link: Element): Element | undefined {
  let item = link;
  while (item.parentElement?.children.length === 1) item = item.parentElement;
  return item.parentElement ?? undefined;
}

/** The one item of a row that is marked otherwise than all the others. */
function oddOf(row: Element): Element | undefined {
  const items = [...row.children].filter((item) => item.textContent.trim() !== '');
  const isMenu = items.every(
    (item) => item.matches('a,button') || item.querySelectorAll('a,button').length <= 1,
  );
  if (!isMenu || items.length < FEWEST) return undefined;
  const byMarks = Map.groupBy(items, marksOf);
  const [one, ...more] = [...byMarks.values()].filter(({ length }) => length === 1);
  return byMarks.size === 2 && more.length === 0 ? one?.[0] : undefined;
}

function marksOf(item: Element): string {
  const link = item.matches('a,button') ? item : item.querySelector('a,button');
  return [item, link]
    .map((each) => MARKS.map((name) => each?.getAttribute(name) ?? '').join('|') + (each?.localName ?? ''))
    .join();
}
