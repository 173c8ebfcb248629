import type { Connection } from '../message/connection.ts';
import type { WorkState } from '../message/work.ts';
import type { Memory } from './memory.ts';
import { sessionPortals } from './session-portals.ts';
import { viewerOf, type Tab } from './tab.ts';

/** Everything the work window shows. */
export function workState(
  tabs: Iterable<Tab>,
  connection: Connection,
  memory: Pick<Memory, 'pairing' | 'tour' | 'managed'>,
): WorkState {
  const tour = memory.tour.get();
  const open = [...tabs].flatMap((tab) => {
    const portal = tab.overlay?.portal;
    const viewer = viewerOf(tab);
    return portal ? [{ tab: tab.id, portal: portal.id, ...(viewer !== undefined && { viewer }) }] : [];
  });
  return {
    connection,
    autopilotOff: !memory.managed.get().autopilot,
    portals: sessionPortals(memory),
    // A page with frames has several seats in one tab.
    open: [...Map.groupBy(open, ({ tab }) => tab).values()].map(
      (seats) => seats.find(({ viewer }) => viewer !== undefined) ?? seats[0]!,
    ),
    ...(tour && { tour }),
  };
}
