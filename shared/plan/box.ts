import type { Site } from '../model/site.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import type { Item, ItemKey } from './item.ts';
import type { Known } from './known.ts';
import { layoutOf } from './layout.ts';
import type { Risk } from './step.ts';

/** Every box of the portal; sites that were observed but are not in the tree (any more) come last. */
export function boxesOf(portal: Descriptor, sites: readonly Site[], known: Known): ItemKey[] {
  const { boxes } = layoutOf(portal, sites);
  return [...boxes, ...[...known.ticked.keys()].filter((key) => !boxes.has(key)).toSorted()];
}

/** The tabs where the portal's boxes stand. */
export interface Tabs {
  readonly features: ReadonlyMap<string, string>;
  readonly sites: string | undefined;
  /** In the portal's order. */
  readonly all: readonly string[];
}

const tabsFound = new WeakMap<Descriptor, Tabs>();

/** Found once for each portal. */
export function tabsOf(portal: Descriptor): Tabs {
  const tabs = tabsFound.get(portal) ?? newTabs(portal);
  tabsFound.set(portal, tabs);
  return tabs;
}

function newTabs(portal: Descriptor): Tabs {
  const sections = new Map(portal.sections.map((section) => [section.id, section.tab]));
  const boxes = portal.features.filter((feature) => feature.kind !== 'attribute');
  const features = new Map(boxes.map((feature) => [feature.id, sections.get(feature.section)!]));
  const sites = portal.sites.tab;
  const used = new Set([...features.values(), sites]);
  return { features, sites, all: portal.tabs.map((tab) => tab.id).filter((tab) => used.has(tab)) };
}

export function tabOf(tabs: Tabs, item: Item): { tab?: string } {
  const tab = item.kind === 'site' ? tabs.sites : tabs.features.get(item.id);
  return tab === undefined ? {} : { tab };
}

/** What to mind about some features, each mark once. */
export function risksOf(portal: Descriptor, features: readonly string[]): readonly Risk[] {
  const marks = portal.features
    .filter((feature) => features.includes(feature.id))
    .flatMap((feature) => feature.sensitivity ?? []);
  return [...new Set(marks)];
}
