import { hoursText } from '../../shared/portal/hours-text.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PageKey } from '../message/key.ts';

/** What the policy wants of one row of a page. */
export interface Wanted {
  readonly ticked: boolean;
  /** Of a profile its name, of login hours their text; absent for a box. */
  readonly value?: string;
  readonly mark?: 'held' | 'exception';
}

type Items = ReadonlyMap<string, AccountView['items'][number]>;
const indexed = new WeakMap<AccountView, Items>();

/** A page of 2,000 rows asks for each of them. */
function itemsOf(view: AccountView): Items {
  const known = indexed.get(view) ?? new Map(view.items.map((item) => [item.key, item]));
  indexed.set(view, known);
  return known;
}

/** Undefined where the view says nothing of it. */
export function wantedOf(view: AccountView, key: PageKey): Wanted | undefined {
  if (key === 'hours:') {
    const value = hoursText(view.hours.flatMap(({ windows }) => windows));
    const held = view.steps.some((step) => step.kind === 'setHours' && step.held);
    return { ticked: value !== '', value, ...(held && { mark: 'held' as const }) };
  }
  if (key.startsWith('profile:')) {
    const module = key.slice('profile:'.length);
    const profile = view.profiles.find((each) => each.module === module);
    if (!profile) return undefined;
    const { desired } = profile;
    const value = desired === undefined ? '' : (view.profileNames[desired] ?? desired);
    const held = view.steps.some(
      (step) => step.kind === 'setProfile' && step.profile?.module === module && step.held,
    );
    return { ticked: value !== '', value, ...(held && { mark: 'held' as const }) };
  }
  const item = itemsOf(view).get(key);
  if (!item) return undefined;
  const { state } = item;
  return {
    ticked: item.desired,
    ...((state === 'held' || state === 'exception') && { mark: state }),
  };
}
