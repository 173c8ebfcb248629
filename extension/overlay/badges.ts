import { drawing, element } from './element.ts';
import type { Shown } from './sign.ts';
import { words } from './words.ts';

interface Badge {
  readonly host: HTMLElement;
  readonly shadow: ShadowRoot;
  shows: string;
  row: number;
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
  const badges = new Map<Element, Badge[]>();
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
  const remove = (of: readonly Badge[]): void => of.forEach(({ host }) => host.remove());
  const clear = (): void => badges.forEach(remove);
  signal.addEventListener('abort', clear, { once: true });

  return {
    has: (element) => hosts.has(element),
    paint: (rows) => {
      const cells = Map.groupBy(
        rows.map((each, row) => ({ ...each, row })),
        ({ cell }) => cell,
      );
      for (const [cell, here] of badges) {
        remove(here.splice(cells.get(cell)?.length ?? 0));
        if (here.length === 0) badges.delete(cell);
      }
      for (const [cell, each] of cells) {
        const here = badges.get(cell) ?? [];
        badges.set(cell, here);
        // Of several signs in one place one says it for all: the words would cover the next.
        const speaks = each.findLastIndex(({ shown }) => shown.unsaved);
        each.forEach(({ row, name, shown }, at) => {
          const badge = (here[at] ??= create());
          badge.row = row;
          if (badge.host.parentElement !== cell) cell.append(badge.host);
          show(badge, name, shown, at === speaks);
        });
      }
    },
  };
}

/** What the sign says stays inside the closed root: the page's own scripts see an empty element. */
function show(badge: Badge, name: string | undefined, { sign, unsaved }: Shown, speaks: boolean): void {
  const shows = `${sign} ${unsaved} ${speaks} ${name}`;
  if (badge.shows === shows) return;
  badge.shows = shows;
  const says = unsaved ? `${words.signs[sign]}, ${words.unsaved}` : words.signs[sign];
  const label = name === undefined ? says : `${name}, ${says}`;
  // A list of 300 rows where nothing is wanted and nothing is ticked must not be read out 300 times.
  const silent = sign === 'none' && !unsaved;
  const said = silent ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label };
  const pill = speaks ? [element('span', 'unsaved', {}, words.unsaved)] : [];
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
