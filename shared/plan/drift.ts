import type { OverrideEffect } from '../model/permission.ts';
import type { Descriptor } from '../portal/descriptor.ts';
import type { Text } from '../problem.ts';
import { itemFromKey, type Item } from './item.ts';
import type { Desired } from './project.ts';
import type { Drift } from './step.ts';

/** A change made by hand that the policy keeps: the override that makes it wanted. */
export interface Adoption {
  readonly portal: string;
  /** Account key. */
  readonly account: string;
  /** Person id. */
  readonly person: string;
  readonly effect: OverrideEffect;
  readonly feature: string;
  /** Site ids; empty = wherever the account reaches. */
  readonly sites: readonly string[];
  readonly reason: Text;
}

const SEEN: Text = { fr: 'Constaté dans le portail', en: 'Seen in the portal' };

/**
 * The overrides that keep one drift. A site's box stands for every function of the account, so that a site is
 * adopted by one override for each; none where nothing is held there.
 */
export function adopt(
  portal: Descriptor,
  account: string,
  person: string,
  desired: Desired,
  item: Item,
  drift: Drift,
): readonly Adoption[] {
  const draft = (feature: string, sites: readonly string[]): Adoption => ({
    portal: portal.id,
    account,
    person,
    effect: drift === 'added-by-hand' ? 'allow' : 'deny',
    feature,
    sites,
    reason: SEEN,
  });
  if (item.kind === 'feature') return [draft(item.id, [])];
  const functions = new Set(
    portal.features.filter((feature) => feature.kind === 'function').map((feature) => feature.id),
  );
  return [...desired.items.keys()]
    .filter((key) => !desired.covered.has(key))
    .map(itemFromKey)
    .filter(({ kind, id }) => kind === 'feature' && functions.has(id))
    .map(({ id }) => draft(id, [item.id]));
}
