import type { Exclusion, ExclusionSide } from '../../model/policy.ts';
import type { PlaceNames } from './place.ts';
import { placesOf, type Rights } from './rights.ts';
import type { State } from './state.ts';

/** What one person holds in one portal. */
export interface Side {
  readonly rights: Rights;
  readonly places: PlaceNames;
  readonly state: State;
}

type Places = ReadonlySet<string> | 'all';

/** Whether the two sides of an exclusion meet in one person, whose accounts are given. */
export function meets({ sides, where }: Exclusion, accounts: readonly Side[]): boolean {
  const [first, second] = sides;
  const here = accounts.flatMap((account) => sideAt(first, account, where));
  if (here.length === 0) return false;
  const there = accounts.flatMap((account) => sideAt(second, account, where));
  return here.some((one) => there.some((other) => where === 'anywhere' || overlap(one, other)));
}

/** Where an account holds a side; nothing when it does not. */
function sideAt(side: ExclusionSide, account: Side, where: Exclusion['where']): readonly Places[] {
  if (account.rights.portal.id !== side.portal) return [];
  const held = side.features.map((feature) => placesOf(account.rights, account.state, feature));
  const there = held.filter((places) => places !== undefined);
  if (side.mode === 'all' ? there.length < side.features.length : there.length === 0) return [];
  if (where === 'anywhere') return ['all'];
  const names = where === 'same-site' ? account.places.site : account.places.agency;
  const named = there.map((places): Places =>
    places === 'all' ? places : new Set([...places].map((id) => names.get(id) ?? id)),
  );
  return side.mode === 'any' ? named : [named.reduce(common)];
}

function common(one: Places, other: Places): Places {
  if (one === 'all') return other;
  return other === 'all' ? one : new Set([...one].filter((place) => other.has(place)));
}

/** Everywhere meets anything but nowhere. */
function overlap(one: Places, other: Places): boolean {
  const both = common(one, other);
  return both === 'all' || both.size > 0;
}
