import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Marks, Moved } from '../../../../connector/flow/live/mark.ts';
import { createWaitingRoom, type WaitingRoom } from '../../../../connector/flow/live/waiting-room.ts';

/** A store whose people move by hand, and that counts what it is asked. */
function moving() {
  const moves: string[] = [];
  const asked = { head: 0, since: 0 };
  let door: Promise<void> | undefined;
  const marks: Marks = {
    async head() {
      asked.head++;
      const now = `${moves.length}.1`;
      await door;
      return now;
    },
    async since(mark) {
      asked.since++;
      return { head: `${moves.length}.1`, people: moves.slice(Number(mark.split('.')[0])) };
    },
  };
  return {
    marks,
    asked,
    move: (person: string) => void moves.push(person),
    /** Looks that have begun answer once this is called, with what they saw when they began. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      door = promise;
      return () => {
        door = undefined;
        resolve();
      };
    },
  };
}

let store: ReturnType<typeof moving>;
let stop: AbortController;
let room: WaitingRoom;
beforeEach(() => {
  vi.useFakeTimers();
  store = moving();
  stop = new AbortController();
  room = createWaitingRoom(store.marks, stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

const open = new AbortController().signal;
const wait = (since: string, caller = 'a', person?: string, gone = open): Promise<Moved> =>
  room.moved(since, { caller, person, gone });
const settle = () => vi.advanceTimersByTimeAsync(0);

test('who comes with a mark that is behind is answered at once, who is up to date when somebody moves', async () => {
  store.move('antony');
  expect(await wait('0.1')).toEqual({ head: '1.1', people: ['antony'] });
  const answer = wait('1.1');
  await settle();
  store.move('cedric');
  room.look();
  expect(await answer).toEqual({ head: '2.1', people: ['cedric'] });
});

test('a move of another process is seen within half a second, by one look for all who wait', async () => {
  const answers = Array.from({ length: 50 }, (_, index) => wait('0.1', `caller ${index}`));
  await settle();
  const before = store.asked.head;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(store.asked).toEqual({ head: before + 10, since: 0 });
  store.move('antony');
  await vi.advanceTimersByTimeAsync(500);
  for (const answer of answers) expect((await answer).people).toEqual(['antony']);
  expect(store.asked.since).toBe(1);
  await vi.advanceTimersByTimeAsync(60_000);
  // Nobody waits any more: nothing is asked.
  expect(store.asked.head).toBe(before + 11);
});

test('a move while somebody sits down, or while the store is being read, is not lost', async () => {
  const release = store.hold();
  const answer = wait('0.1');
  // The look that is under way saw nothing of it.
  store.move('antony');
  room.look();
  release();
  await settle();
  expect((await answer).people).toEqual(['antony']);
});

test('after 20 s, or when the visitor or the server goes, the answer is that nobody moved', async () => {
  const nobody = { head: '0.1', people: [] };
  const late = wait('0.1');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await late).toEqual(nobody);

  const leaves = new AbortController();
  const left = wait('0.1', 'a', undefined, leaves.signal);
  await settle();
  leaves.abort();
  expect(await left).toEqual(nobody);

  const stopped = wait('0.1');
  await settle();
  stop.abort();
  expect(await stopped).toEqual(nobody);
  expect(await wait('0.1')).toEqual(nobody);
});

test('a person hears of themselves only, and of a move of all', async () => {
  const answer = wait('0.1', 'a', 'antony');
  await settle();
  store.move('cedric');
  await vi.advanceTimersByTimeAsync(500);
  store.move('antony');
  store.move('cedric');
  await vi.advanceTimersByTimeAsync(500);
  expect(await answer).toEqual({ head: '3.1', people: ['antony'] });
});

test('one caller waits four times at most; a place that is left is free', async () => {
  const leaves = new AbortController();
  const first = wait('0.1', 'a', undefined, leaves.signal);
  for (let place = 0; place < 3; place++) void wait('0.1');
  await expect(wait('0.1')).rejects.toMatchObject({ code: 'LIVE_CROWDED', status: 429 });
  leaves.abort();
  await first;
  const next = wait('0.1');
  store.move('antony');
  room.look();
  expect((await next).people).toEqual(['antony']);
});

test('a store that does not answer is asked again', async () => {
  const head = vi.spyOn(store.marks, 'head').mockRejectedValueOnce(new Error('away'));
  store.move('antony');
  const answer = wait('0.1');
  await vi.advanceTimersByTimeAsync(500);
  expect((await answer).people).toEqual(['antony']);
  expect(head).toHaveBeenCalledTimes(2);
});
