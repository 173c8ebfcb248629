import { itemFromKey, type ItemKey } from '../../plan/item.ts';
import type { Descriptor } from '../../portal/descriptor.ts';
import type { Locale } from '../../problem.ts';
import { searchable } from '../../text/search.ts';
import type { AccountView } from '../../wire/account.ts';
import { carriedBy } from '../carried.ts';
import { namedReason } from '../named-reasons.ts';
import { itemName } from '../names.ts';
import { rowOfStep } from '../row-key.ts';
import type { Leaf, ReasonView } from './branch.ts';

/** Every box of an account, in the portal's order. */
export function leavesOf(view: AccountView, portal: Descriptor, locale: Locale): readonly Leaf[] {
  const steps = new Map(view.steps.map((step) => [rowOfStep(step), step]));
  const carried = carriedBy(portal);
  // One object a reason: the tree tells by it which reason its boxes share.
  const reasons = view.reasons.map((reason) => namedReason(reason, view.profileNames));
  return view.items.map((item) => {
    const because = item.because.map((index) => reasons[index]!);
    const against = item.against.map((index) => reasons[index]!);
    return {
      key: item.key,
      name: itemName(item.key, portal, view.siteNames, locale),
      carried: carried.has(item.key),
      state: item.state,
      desired: item.desired,
      until: item.state === 'exception' ? exceptionEnd(because) : undefined,
      reason: because[0] ?? against[0],
      step: steps.get(item.key),
      search: searchText(item.key, portal, view.siteNames, [...because, ...against]),
    };
  });
}

function exceptionEnd(reasons: readonly ReasonView[]): string | undefined {
  return reasons.find((reason) => reason.kind === 'override' && reason.effect === 'allow')?.until;
}

/** The box in both languages, and whom it comes from: «gardiens» finds what the group Gardiens gives. */
function searchText(
  key: ItemKey,
  portal: Descriptor,
  siteNames: AccountView['siteNames'],
  reasons: readonly ReasonView[],
): string {
  const names =
    itemFromKey(key).kind === 'site'
      ? [itemName(key, portal, siteNames, 'fr')]
      : [itemName(key, portal, {}, 'fr'), itemName(key, portal, {}, 'en')];
  const sources = reasons.flatMap((reason) =>
    reason.kind === 'rule' ? [reason.ruleName, ...reason.groups.flat()] : [reason.reason, reason.author],
  );
  return searchable([...names, ...sources].join(' '));
}
