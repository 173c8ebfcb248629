import type { ItemKey } from '../../../shared/plan/item.ts';
import { sameWeek } from '../../../shared/plan/hours.ts';
import type { Observation } from '../../../shared/wire/observe.ts';
import type { AccountState } from '../../flow.ts';
import { appliedBy } from '../../flow/known.ts';
import type { Shown } from '../../flow/reading/merge.ts';

/**
 * What the extension has clicked and the saved page confirms, as it is remembered. A click counts as applied only when
 * the page shows what the policy wants. Pure.
 *
 * @param before what was remembered so far
 */
export function clickedAndSeen(
  {
    applied,
    appliedProfiles,
    appliedHours,
  }: Pick<Observation, 'applied' | 'appliedProfiles' | 'appliedHours'>,
  shown: Shown,
  state: Pick<AccountState, 'items' | 'profiles' | 'hours'> | undefined,
  before: ReadonlyMap<string, boolean>,
): ReadonlyMap<ItemKey, boolean> {
  const wanted = new Map<string, boolean>(state?.items.map((item) => [item.key, item.desired]));
  const boxes = applied.flatMap((key) => {
    const ticked = shown.items.get(key);
    return ticked !== undefined && ticked === wanted.get(key) ? [[key, ticked] as const] : [];
  });
  const profiles = (state?.profiles ?? [])
    .filter(({ module }) => appliedProfiles.includes(module))
    .filter(({ module, desired }) => shown.profiles?.has(module) && shown.profiles.get(module) === desired)
    .flatMap(({ module, desired: to }) => [
      ...appliedBy({ kind: 'setProfile', profile: { module, ...(to !== undefined && { to }) } }, before),
    ]);
  const hours = state && state.hours.length > 0 ? state.hours : 'always';
  const isSet = appliedHours && shown.hours !== undefined && sameWeek(shown.hours, hours);
  return new Map([...boxes, ...profiles, ...(isSet ? appliedBy({ kind: 'setHours', hours }, before) : [])]);
}
