import type { Descriptor } from '../portal/descriptor.ts';
import { tabOf, type Tabs } from './box.ts';
import { itemFromKey, type ItemKey } from './item.ts';
import type { Known } from './known.ts';
import type { Observed } from './step.ts';

/**
 * The tabs of which something was never seen. A tab is read when it was seen whole, or when everything on it was seen
 * one by one: on the portal's list of accounts, or page after page.
 */
export function unreadTabs(
  portal: Descriptor,
  tabs: Tabs,
  items: readonly { readonly key: ItemKey; readonly observed: Observed }[],
  known: Known,
): readonly string[] {
  const carried = new Map(portal.sections.map((section) => [section.id, section.module]));
  const modules = new Map(portal.features.map((feature) => [feature.id, carried.get(feature.section)]));
  return tabs.all.filter((tab) => {
    if (known.tabsRead.has(tab)) return false;
    const here = items.map(({ key, observed }) => ({ item: itemFromKey(key), observed }));
    const seen = here
      .filter(({ item }) => tabOf(tabs, item).tab === tab)
      .map(({ item, observed }) => {
        const module = item.kind === 'feature' ? modules.get(item.id) : undefined;
        return module === undefined ? observed !== 'unknown' : (known.profiles?.has(module) ?? false);
      });
    return seen.length === 0 || seen.includes(false);
  });
}
