import { endpoints } from '../../../shared/wire/index.ts';
import type { Line } from '../line.ts';
import type { Memory } from '../memory.ts';
import { problems } from '../problems.ts';
import type { Driver } from '../tour/driver.ts';
import { sessionPortals } from '../session-portals.ts';
import { begin, type Queue } from '../tour/begin.ts';
import type { Handlers } from './handlers.ts';

interface Parts {
  readonly line: Line;
  readonly memory: Memory;
  readonly driver: Driver;
}

/** The window in which a portal is read, an account put right, a plan worked off. */
export function workHandlers({ line, memory, driver }: Parts): Handlers<'work', undefined> {
  /** The last queue that was made: a start names it, so that nothing begins that nobody has looked at. */
  let queue: { readonly portal: string; readonly answer: Queue } | undefined;
  const settle = (act: () => Promise<void>) => async (): Promise<null> => {
    await act();
    return null;
  };
  return {
    'work.queue': async ({ portal }) => {
      const answer = await line.call(endpoints.queue, { params: { portal }, body: {} });
      queue = { portal, answer };
      return answer;
    },
    'work.start': async ({ portal: id, tab, what }) => {
      const portal = sessionPortals(memory).find((each) => each.id === id);
      if (!portal) throw problems.EXT_NOT_PAIRED({});
      const view =
        what.kind === 'account'
          ? await line.call(endpoints.account, { params: { portal: id, account: what.account } })
          : undefined;
      const made = queue?.portal === id ? queue.answer : undefined;
      const tour = begin({ portal, tab, what, view, queue: made, mayPress: mayPress(memory, made) });
      await driver.start(tour);
      return null;
    },
    'work.pause': settle(driver.pause),
    'work.resume': settle(driver.resume),
    'work.skip': settle(driver.skip),
    'work.end': settle(driver.end),
    'work.result': async ({ portal }) => {
      const { counts, accounts } = await line.call(endpoints.plan, { params: { portal } });
      return { ...counts, orphans: accounts.filter(({ person }) => !person).length };
    },
  };
}

/** The policy allows autopilot for this portal, and the device does not forbid it. */
function mayPress({ managed }: Memory, queue: Queue | undefined): boolean {
  return queue?.autopilot === true && managed.get().autopilot;
}
