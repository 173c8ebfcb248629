import type { z } from 'zod';
import type { AccountView } from '../../../shared/wire/account.ts';
import type { endpoints } from '../../../shared/wire/index.ts';
import type { PortalSetup } from '../../../shared/wire/session.ts';
import type { Command } from '../../message.ts';
import { problems } from '../problems.ts';
import { tabsToRead } from './tabs.ts';
import { NEW_LEG, type Leg, type Tour } from '../../message/tour.ts';

export type Queue = z.infer<(typeof endpoints)['queue']['answer']>;
type What = Extract<Command, { type: 'work.start' }>['what'];

interface Asked {
  readonly portal: PortalSetup;
  readonly tab: number;
  readonly what: What;
  /** Of the account that is asked for. */
  readonly view: AccountView | undefined;
  /** The last queue that was made for this portal. */
  readonly queue: Queue | undefined;
  /** Whether Portillon may press the portal's save. */
  readonly mayPress: boolean;
}

/** A tour as somebody asked for it. @throws Problem EXT_QUEUE_WAITS, EXT_QUEUE_GONE, EXT_AUTOPILOT_OFF */
export function begin({ portal, tab, what, view, queue, mayPress }: Asked): Tour {
  const { descriptor } = portal;
  const common = {
    id: crypto.randomUUID(),
    portal: portal.id,
    tab,
    discovers: false,
    listSeen: false,
    status: 'running' as const,
    startedAt: new Date().toISOString(),
    under: NEW_LEG,
  };
  if (what.kind === 'read')
    return { ...common, kind: 'read', how: 'press', discovers: true, legs: [], depth: what.depth };
  if (what.how === 'press' && !mayPress) throw problems.EXT_AUTOPILOT_OFF({ portal: descriptor.name });
  if (what.kind === 'account')
    return {
      ...common,
      kind: 'account',
      how: what.how,
      legs: view ? [legOf(view, tabsToRead(descriptor))] : [],
    };
  if (queue?.plan !== what.plan) throw problems.EXT_QUEUE_GONE({});
  if (queue.standing !== 'ready') throw problems.EXT_QUEUE_WAITS({});
  const legs = queue.accounts.map(({ account, name, steps, tabs, byHand }): Leg => ({
    account,
    ...(name !== undefined && { name }),
    tabs: [...tabs],
    steps: steps.length,
    byHand,
    // The autopilot leaves alone what a person has to look at.
    ...(what.how === 'press' && byHand && { outcome: 'by-hand' as const }),
  }));
  return { ...common, kind: 'queue', how: what.how, plan: queue.plan, legs };
}

/** Every tab that the account's steps stand in, and every one that nobody has read. */
function legOf(view: AccountView, boxTabs: readonly string[]): Leg {
  const open = view.steps.filter(({ held }) => !held);
  const wanted = new Set([...open.flatMap(({ tab }) => tab ?? []), ...view.unread]);
  return {
    account: view.account.key,
    ...(view.person && { name: view.person.displayName }),
    tabs: boxTabs.filter((tab) => wanted.has(tab)),
    steps: open.length,
    byHand: false,
  };
}
