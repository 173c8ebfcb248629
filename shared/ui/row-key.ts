import { itemFromKey, itemKey, type Item, type ItemKey } from '../plan/item.ts';
import type { Step } from '../plan/step.ts';

/** What a row stands for: a box, the profile of a module, the login hours. */
export type RowKey = ItemKey | `profile:${string}` | 'hours:';

const PROFILE = 'profile:';

/** The box of a row; undefined for a profile and for the login hours. */
export function boxOf(key: RowKey): Item | undefined {
  return key === 'hours:' || key.startsWith(PROFILE) ? undefined : itemFromKey(key as ItemKey);
}

/** The module of a row that stands for a profile. */
export function moduleOf(key: RowKey): string | undefined {
  return key.startsWith(PROFILE) ? key.slice(PROFILE.length) : undefined;
}

/** The row that a step changes; undefined for the steps of the account's life. */
export function rowOfStep(step: {
  readonly kind: Step['kind'];
  readonly item?: Item | undefined;
  readonly profile?: { readonly module: string } | undefined;
}): RowKey | undefined {
  if (step.item) return itemKey(step.item);
  if (step.profile) return `${PROFILE}${step.profile.module}`;
  return step.kind === 'setHours' ? 'hours:' : undefined;
}
