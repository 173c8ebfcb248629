import { moduleOf, rowOfStep, type RowKey } from '../../shared/ui/row-key.ts';
import { profileReasons } from '../../shared/ui/tree/value-leaf.ts';
import type { AccountView, ItemState } from '../../shared/wire/account.ts';

type Reasons = AccountView['reasons'];

export interface Why {
  readonly state: ItemState;
  readonly because: Reasons;
  readonly against: Reasons;
  readonly step: AccountView['steps'][number] | undefined;
}

/** The state of one row of the tree, and every reason for and against it. */
export function whyOf(view: AccountView, key: RowKey): Why {
  const step = view.steps.find((each) => rowOfStep(each) === key);
  const item = view.items.find((each) => each.key === key);
  const profile = view.profiles.find(({ module }) => module === moduleOf(key));
  if (item)
    return {
      state: item.state,
      because: item.because.map((index) => view.reasons[index]!),
      against: item.against.map((index) => view.reasons[index]!),
      step,
    };
  if (profile)
    return { state: profile.state, because: [...profileReasons(profile, view)], against: [], step };
  return { state: view.hoursState ?? 'unknown', because: step?.reasons ?? [], against: [], step };
}
