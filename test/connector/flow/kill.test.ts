import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openStore } from '../../../connector/store/open.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';
import { company, IDS, NOW } from './company.ts';
import { bundleChild } from './kill/bundle.ts';

/** Applications that are cut off. */
const KILLS = Number(process.env['KILLS'] ?? 40);
/** Each process applies to so many stores at a time: when it is killed, each is cut off where it happens to be. */
const STORES = 4;
/** Processes at a time. */
const LANES = 2;
/** The part of an application that a run may come to at most, before it is killed. */
const REACH = 0.6;

/** What one child came to: it was killed, or it ended and told how many points it passed, and after how long. */
interface Run {
  readonly killed: boolean;
  readonly points: number;
  /** From the opened store to the end. */
  readonly ms: number;
}

interface Child {
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Starts a child; `kill` says at which point it kills itself, or after how many ms it is killed from outside. */
async function apply(
  { script, env }: Child,
  plan: string,
  folders: readonly string[],
  kill: { readonly point?: number; readonly after?: number } = {},
): Promise<Run> {
  const args = [script, plan, String(kill.point ?? 0), ...folders];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = new AbortController();
  let said = '';
  let begun = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (begun > 0) return;
    begun = performance.now();
    if (kill.after !== undefined)
      void setTimeout(kill.after, undefined, { signal: stop.signal }).then(
        () => child.kill('SIGKILL'),
        () => undefined,
      );
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  stop.abort();
  // Whoever is not killed has to come to a good end.
  expect([0, null]).toContain(code);
  return { killed: signal === 'SIGKILL', points: Number(said.split('\n')[1]), ms: performance.now() - begun };
}

/** The state of the plan as the file holds it. */
function stateIn(folder: string): unknown {
  const database = new SqliteDatabase(join(folder, 'a.db'));
  try {
    return database.prepare('select state from plans').pluck().get();
  } finally {
    database.close();
  }
}

/** Every step in exactly one file of its channel, and once in the list beside; sent once; nothing after the end. */
async function assertWhole(folder: string, plan: string): Promise<void> {
  await using store = await openStore({ kind: 'sqlite', file: join(folder, 'a.db') });
  const stored = (await store.plans.get(plan))!;
  const wanted = stored.parts.flatMap((part) =>
    part.accounts.flatMap(({ steps }) => steps.map(({ id }) => id)),
  );
  expect(stored.state).toBe('applied');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const idsIn = async (some: readonly string[]) =>
    (
      await Promise.all(
        some.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as string[]),
      )
    ).flat();
  const isAll = (name: string) => name.endsWith('-all.json');
  expect((await idsIn(names.filter((name) => !isAll(name)))).toSorted()).toEqual(wanted.toSorted());
  expect((await idsIn(names.filter(isAll))).toSorted()).toEqual(wanted.toSorted());
  const records = await store.plans.steps(plan);
  expect([...records.keys()].toSorted()).toEqual(wanted.toSorted());
  expect(new Set([...records.values()].map(({ state }) => state))).toEqual(new Set(['sent']));
  const entries = await store.audit.recent(100_000);
  const about = (action: string) =>
    entries.filter((entry) => entry.action === action).map((entry) => entry.subject);
  expect(about('step.sent').toSorted()).toEqual(wanted.toSorted());
  expect(about('plan.applying')).toEqual([plan]);
  expect(about('plan.applied')).toEqual([plan]);
  expect(await store.audit.verify()).toBeUndefined();
}

test('a plan that is killed at any moment is applied in the end, nothing doubled and nothing lost', async () => {
  await using folder = await temporaryFolder('kill');
  await using first = await company(40);
  const plan = await first.changes.propose(IDS, 'author', NOW);
  expect(
    plan.parts.reduce((sum, part) => sum + part.accounts.flatMap(({ steps }) => steps).length, 0),
  ).toBeGreaterThan(300);
  await first.store[Symbol.asyncDispose]();
  const child = await bundleChild(folder.path);
  let made = 0;
  const fresh = async (): Promise<string> => {
    const path = join(folder.path, String(made++));
    await mkdir(path);
    await copyFile(first.file, join(path, 'a.db'));
    return path;
  };

  const some = () => Promise.all(Array.from({ length: STORES }, fresh));
  const whole = await some();
  const { points, ms } = await apply(child, plan.id, whole);
  for (const path of whole) await assertWhole(path, plan.id);
  expect(points).toBeGreaterThan(20 * STORES);

  let kills = 0;
  const lane = async (): Promise<void> => {
    while (kills < KILLS) {
      const paths = await some();
      for (let run = 0, killed = true; killed; run++) {
        // By turns where something is made to last, and wherever the clock says. Each run goes on where the one before
        // was cut off: short runs are cut off all over the plan, again and again, for less that is applied in all.
        const kill =
          (made + run) % 2 === 0
            ? { point: 1 + Math.floor(Math.random() * points * REACH) }
            : { after: Math.random() * ms * REACH };
        ({ killed } = await apply(child, plan.id, paths, kill));
        if (killed) kills += paths.filter((path) => stateIn(path) !== 'applied').length;
      }
      for (const path of paths) await assertWhole(path, plan.id);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(kills).toBeGreaterThanOrEqual(KILLS);
}, 600_000);
