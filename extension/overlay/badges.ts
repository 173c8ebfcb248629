import { drawing, element } from './element.ts';
import { sheetOf } from './sheet.ts';
import type { Shown } from './sign.ts';
import { words } from './words.ts';

interface Badge {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  shows: string;
}

interface Row {
  readonly cell: Element;
  /** Said by the sign where the page itself does not say which box it is. */
  readonly name: string | undefined;
  readonly shown: Shown;
}

/** Puts the sign of each row at the end of its cell, in their order; takes away those of other cells. */
export type PaintBadges = (rows: readonly Row[]) => void;

/** Of more rows than these only those near the view have their signs: a page pays for each that it draws. */
const MANY = 500;
/** One cell tells for so many whether they are near: watching each of thousands costs the page's every frame. */
const GROUP = 8;

/**
 * The signs beside the portal's boxes. `onPress`: a real click on the sign of this row. `quietly`: what changes the page is
 * not the page's doing.
 */
export function createBadges(
  css: string,
  onPress: (row: number) => void,
  quietly: (act: () => void) => void,
  signal: AbortSignal,
): PaintBadges {
  const sheets = [sheetOf(css)];
  /** By row. One that is not shown is kept: a closed root is dear to make, and the next list may be as long. */
  const badges: Badge[] = [];
  const near = new WeakSet<Element>();
  let rows: readonly Row[] = [];

  const create = (row: number): Badge => {
    const host = document.createElement('span');
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = sheets;
    host.addEventListener(
      'click',
      (event) => {
        // A row of the portal may open its account at a click.
        event.stopPropagation();
        if (event.isTrusted) onPress(row);
      },
      { signal },
    );
    return { host, shadow, shows: '' };
  };
  const draw = (): void => {
    badges.slice(rows.length).forEach(({ host }) => host.remove());
    // Of several signs in one place one says it for all: the words would cover the next.
    const speaks = new Map(rows.flatMap(({ cell, shown }, row) => (shown.unsaved ? [[cell, row]] : [])));
    let moved: Element | undefined;
    rows.forEach(({ cell, name, shown }, row) => {
      if (rows.length > MANY && !near.has(rows[row - (row % GROUP)]!.cell)) return badges[row]?.host.remove();
      const badge = (badges[row] ??= create(row));
      // The signs of one place stay in their order.
      if (badge.host.parentElement !== cell || moved === cell) (moved = cell).append(badge.host);
      show(badge, name, shown, speaks.get(cell) === row);
    });
  };
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target);
      quietly(draw);
    },
    { rootMargin: '100%' },
  );
  const paint: PaintBadges = (next) => {
    rows = next;
    sight.disconnect();
    if (rows.length > MANY) rows.forEach(({ cell }, row) => row % GROUP === 0 && sight.observe(cell));
    quietly(draw);
  };
  signal.addEventListener('abort', () => paint([]));
  return paint;
}

/** What the sign says stays inside the closed root: the page's own scripts see an empty element. */
function show(badge: Badge, name: string | undefined, shown: Shown, speaks: boolean): void {
  const shows = JSON.stringify([name, shown, speaks]);
  if (badge.shows === shows) return;
  badge.shows = shows;
  const known = drawn.get(shows) ?? build(name, shown, speaks);
  drawn.set(shows, known);
  badge.shadow.replaceChildren(known.cloneNode(true));
}

/** Thousands of signs are of a few kinds, each built once. */
const drawn = new Map<string, HTMLElement>();

function build(name: string | undefined, { sign, unsaved }: Shown, speaks: boolean): HTMLElement {
  const label = [name, words.signs[sign], unsaved && words.unsaved].filter(Boolean).join(', ');
  // A list of 300 rows where nothing is wanted and nothing is ticked must not be read out 300 times.
  const silent = sign === 'none' && !unsaved;
  const said = silent ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label };
  const pill = speaks ? [element('span', 'unsaved', {}, words.unsaved)] : [];
  return element(
    'span',
    '',
    { ...said, lang: words.language, title: label },
    drawing(sign, 16, { ...words.shapes[sign] }),
    ...pill,
  );
}
