/* One run of ours in a process of its own, for test/bench/directory.ts. */
import { z } from 'zod';
import { ldapConfigSchema } from '../../connector/intake/ldap/config.ts';
import { ldapSource } from '../../connector/intake/ldap/ldap.ts';
import { refreshSource } from '../../connector/intake/refresh.ts';
import { syncSource } from '../../connector/intake/sync.ts';
import { openStore } from '../../connector/store/open.ts';
import { BASE_DN, READER_DN, READER_PASSWORD } from './directory/organisation.ts';
import { change } from './directory/change.ts';
import { askParent, costOf } from './directory/process.ts';
import { longestTurn } from './directory/turn.ts';

const parameters = z.object({
  url: z.string(),
  pageSize: z.number(),
  work: z.enum(['read', 'sync', 'delta']),
  file: z.string(),
});
const { url, pageSize, work, file } = parameters.parse(JSON.parse(process.argv[3] ?? ''));

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
