import type { Schedule, Window } from '../model/policy.ts';
import type { ItemKey } from './item.ts';
import type { Observed } from './step.ts';
import type { Applied } from './table.ts';

/** What is known of an account in its portal: items of the tabs that were read, and what Portillon put there. */
export interface Known {
  readonly ticked: ReadonlyMap<ItemKey, boolean>;
  readonly tabsRead: ReadonlySet<string>;
  readonly applied: ReadonlyMap<ItemKey, boolean>;
  /**
   * Profile id by module that was read; undefined = read, and it has none. A profile that the policy does not know
   * stands as `?` and its name: it differs from every other.
   */
  readonly profiles?: ReadonlyMap<string, string | undefined>;
  /** Profile id by module that Portillon last set; undefined = it took the profile away. */
  readonly appliedProfiles?: ReadonlyMap<string, string | undefined>;
  /** Login hours as last read; the portal has one clock and names no time zone. */
  readonly hours?: readonly Window[] | 'always';
  /** Login hours as Portillon last set them. */
  readonly appliedHours?: readonly Schedule[] | 'always';
}

/** Not read is never the same as no. */
export function observedOf(known: Known, key: ItemKey): Observed {
  const ticked = known.ticked.get(key);
  return ticked === undefined ? 'unknown' : ticked ? 'yes' : 'no';
}

export function appliedOf(known: Known, key: ItemKey): Applied {
  const applied = known.applied.get(key);
  return applied === undefined ? 'never' : applied ? 'on' : 'off';
}

/** Whether a box is ticked as far as anybody knows: seen, or put there and not read since. */
export function isTicked(known: Known, key: ItemKey): boolean {
  return known.ticked.get(key) ?? known.applied.get(key) ?? false;
}

/** The profile that an account has in a module as far as anybody knows. */
export function profileIn(known: Known, module: string): string | undefined {
  return known.profiles?.has(module) ? known.profiles.get(module) : known.appliedProfiles?.get(module);
}
