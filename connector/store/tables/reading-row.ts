import type { Insertable, Selectable } from 'kysely';
import type { Window } from '../../../shared/model/policy.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { ObservationsTable } from '../schema.ts';
import type { PageWalk, TabReading } from '../store.ts';
import { toJson } from '../text.ts';

/** Profiles and hours are kept among the boxes of their tab, as `profile:` and the module, and as `hours`. */
const PROFILE = 'profile:';
const HOURS = 'hours';

type Cell = [key: string, value: boolean | string | null | readonly Window[], at?: number];

export function readingColumns(reading: TabReading): Omit<Insertable<ObservationsTable>, 'account_id'> {
  const { tab, readAt, items, profiles, hours, seenAt, partial, wholeAt, walk } = reading;
  const cells: Cell[] = [
    ...items,
    ...[...(profiles ?? [])].map(([module, profile]): Cell => [PROFILE + module, profile ?? null]),
    ...(hours === undefined ? [] : [[HOURS, hours] satisfies Cell]),
  ];
  return {
    tab,
    read_at: readAt,
    whole_at: partial ? null : (wholeAt ?? readAt),
    items: toJson(
      cells.map(([key, value]) => {
        const at = seenAt?.get(key);
        return at === undefined ? [key, value] : [key, value, at];
      }),
    ),
    walk: walk === undefined ? null : toJson(walk),
  };
}

export function toReading(row: Selectable<ObservationsTable>): TabReading {
  const cells = JSON.parse(row.items) as Cell[];
  const profiles = cells.filter(([key]) => key.startsWith(PROFILE));
  const hours = cells.find(([key]) => key === HOURS);
  const boxes = cells.filter(([key]) => key !== HOURS && !key.startsWith(PROFILE)) as [ItemKey, boolean][];
  const before = cells.filter(([, , at]) => at !== undefined);
  const { whole_at: wholeAt, read_at: readAt } = row;
  return {
    tab: row.tab,
    readAt,
    items: new Map(boxes.map(([key, ticked]) => [key, ticked])),
    ...(profiles.length > 0 && {
      profiles: new Map(
        profiles.map(([key, profile]) => [
          key.slice(PROFILE.length),
          typeof profile === 'string' ? profile : undefined,
        ]),
      ),
    }),
    ...(hours && { hours: hours[1] as readonly Window[] | 'always' }),
    ...(before.length > 0 && { seenAt: new Map(before.map(([key, , at]) => [key, at!])) }),
    ...(wholeAt === null ? { partial: true as const } : wholeAt === readAt ? {} : { wholeAt }),
    ...(row.walk !== null && { walk: JSON.parse(row.walk) as PageWalk }),
  };
}
