import { drawing, element } from './element.ts';
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

export interface Badges {
  /** Puts the sign of each row at the end of its cell, in their order; takes away those of other cells. */
  paint(rows: readonly Row[]): void;
  has(element: Element): boolean;
}

/** The signs beside the portal's boxes. `onPress`: a real click on the sign of this row. */
export function createBadges(css: string, onPress: (row: number) => void, signal: AbortSignal): Badges {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  /** By row. One that is not shown is kept: a closed root is dear to make, and the next list may be as long. */
  const badges: Badge[] = [];
  const hosts = new WeakSet<Element>();

  const create = (row: number): Badge => {
    const host = document.createElement('span');
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = [sheet];
    host.addEventListener(
      'click',
      (event) => {
        // A row of the portal may open its account at a click.
        event.stopPropagation();
        if (event.isTrusted) onPress(row);
      },
      { signal },
    );
    hosts.add(host);
    return { host, shadow, shows: '' };
  };
  const keep = (count: number): void => badges.slice(count).forEach(({ host }) => host.remove());
  signal.addEventListener('abort', () => keep(0), { once: true });

  return {
    has: (element) => hosts.has(element),
    paint: (rows) => {
      keep(rows.length);
      // Of several signs in one place one says it for all: the words would cover the next.
      const speaks = new Map(rows.flatMap(({ cell, shown }, row) => (shown.unsaved ? [[cell, row]] : [])));
      let moved: Element | undefined;
      rows.forEach(({ cell, name, shown }, row) => {
        const badge = (badges[row] ??= create(row));
        // The signs of one place stay in their order.
        if (badge.host.parentElement !== cell || moved === cell) (moved = cell).append(badge.host);
        show(badge, name, shown, speaks.get(cell) === row);
      });
    },
  };
}

/** What the sign says stays inside the closed root: the page's own scripts see an empty element. */
function show(badge: Badge, name: string | undefined, shown: Shown, speaks: boolean): void {
  const shows = `${shown.sign} ${shown.unsaved} ${speaks} ${name}`;
  if (badge.shows === shows) return;
  badge.shows = shows;
  const known = drawn.get(shows) ?? draw(name, shown, speaks);
  drawn.set(shows, known);
  badge.shadow.replaceChildren(known.cloneNode(true));
}

/** Thousands of signs are of a few kinds, each built once. */
const drawn = new Map<string, HTMLElement>();

function draw(name: string | undefined, { sign, unsaved }: Shown, speaks: boolean): HTMLElement {
  const says = unsaved ? `${words.signs[sign]}, ${words.unsaved}` : words.signs[sign];
  const label = name === undefined ? says : `${name}, ${says}`;
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
