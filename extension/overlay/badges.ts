import { drawing, element } from './element.ts';
import type { Shown } from './sign.ts';
import { words } from './words.ts';

interface Badge {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  shows: string;
  row: number;
}

export interface Badges {
  /** Puts one sign at the end of each cell, in the order of the rows; takes away those of other cells. */
  paint(rows: readonly { readonly cell: Element; readonly shown: Shown }[]): void;
  has(element: Element): boolean;
}

/** The signs beside the portal's boxes. `onPress`: a real click on the sign of this row. */
export function createBadges(css: string, onPress: (row: number) => void, signal: AbortSignal): Badges {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const badges = new Map<Element, Badge>();
  const hosts = new WeakSet<Element>();

  const create = (): Badge => {
    const host = document.createElement('span');
    const shadow = host.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = [sheet];
    const badge: Badge = { host, shadow, shows: '', row: 0 };
    host.addEventListener(
      'click',
      (event) => {
        // A row of the portal may open its account at a click.
        event.stopPropagation();
        if (event.isTrusted) onPress(badge.row);
      },
      { signal },
    );
    hosts.add(host);
    return badge;
  };
  const clear = (): void => badges.forEach(({ host }) => host.remove());
  signal.addEventListener('abort', clear, { once: true });

  return {
    has: (element) => hosts.has(element),
    paint: (rows) => {
      const cells = new Set(rows.map(({ cell }) => cell));
      for (const [cell, badge] of badges)
        if (!cells.has(cell)) {
          badge.host.remove();
          badges.delete(cell);
        }
      rows.forEach(({ cell, shown }, row) => {
        const badge = badges.get(cell) ?? create();
        badges.set(cell, badge);
        badge.row = row;
        if (badge.host.parentElement !== cell) cell.append(badge.host);
        show(badge, shown);
      });
    },
  };
}

/** What the sign says stays inside the closed root: the page's own scripts see an empty element. */
function show(badge: Badge, { sign, unsaved }: Shown): void {
  const shows = `${sign} ${unsaved}`;
  if (badge.shows === shows) return;
  badge.shows = shows;
  const label = unsaved ? `${words.signs[sign]}, ${words.unsaved}` : words.signs[sign];
  // A list of 300 rows where nothing is wanted and nothing is ticked must not be read out 300 times.
  const silent = sign === 'none' && !unsaved;
  const said = silent ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label };
  const pill = unsaved ? [element('span', 'unsaved', {}, words.unsaved)] : [];
  badge.shadow.replaceChildren(
    element(
      'span',
      '',
      { ...said, lang: words.language, title: label },
      drawing(sign, 16, { ...words.shapes[sign] }),
      ...pill,
    ),
  );
}
