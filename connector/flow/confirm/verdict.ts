import { itemKey } from '../../../shared/plan/item.ts';
import { sameWeek } from '../../../shared/plan/hours.ts';
import type { Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Account, AccountStatus } from '../../../shared/model/account.ts';
import type { TabReading } from '../../store/store.ts';
import { gives } from '../known.ts';
import { HOURS_CELL, newestCells, profileCell, type Cell, type Week } from '../reading/cells.ts';

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
  const looked = readings.some(({ readAt }) => readAt >= sentAt);
  const isDone =
    shownDone(step, newestCells(readings), sentAt) ?? stateShowsDone(portal, step, account, sentAt);
  if (isDone !== undefined) return isDone ? 'confirmed' : 'sent';
  if (account && looked && statesOf(step.kind).includes(account.status)) return 'confirmed';
  if (shows(portal, step)) return 'sent';
  return portal.pages === undefined || looked ? 'unverifiable' : 'sent';
}

/** What the box, the profile or the hours of a step were seen to be since; undefined when they were not seen. */
function shownDone(step: Step, cells: ReadonlyMap<string, Cell>, sentAt: number): boolean | undefined {
  const { item, profile, hours } = step;
  const seen = (key: string) => {
    const cell = cells.get(key);
    return cell && cell.at >= sentAt ? cell : undefined;
  };
  if (item) {
    const box = seen(itemKey(item));
    return box && box.value === gives(step);
  }
  if (profile) {
    const shown = seen(profileCell(profile.module));
    return shown && shown.value === profile.to;
  }
  const shown = hours && seen(HOURS_CELL);
  return shown && sameWeek(shown.value as Week, hours);
}

/** What the state that the portal has shown since says of a step about the account as a whole. */
function stateShowsDone(
  { pages }: Descriptor,
  { kind, item }: Step,
  account: Account | undefined,
  sentAt: number,
): boolean | undefined {
  if (item || account?.shownAt === undefined || account.shownAt < sentAt) return undefined;
  if (kind === 'invite') {
    const state = pages?.states.find(({ id }) => id === account.state);
    return state && !state.uninvited;
  }
  const done = statesOf(kind);
  return done.length === 0 ? undefined : done.includes(account.status);
}

/** The states of an account that show a step done; none where the state says nothing of it. */
function statesOf(kind: Step['kind']): readonly AccountStatus[] {
  if (kind === 'create' || kind === 'reactivate') return ['active'];
  if (kind === 'suspend' || kind === 'revokeAccess') return ['suspended', 'archived'];
  return kind === 'archive' ? ['archived'] : [];
}

/** Whether the portal's pages show what a step changes. */
function shows({ pages }: Descriptor, { kind, item, tab }: Step): boolean {
  if (!pages) return false;
  if (kind === 'create') return true;
  if (kind === 'setProfile') return pages.lists.some((list) => list.holds === 'profiles');
  if (kind === 'setHours') return pages.hours !== undefined;
  if (item) {
    const isBox = item.kind === 'feature' && pages.singles.some((box) => box.feature === item.id);
    return isBox || pages.lists.some((list) => list.tab === tab && list.holds === `${item.kind}s`);
  }
  return kind === 'invite'
    ? pages.states.some(({ uninvited }) => uninvited)
    : pages.states.some(({ account }) => account !== undefined && statesOf(kind).includes(account));
}
