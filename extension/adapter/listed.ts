import type { Recipe } from './contract.ts';

/** The features that a tab's lists hold: its own, but for those that stand apart or come with a profile. */
export function listedFeatures({ features, sections, pages }: Recipe, tab: string): Recipe['features'] {
  const inTab = new Set(sections.filter((each) => each.tab === tab && !each.module).map(({ id }) => id));
  const apart = new Set(pages.singles.map(({ feature }) => feature));
  return features.filter(
    ({ id, kind, section }) => kind === 'function' && inTab.has(section) && !apart.has(id),
  );
}
