import type { Window } from '../../../shared/model/policy.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { TabReading } from '../../store/store.ts';

const PROFILE = 'profile:';
/** The key of the login hours. */
export const HOURS_CELL = 'hours';

/** Login hours as a portal shows them. */
export type Week = readonly Window[] | 'always';

/** The key of the profile that an account has in a module. */
export function profileCell(module: string): string {
  return PROFILE + module;
}

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
    ...(hours === undefined ? [] : [[HOURS_CELL, hours] satisfies [string, Cell['value']]]),
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
    else if (key !== HOURS_CELL) profiles.set(key.slice(PROFILE.length), value as string | undefined);
    if (at !== readAt) seenAt.set(key, at);
  }
  const hours = cells.get(HOURS_CELL)?.value as TabReading['hours'];
  return {
    items,
    ...(profiles.size > 0 && { profiles }),
    ...(hours !== undefined && { hours }),
    ...(seenAt.size > 0 && { seenAt }),
  };
}

export function isBox(key: string): key is ItemKey {
  return key !== HOURS_CELL && !key.startsWith(PROFILE);
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

/** A reading without some of its cells: they are unknown again. */
export function forget(reading: TabReading, isForgotten: (key: string, cell: Cell) => boolean): TabReading {
  const { items: _items, profiles: _profiles, hours: _hours, seenAt: _seenAt, ...rest } = reading;
  const kept = [...cellsOf(reading)].filter(([key, cell]) => !isForgotten(key, cell));
  return { ...rest, ...contentOf(new Map(kept), reading.readAt) };
}

/** The module of the key of a profile. */
export function moduleOf(key: string): string | undefined {
  return key.startsWith(PROFILE) ? key.slice(PROFILE.length) : undefined;
}
