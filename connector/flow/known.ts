import type { Schedule } from '../../shared/model/policy.ts';
import type { Item, ItemKey } from '../../shared/plan/item.ts';
import type { Known } from '../../shared/plan/known.ts';
import type { Step } from '../../shared/plan/step.ts';
import type { TabReading } from '../store/store.ts';
import { contentOf, newestCells } from './reading/cells.ts';

/*
 * What Portillon put there and saw confirmed is stored as keys that are on or off. A box is one by itself; a profile
 * and login hours are not boxes, and are written as keys of their own: `profile:MODULE/ID`, `hours:JSON`.
 */

const PROFILE = 'profile:';
const HOURS = 'hours:';

/** What the readings and Portillon's own confirmed steps say of an account. */
export function knownOf(readings: readonly TabReading[], applied: ReadonlyMap<string, boolean>): Known {
  const boxes = new Map<ItemKey, boolean>();
  const profiles = new Map<string, string | undefined>();
  let hours: readonly Schedule[] | 'always' | undefined;
  for (const [key, on] of applied)
    if (key.startsWith(PROFILE)) {
      const [module = '', profile] = key.slice(PROFILE.length).split('/');
      if (on) profiles.set(module, profile);
      else if (!profiles.has(module)) profiles.set(module, undefined);
    } else if (key.startsWith(HOURS)) {
      if (on) hours = JSON.parse(key.slice(HOURS.length)) as readonly Schedule[] | 'always';
    } else boxes.set(key as ItemKey, on);
  const seen = contentOf(newestCells(readings), 0);
  return {
    ticked: seen.items,
    tabsRead: new Set(readings.filter(({ partial }) => !partial).map((reading) => reading.tab)),
    applied: boxes,
    profiles: seen.profiles ?? new Map(),
    ...(seen.hours && { hours: seen.hours }),
    ...(profiles.size > 0 && { appliedProfiles: profiles }),
    ...(hours && { appliedHours: hours }),
  };
}

/**
 * What is remembered of a step that was carried out, beside what was remembered before; nothing for a step that is
 * about the account as a whole.
 */
export function appliedBy(
  step: Pick<Step, 'kind' | 'item' | 'profile' | 'hours'>,
  before: ReadonlyMap<string, boolean>,
): ReadonlyMap<ItemKey, boolean> {
  const { item, profile, hours } = step;
  if (item) return new Map([[keyOf(item), gives(step)]]);
  const off = (prefix: string) =>
    [...before.keys()].filter((key) => key.startsWith(prefix)).map((key) => [key as ItemKey, false] as const);
  if (profile) {
    const prefix = `${PROFILE}${profile.module}/`;
    const taken = [
      ...off(prefix),
      ...(profile.from === undefined ? [] : [mark(prefix + profile.from, false)]),
    ];
    return new Map([...taken, ...(profile.to === undefined ? [] : [mark(prefix + profile.to, true)])]);
  }
  return new Map(hours ? [...off(HOURS), mark(HOURS + JSON.stringify(hours), true)] : []);
}

/** Whether a step about a box ticks it. */
export function gives({ kind }: Pick<Step, 'kind'>): boolean {
  return kind === 'grant' || kind === 'invite' || kind === 'reactivate';
}

function keyOf({ kind, id }: Item): ItemKey {
  return `${kind}:${id}`;
}

function mark(key: string, on: boolean): readonly [ItemKey, boolean] {
  return [key as ItemKey, on];
}
