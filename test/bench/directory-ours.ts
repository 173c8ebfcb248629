/* One run of ours in a process of its own: `node directory-ours.ts '{"url":…,"work":"read"}'`, for test/bench/directory.ts. */
import { enableCompileCache } from 'node:module';
import { z } from 'zod';
import { BASE_DN, READER_DN, READER_PASSWORD } from './directory/organisation.ts';
import { change } from './directory/change.ts';
import { askParent, costOf } from './directory/process.ts';
import { longestTurn } from './directory/turn.ts';

// As connector/main.ts does.
enableCompileCache(`${import.meta.dirname}/../../node_modules/.cache/portillon`);
const { ldapConfigSchema } = await import('../../connector/intake/ldap/config.ts');
const { ldapSource } = await import('../../connector/intake/ldap/ldap.ts');
const { refreshSource } = await import('../../connector/intake/refresh.ts');
const { syncSource } = await import('../../connector/intake/sync.ts');
const { openStore } = await import('../../connector/store/open.ts');

const parameters = z.object({
  url: z.string(),
  pageSize: z.number(),
  work: z.enum(['read', 'sync', 'delta']),
  file: z.string(),
});
const { url, pageSize, work, file } = parameters.parse(JSON.parse(process.argv[2] ?? ''));

const config = ldapConfigSchema.parse({
  kind: 'ldap',
  id: 'directory',
  url,
  bindDn: READER_DN,
  password: READER_PASSWORD,
  base: BASE_DN,
  pageSize,
});
const source = ldapSource(config);
const { signal } = new AbortController();

async function read() {
  const { people, groups, problem } = await source.read({ signal });
  if (problem) throw problem;
  return { people: people.length, groups: groups.length };
}

async function sync() {
  await using store = await openStore({ kind: 'sqlite', file });
  const options = { source, store, limits: config.gate, now: Date.now(), signal, actor: 'bench' };
  const { problem, counts } = await syncSource(options);
  if (problem) throw problem;
  return counts;
}

/** What a read of changes took, by how many there were, ms; `lost` after a restart of the server. */
async function delta() {
  await using store = await openStore({ kind: 'sqlite', file });
  const options = { source, store, limits: config.gate, signal, actor: 'bench', wholeEvery: Infinity };
  const refresh = async (count: number) => {
    const begun = performance.now();
    const report = await refreshSource({ ...options, now: Date.now() });
    const ms = performance.now() - begun;
    if (report?.method === undefined || report.counts.peopleUpdated !== count)
      throw new Error(`${count} changes were answered ${JSON.stringify(report)}`);
    return ms;
  };
  const ms: Record<string, number[]> = {};
  // The first are for the compiler: a server that runs has had them.
  for (const [round, count] of [0, 100, 1_000, ...ROUNDS, ...ROUNDS, ...ROUNDS].entries()) {
    await change(url, count);
    const took = await refresh(count);
    if (round >= 3) (ms[count] ??= []).push(took);
  }
  for (let round = 0; round < 3; round++) {
    await change(url, 10);
    await askParent();
    (ms['lost'] ??= []).push(await refresh(10));
  }
  // Else the parent's line keeps it alive.
  process.disconnect();
  return Object.fromEntries(Object.entries(ms).map(([what, all]) => [what, Math.min(...all)]));
}
const ROUNDS = [0, 10, 100, 1_000];

const turn = longestTurn();
const cost = await costOf<object>({ read, sync, delta }[work]);
console.log(JSON.stringify({ ...cost, longestTurnMs: turn() }));
