import type { Descriptor } from '../../portal/descriptor.ts';
import type { Locale } from '../../problem.ts';
import { searchable } from '../../text/search.ts';
import type { AccountView, ProfileView } from '../../wire/account.ts';
import { namedReason } from '../named-reasons.ts';
import { itemName } from '../names.ts';
import { rowOfStep, type RowKey } from '../row-key.ts';
import { hoursValue, profileValue, type RowValue } from '../row-value.ts';
import { words } from '../row.words.ts';
import type { Leaf, ReasonView } from './branch.ts';

/** The profile of each module that the account's view tells of, by module. */
export function profileLeaves(
  view: AccountView,
  portal: Descriptor,
  locale: Locale,
): ReadonlyMap<string, Leaf> {
  return new Map(
    view.profiles.map((profile): [string, Leaf] => {
      const value = profileValue(profile, view.profileNames, locale);
      const key = `profile:${profile.module}` as const;
      const leaf = leafOf(key, value, profile.desired !== undefined, profile.state, view, portal, locale);
      const reason = leaf.reason ?? profileReasons(profile, view)[0];
      return [profile.module, { ...leaf, reason: reason && namedReason(reason, view.profileNames) }];
    }),
  );
}

/** The login hours, where the portal has some. */
export function hoursLeaf(view: AccountView, portal: Descriptor, locale: Locale): Leaf | undefined {
  if (view.hoursState === undefined) return undefined;
  return leafOf(
    'hours:',
    hoursValue(view, locale),
    view.hours.length > 0,
    view.hoursState,
    view,
    portal,
    locale,
  );
}

/** The rules that ask for the profile that the account should have. */
export function profileReasons(
  { desired }: Pick<ProfileView, 'desired'>,
  { reasons }: Pick<AccountView, 'reasons'>,
): readonly ReasonView[] {
  if (desired === undefined) return [];
  return reasons.filter((reason) => reason.kind === 'rule' && reason.profile === desired);
}

function leafOf(
  key: RowKey,
  { observed, desired: wanted }: RowValue,
  desired: boolean,
  state: Leaf['state'],
  view: AccountView,
  portal: Descriptor,
  locale: Locale,
): Leaf {
  const step = view.steps.find((each) => rowOfStep(each) === key);
  const differs = step !== undefined && observed !== wanted;
  const names = (['fr', 'en'] as const).map((each) => itemName(key, portal, {}, each));
  return {
    key,
    name: itemName(key, portal, {}, locale),
    value: differs ? words[locale].change(observed, wanted) : observed,
    carried: false,
    state,
    desired,
    reason: step?.reasons[0],
    step,
    search: searchable([...names, observed, wanted].join(' ')),
  };
}
