import type { PagedDescriptor } from '../../../shared/portal/descriptor.ts';

/** The tabs of an account that have to be opened to know all that it holds: those that the portal's list does not tell. */
export function tabsToRead({ pages, tabs, sections, features }: PagedDescriptor): string[] {
  const told = new Set(
    (pages.accountList?.holds ?? []).flatMap((held) => {
      if (held.shape === 'word') return [held.feature];
      const inTab = new Set(sections.filter(({ tab }) => tab === held.tab).map(({ id }) => id));
      return features.filter(({ section }) => inTab.has(section)).map(({ id }) => id);
    }),
  );
  const toldTabs = new Set(
    (pages.accountList?.holds ?? []).flatMap((held) => ('tab' in held ? [held.tab] : [])),
  );
  return tabs
    .map(({ id }) => id)
    .filter(
      (tab) =>
        pages.lists.some((list) => list.tab === tab && !(list.shape === 'badges' && toldTabs.has(tab))) ||
        pages.singles.some((single) => single.tab === tab && !told.has(single.feature)) ||
        pages.hours?.tab === tab ||
        pages.states.some((state) => state.tab === tab),
    );
}
