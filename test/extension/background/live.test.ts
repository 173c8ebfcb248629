import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLive, type Live, type People } from '../../../extension/background/live.ts';
import type { Pairing } from '../../../extension/background/pairing.ts';
import { mayHaveMoved } from '../../../extension/background/views.ts';
import type { AccountView } from '../../../shared/wire/account.ts';

const pairingWith = (connector: string, token = 't'): Pairing => ({
  connector,
  token,
  expiresAt: '2099-01-01T00:00:00Z',
  via: 'code',
  session: { scope: 'admin', subject: { id: 'p1', name: 'Claire' }, portals: [] },
});
const HOME = 'https://home.example';

interface Question {
  readonly connector: string;
  readonly since: string | undefined;
  readonly signal: AbortSignal;
  readonly answer: (head: string, people: People) => void;
  readonly fail: () => void;
}

let wanted: Pairing | undefined;
let kept: { connector: string; head: string } | undefined;
let keptTimes: number;
let questions: Question[];
let moved: People[];
let troubles: number;
let live: Live;

beforeEach(() => {
  vi.useFakeTimers();
  wanted = pairingWith(HOME);
  kept = undefined;
  questions = [];
  moved = [];
  [keptTimes, troubles] = [0, 0];
  live = createLive({
    wanted: () => wanted,
    heard: {
      get: () => kept,
      set: async (next) => {
        kept = next;
        keptTimes++;
      },
    },
    ask: ({ connector }, since, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<{
        head: string;
        people: 'all' | string[];
      }>();
      const fail = () => reject(new Error('away'));
      signal.addEventListener('abort', fail);
      const answer = (head: string, people: People) =>
        resolve({ head, people: people === 'all' ? people : [...people] });
      questions.push({ connector, since, signal, answer, fail });
      return promise;
    },
    onMoved: async (people) => void moved.push(people),
    onTrouble: async () => void troubles++,
  });
});
afterEach(() => {
  wanted = undefined;
  live.look();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const last = () => questions.at(-1)!;

test('one question is open at a time, and each goes on where the one before ended', async () => {
  live.look();
  live.look();
  expect(questions).toMatchObject([{ connector: HOME, since: undefined }]);
  last().answer('1.1', 'all');
  await pass(500);
  last().answer('2.1', ['antony']);
  await pass(500);
  expect(questions.map(({ since }) => since)).toEqual([undefined, '1.1', '2.1']);
  expect(moved).toEqual(['all', ['antony']]);
});

test('an answer that nobody moved asks no page again, and keeps the background awake all the same', async () => {
  live.look();
  last().answer('1.1', []);
  await pass(500);
  last().answer('1.1', []);
  await pass(500);
  expect({ moved, keptTimes, asked: questions.length }).toEqual({ moved: [], keptTimes: 2, asked: 3 });
});

test('after a sleep it goes on from what was heard; another connector is heard from the beginning', () => {
  kept = { connector: HOME, head: '7.1' };
  live.look();
  expect(last().since).toBe('7.1');
  wanted = pairingWith('https://other.example');
  live.look();
  expect(questions).toMatchObject([
    { since: '7.1', signal: { aborted: true } },
    { since: undefined, signal: { aborted: false } },
  ]);
});

test('with the last page, or the session, it ends at once: nothing is asked any more', async () => {
  live.look();
  wanted = undefined;
  live.look();
  expect(last().signal.aborted).toBe(true);
  await pass(60_000);
  expect({ asked: questions.length, troubles }).toEqual({ asked: 1, troubles: 0 });
  wanted = pairingWith(HOME);
  live.look();
  expect(questions).toHaveLength(2);
});

test('a call that fails is tried again after longer and longer, never longer than a sleep is away', async () => {
  live.look();
  const waits: number[] = [];
  for (let turn = 0; turn < 8; turn++) {
    const asked = questions.length;
    last().fail();
    const before = Date.now();
    while (questions.length === asked) await pass(50);
    waits.push(Date.now() - before);
  }
  expect(troubles).toBe(8);
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...waits)).toBeLessThanOrEqual(20_050);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(10_000);
  // What was answered once begins anew.
  last().answer('1.1', []);
  await pass(500);
  const asked = questions.length;
  last().fail();
  await pass(1_050);
  expect(questions.length).toBe(asked + 1);
});

test('what the line finds out in a trouble ends it', async () => {
  live.look();
  last().fail();
  wanted = undefined;
  live.look();
  await pass(60_000);
  expect({ asked: questions.length, troubles }).toEqual({ asked: 1, troubles: 0 });
});

test('a view may be another one when its person moved, or when it has none yet', () => {
  const view = (person?: string) => (person === undefined ? {} : { person: { id: person } }) as AccountView;
  expect(mayHaveMoved(view('antony'), ['antony'])).toBe(true);
  expect(mayHaveMoved(view('antony'), ['cedric'])).toBe(false);
  expect(mayHaveMoved(view('antony'), 'all')).toBe(true);
  expect(mayHaveMoved(view(), ['cedric'])).toBe(true);
  expect(mayHaveMoved(undefined, ['cedric'])).toBe(true);
});
