import { itemFromKey, type ItemKey } from '../plan/item.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import type { Locale, Text } from '../problem.ts';

type SiteNames = Readonly<Record<string, string>>;

/** The portal's word for a box: a feature's label, a site's name. */
export function itemName(key: ItemKey, portal: Descriptor, siteNames: SiteNames, locale: Locale): string {
  const { kind, id } = itemFromKey(key);
  return kind === 'site' ? (siteNames[id] ?? id) : featureName(id, portal, locale);
}

export function featureName(id: string, portal: Descriptor, locale: Locale): string {
  return portal.features.find((feature) => feature.id === id)?.label[locale] ?? id;
}

export function tabName(id: string, portal: Descriptor, locale: Locale): string {
  return portal.tabs.find((tab) => tab.id === id)?.label[locale] ?? id;
}

/** The tab and the section where a box stands: «Gestion Sites › Résidents». */
export function whereStands(key: ItemKey, portal: Descriptor, locale: Locale): readonly string[] {
  const { kind, id } = itemFromKey(key);
  const tabId = tabOf(key, portal);
  if (tabId === undefined) return [];
  const tab = tabName(tabId, portal, locale);
  const feature = portal.features.find((other) => other.id === id);
  const section = portal.sections.find((other) => other.id === feature?.section);
  if (kind === 'site' || !section) return [tab];
  const name = section.label[locale];
  return name === tab ? [tab] : [tab, name];
}

/** The id of the tab where a box stands. */
export function tabOf(key: ItemKey, portal: Descriptor): string | undefined {
  const { kind, id } = itemFromKey(key);
  if (kind === 'site') return portal.sites.tab;
  const feature = portal.features.find((other) => other.id === id);
  return portal.sections.find((section) => section.id === feature?.section)?.tab;
}

/** What the portal's boxes tick: résidences, sites… */
export function placesOf(portal: Descriptor): Text {
  const { granted, kinds } = portal.sites;
  return (kinds.find((kind) => kind.id === granted) ?? kinds[0]!).plural;
}
