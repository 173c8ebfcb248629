import type { Descriptor } from '../portal/descriptor.ts';
import type { AccountView } from '../wire/account.ts';
import { countStates, type Counts } from './counts.ts';

const found = new WeakMap<Descriptor, ReadonlySet<string>>();

/** Keys of the features that an account has through the profile of a module: there is no box to tick. */
export function carriedBy(portal: Descriptor): ReadonlySet<string> {
  const known = found.get(portal) ?? find(portal);
  found.set(portal, known);
  return known;
}

function find({ sections, features }: Descriptor): ReadonlySet<string> {
  const modules = new Map(sections.map(({ id, module }) => [id, module]));
  return new Set(
    features.filter(({ section }) => modules.get(section) !== undefined).map(({ id }) => `feature:${id}`),
  );
}

/** Everything of an account that can be put right by itself, by state. */
export function countAccount(view: AccountView, portal: Descriptor): Counts {
  const carried = carriedBy(portal);
  return countStates([
    ...view.items.filter(({ key }) => !carried.has(key)),
    ...view.profiles,
    ...(view.hoursState === undefined ? [] : [{ state: view.hoursState }]),
  ]);
}
