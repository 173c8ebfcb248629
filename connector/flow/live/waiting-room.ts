import type { Marks, Moved } from './mark.ts';
import { liveProblems } from './problems.ts';

/** Shorter than proxies wait for an answer, and than the 30 s after which a browser puts an extension to sleep. */
const HELD_MS = 20_000;
/** How soon what another process wrote is seen. */
const LOOK_EVERY_MS = 500;
/** One for each browser, and some whose end has not been heard of yet. */
const OF_ONE_CALLER = 4;
const OF_ALL = 2_000;

/** Who waits. */
export interface Visitor {
  /** Id of their token. */
  readonly caller: string;
  /** Whoever may hear of one person only. */
  readonly person: string | undefined;
  readonly gone: AbortSignal;
}

/** Where callers wait until somebody's rights may have moved. */
export interface WaitingRoom {
  /** This process wrote: the store is looked at now. */
  readonly look: () => void;
  /**
   * What moved since a mark, once anything has; nobody, after 20 s or when the visitor or the server goes.
   *
   * @throws Problem LIVE_CROWDED
   */
  moved(since: string, visitor: Visitor): Promise<Moved>;
}

interface Waiter {
  readonly visitor: Visitor;
  mark: string;
  readonly answer: (moved: Moved) => void;
}

/**
 * All who wait share one look at the store, every half second while there is anybody, and one question for each mark
 * that is behind. Whoever comes is looked for once more after they sat down, so that no move falls in between.
 */
export function createWaitingRoom(marks: Marks, stop: AbortSignal): WaitingRoom {
  const waiting = new Set<Waiter>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let looking: 'no' | 'yes' | 'once-more' = 'no';

  const leave = (waiter: Waiter): void => waiter.answer({ head: waiter.mark, people: [] });
  const tellThose = async (): Promise<void> => {
    const head = await marks.head();
    const behind = [...waiting].filter(({ mark }) => mark !== head);
    for (const [mark, those] of Map.groupBy(behind, (waiter) => waiter.mark)) {
      const moved = await marks.since(mark);
      for (const waiter of those) tell(waiter, moved);
    }
  };
  const look = (): void => {
    // What is being read may be older than what was just written.
    if (looking !== 'no') return void (looking = 'once-more');
    if (waiting.size === 0) return;
    looking = 'yes';
    // A store that does not answer is asked again at the next look; whoever waits has time.
    void tellThose()
      .catch(() => undefined)
      .finally(() => {
        const isAsked = looking === 'once-more';
        looking = 'no';
        if (isAsked) look();
      });
  };
  const sitDown = (waiter: Waiter): void => {
    waiting.add(waiter);
    timer ??= setInterval(look, LOOK_EVERY_MS).unref();
    look();
  };
  const standUp = (waiter: Waiter): void => {
    waiting.delete(waiter);
    if (waiting.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };

  stop.addEventListener('abort', () => waiting.forEach(leave), { once: true });
  return {
    look,
    async moved(since, visitor) {
      const own = [...waiting].filter((each) => each.visitor.caller === visitor.caller);
      if (own.length >= OF_ONE_CALLER || waiting.size >= OF_ALL) throw liveProblems.LIVE_CROWDED({});
      const { promise, resolve } = Promise.withResolvers<Moved>();
      const waiter: Waiter = { visitor, mark: since, answer: resolve };
      const end = () => leave(waiter);
      const late = setTimeout(end, HELD_MS);
      visitor.gone.addEventListener('abort', end, { once: true });
      if (stop.aborted || visitor.gone.aborted) end();
      sitDown(waiter);
      try {
        return await promise;
      } finally {
        clearTimeout(late);
        standUp(waiter);
      }
    },
  };
}

/** A person hears of themselves only; for them, the moves of others are none. */
function tell(waiter: Waiter, { head, people }: Moved): void {
  const { person } = waiter.visitor;
  if (people === 'all' || person === undefined) waiter.answer({ head, people });
  else if (people.includes(person)) waiter.answer({ head, people: [person] });
  else waiter.mark = head;
}
