import type { Window } from '../../../shared/model/policy.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { TabReading } from '../../store/store.ts';

const PROFILE = 'profile:';
const HOURS = 'hours';

/** One thing that a tab shows, and when it was seen (epoch ms). */
export interface Cell {
  readonly value: boolean | string | undefined | readonly Window[];
  readonly at: number;
}

/** Everything that a reading says, by the key of a box, `profile:` and the module, or `hours`. */
export function cellsOf(
  reading: Pick<TabReading, 'readAt' | 'items' | 'profiles' | 'hours' | 'seenAt'>,
): ReadonlyMap<string, Cell> {
  const { readAt, items, profiles, hours, seenAt } = reading;
  const cells: [string, Cell['value']][] = [
    ...items,
    ...Array.from(profiles ?? [], ([module, profile]): [string, Cell['value']] => [
      PROFILE + module,
      profile,
    ]),
    ...(hours === undefined ? [] : [[HOURS, hours] satisfies [string, Cell['value']]]),
  ];
  return new Map(cells.map(([key, value]) => [key, { value, at: seenAt?.get(key) ?? readAt }]));
}

/** The other way round. */
export function contentOf(
  cells: ReadonlyMap<string, Cell>,
  readAt: number,
): Pick<TabReading, 'items' | 'profiles' | 'hours' | 'seenAt'> {
  const items = new Map<ItemKey, boolean>();
  const profiles = new Map<string, string | undefined>();
  const seenAt = new Map<string, number>();
  for (const [key, { value, at }] of cells) {
    if (isBox(key)) items.set(key, value as boolean);
    else if (key !== HOURS) profiles.set(key.slice(PROFILE.length), value as string | undefined);
    if (at !== readAt) seenAt.set(key, at);
  }
  const hours = cells.get(HOURS)?.value as TabReading['hours'];
  return {
    items,
    ...(profiles.size > 0 && { profiles }),
    ...(hours !== undefined && { hours }),
    ...(seenAt.size > 0 && { seenAt }),
  };
}

export function isBox(key: string): key is ItemKey {
  return key !== HOURS && !key.startsWith(PROFILE);
}

/** What the tabs of an account say together: of what stands on several, the newest. */
export function newestCells(readings: readonly TabReading[]): ReadonlyMap<string, Cell> {
  const newest = new Map<string, Cell>();
  for (const reading of readings)
    for (const [key, cell] of cellsOf(reading)) {
      const known = newest.get(key);
      if (known === undefined || known.at <= cell.at) newest.set(key, cell);
    }
  return newest;
}
