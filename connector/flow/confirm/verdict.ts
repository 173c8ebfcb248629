import { itemKey } from '../../../shared/plan/item.ts';
import type { Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Account, AccountStatus } from '../../../shared/model/account.ts';
import type { TabReading } from '../../store/store.ts';
import { gives } from '../known.ts';

/** What the portal showed of one account since a step was sent. */
export interface Seen {
  readonly account: Account | undefined;
  readonly readings: readonly TabReading[];
}

/**
 * What became of a sent step (design.md, "Plan"): confirmed by a reading that is newer, unverifiable when the portal
 * shows nothing of the kind and the account was looked at all the same, else still only sent. `sentAt` in epoch ms.
 */
export function verdictOf(
  portal: Descriptor,
  step: Step,
  { account, readings }: Seen,
  sentAt: number,
): 'confirmed' | 'unverifiable' | 'sent' {
  const newer = readings.filter(({ readAt }) => readAt >= sentAt);
  const { item } = step;
  if (item) {
    const key = itemKey(item);
    const reading = newer.find(({ items }) => items.has(key));
    if (reading) return reading.items.get(key) === gives(step) ? 'confirmed' : 'sent';
  }
  if (step.profile) {
    const { module, to } = step.profile;
    const reading = newer.find(({ profiles }) => profiles?.has(module));
    if (reading) return reading.profiles!.get(module) === to ? 'confirmed' : 'sent';
  }
  if (account && newer.length > 0 && statesOf(step.kind).includes(account.status)) return 'confirmed';
  if (shows(portal, step)) return 'sent';
  return portal.pages === undefined || newer.length > 0 ? 'unverifiable' : 'sent';
}

/** The states of an account that show a step done; none where the state says nothing of it. */
function statesOf(kind: Step['kind']): readonly AccountStatus[] {
  if (kind === 'create' || kind === 'reactivate') return ['active'];
  if (kind === 'suspend') return ['suspended', 'archived'];
  return kind === 'archive' ? ['archived'] : [];
}

/** Whether the portal's pages show what a step changes. */
function shows({ pages }: Descriptor, { kind, item, tab }: Step): boolean {
  if (!pages) return false;
  if (kind === 'create') return true;
  if (!item) return false;
  const isBox = item.kind === 'feature' && pages.singles.some((box) => box.feature === item.id);
  return isBox || pages.lists.some((list) => list.tab === tab && list.holds === `${item.kind}s`);
}
