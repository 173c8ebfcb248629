import { tabOf, tabsOf } from '../../../shared/plan/box.ts';
import { itemFromKey, type ItemKey } from '../../../shared/plan/item.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { ListedAccount } from '../../../shared/wire/accounts.ts';
import { forget, HOURS_CELL, moduleOf, newestCells } from '../../flow/reading/cells.ts';
import { mergeReading, type Shown } from '../../flow/reading/merge.ts';
import type { TabReading } from '../../store/store.ts';

/** What a row of a list tells of an account's tabs, each in part. Pure. */
export function shownByRow(portal: Descriptor, row: ListedAccount, readAt: number): readonly Shown[] {
  const tabs = tabsOf(portal);
  const [first] = portal.tabs;
  const shown = new Map<string, Shown & { items: Map<ItemKey, boolean>; profiles: Map<string, undefined> }>();
  const on = (tab: string) => {
    const known = shown.get(tab) ?? { tab, readAt, part: 'some', items: new Map(), profiles: new Map() };
    shown.set(tab, known);
    return known;
  };
  for (const { key, ticked } of row.items ?? [])
    on(row.tab ?? tabOf(tabs, itemFromKey(key)).tab ?? first!.id).items.set(key, ticked);
  if (row.profilesAny === false)
    for (const { module, tab } of portal.sections)
      if (module !== undefined) on(tab).profiles.set(module, undefined);
  if (row.hoursAny === false) {
    const tab = portal.pages?.hours?.tab ?? first!.id;
    shown.set(tab, { ...on(tab), hours: 'always' });
  }
  return [...shown.values()].map(({ profiles, ...rest }) => ({
    ...rest,
    ...(profiles.size > 0 && { profiles }),
  }));
}

/** The tabs of an account after a row was seen. «Some profile» or «some hours» says which of the known ones no longer hold. */
export function afterRow(
  tabs: readonly TabReading[],
  row: ListedAccount,
  shown: readonly Shown[],
  readAt: number,
): readonly TabReading[] {
  const cells = [...newestCells(tabs)];
  const profiles = cells.filter(([key]) => moduleOf(key) !== undefined);
  const hadNone = row.profilesAny === true && profiles.every(([, { value }]) => value === undefined);
  const hadAlways =
    row.hoursAny === true && cells.some(([key, { value }]) => key === HOURS_CELL && value === 'always');
  const doubted = tabs.map((reading) =>
    hadNone || hadAlways
      ? forget(
          reading,
          (key, { at }) =>
            at <= readAt && ((hadNone && moduleOf(key) !== undefined) || (hadAlways && key === HOURS_CELL)),
        )
      : reading,
  );
  const after = new Map(doubted.map((reading) => [reading.tab, reading]));
  for (const one of shown) after.set(one.tab, mergeReading(after.get(one.tab), one, []));
  return [...after.values()];
}
