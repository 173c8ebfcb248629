import type { Site } from '../../../shared/model/site.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Shown as TabShown } from '../../flow/reading/merge.ts';
import type { Shown } from './cells.ts';

/**
 * What an export shows, tab by tab, as if the tabs had been read: every box that it could have named is ticked or not.
 *
 * @param readAt epoch ms: when the export was made
 */
export function readingsOf(
  portal: Descriptor,
  sites: readonly Site[],
  { features, told, sites: managed, profiles }: Shown,
  readAt: number,
): readonly TabShown[] {
  const sections = new Map(portal.sections.map((section) => [section.id, section]));
  const boxes: { readonly tab: string; readonly key: ItemKey; readonly ticked: boolean }[] = [];
  if (features)
    for (const { id, kind, section } of portal.features) {
      const { tab, module } = sections.get(section)!;
      if (kind !== 'attribute' && module === undefined && (told?.has(id) ?? true))
        boxes.push({ tab, key: `feature:${id}`, ticked: features.has(id) });
    }
  if (managed && portal.sites.tab !== undefined)
    for (const { id, kind, retired } of sites)
      if (kind === portal.sites.granted && !retired)
        boxes.push({ tab: portal.sites.tab, key: `site:${id}`, ticked: managed.has(id) });
  const profileTabs = portal.sections.flatMap(({ module, tab }) =>
    module !== undefined && profiles?.has(module) ? [[tab, module] as const] : [],
  );
  const tabs = new Set([...boxes.map(({ tab }) => tab), ...profileTabs.map(([tab]) => tab)]);
  return portal.tabs
    .filter(({ id }) => tabs.has(id))
    .map(({ id: tab }) => {
      const modules = profileTabs.filter(([at]) => at === tab).map(([, module]) => module);
      return {
        tab,
        readAt,
        ...(told && { part: 'some' as const }),
        items: new Map(boxes.filter((box) => box.tab === tab).map(({ key, ticked }) => [key, ticked])),
        ...(modules.length > 0 && {
          profiles: new Map(modules.map((module) => [module, profiles!.get(module)])),
        }),
      };
    });
}
