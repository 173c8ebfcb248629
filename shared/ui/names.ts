import type { Descriptor } from '../portal/descriptor.ts';
import type { Locale, Text } from '../problem.ts';
import { boxOf, moduleOf, type RowKey } from './row-key.ts';
import { words } from './row.words.ts';

type SiteNames = Readonly<Record<string, string>>;

/** The portal's word for a row: a feature's label, a site's name, the module of a profile. */
export function itemName(key: RowKey, portal: Descriptor, siteNames: SiteNames, locale: Locale): string {
  const text = words[locale];
  const module = moduleOf(key);
  if (module !== undefined) return text.profile(moduleName(module, portal, locale));
  const box = boxOf(key);
  if (!box) return text.hours;
  return box.kind === 'site' ? (siteNames[box.id] ?? box.id) : featureName(box.id, portal, locale);
}

export function moduleName(id: string, portal: Descriptor, locale: Locale): string {
  return portal.modules.find((module) => module.id === id)?.label[locale] ?? id;
}

export function featureName(id: string, portal: Descriptor, locale: Locale): string {
  return portal.features.find((feature) => feature.id === id)?.label[locale] ?? id;
}

export function tabName(id: string, portal: Descriptor, locale: Locale): string {
  return portal.tabs.find((tab) => tab.id === id)?.label[locale] ?? id;
}

/** The tab and the section where a row stands: «Gestion Sites › Résidents». */
export function whereStands(key: RowKey, portal: Descriptor, locale: Locale): readonly string[] {
  const tabId = tabOf(key, portal);
  if (tabId === undefined) return [];
  const tab = tabName(tabId, portal, locale);
  const box = boxOf(key);
  const feature = portal.features.find((other) => other.id === box?.id);
  const section = portal.sections.find((other) => other.id === feature?.section);
  if (box?.kind !== 'feature' || !section) return [tab];
  const name = section.label[locale];
  return name === tab ? [tab] : [tab, name];
}

/** The id of the tab where a row stands. */
export function tabOf(key: RowKey, portal: Descriptor): string | undefined {
  const module = moduleOf(key);
  if (module !== undefined) return portal.sections.find((section) => section.module === module)?.tab;
  const box = boxOf(key);
  // Where no page says it, the connector counts login hours to the first tab too.
  if (!box) return portal.hours ? (portal.pages?.hours?.tab ?? portal.tabs[0]?.id) : undefined;
  if (box.kind === 'site') return portal.sites.tab;
  const feature = portal.features.find((other) => other.id === box.id);
  return portal.sections.find((section) => section.id === feature?.section)?.tab;
}

/** What the portal's boxes tick: résidences, sites… */
export function placesOf(portal: Descriptor): Text {
  const { granted, kinds } = portal.sites;
  return (kinds.find((kind) => kind.id === granted) ?? kinds[0]!).plural;
}
