import type { AccountView } from '../../shared/wire/account.ts';
import { itemKey } from '../../shared/plan/item.ts';
import { normaliseLabel } from '../../shared/portal/label.ts';
import type { PageKey } from '../message/key.ts';
import type { ShownBox } from '../message/page.ts';

type Names = Pick<AccountView, 'items' | 'siteNames'>;

/**
 * What each box of a page stands for. A site is known by the words of its row: as they are, else normalised; words
 * that fit several sites, and words that several rows share, resolve to nothing: never a guess.
 */
export function resolveBoxes(boxes: readonly ShownBox[], view: Names): (PageKey | undefined)[] {
  const exact = namesOf(view, (name) => name.replaceAll(/\s+/g, ' ').trim());
  const loose = namesOf(view, normaliseLabel);
  const keys = boxes.map(({ what }): PageKey | undefined => {
    if (what.kind === 'feature') return itemKey(what);
    if (what.kind === 'profile') return `profile:${what.module}`;
    if (what.kind === 'hours') return 'hours:';
    const id = exact.get(what.label) ?? loose.get(normaliseLabel(what.label));
    return id ? itemKey({ kind: 'site', id }) : undefined;
  });
  const times = Map.groupBy(keys, (key) => key);
  return keys.map((key) => (times.get(key)?.length === 1 ? key : undefined));
}

/** Written name → site id; null for a name that two of the account's sites share. */
function namesOf(view: Names, write: (name: string) => string): Map<string, string | null> {
  const names = new Map<string, string | null>();
  for (const { key } of view.items) {
    if (!key.startsWith('site:')) continue;
    const id = key.slice('site:'.length);
    const name = write(view.siteNames[id] ?? id);
    names.set(name, names.has(name) ? null : id);
  }
  return names;
}
