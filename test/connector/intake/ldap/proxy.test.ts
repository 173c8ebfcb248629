import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { type SyncReport, syncSource } from '../../../../connector/intake/sync.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { directoryLdif } from '../../../fixture/directory.ts';
import { type Proxy, startProxy } from '../../../fixture/proxy.ts';
import { type Slapd, startSlapd } from '../../../fixture/slapd.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { slapdConfigOf } from './slapd-source.ts';

const PEOPLE = 120;
/** Places at which each way of ending is tried. */
const RUNS = Number(process.env['PROXY_RUNS'] ?? 25);

const stack = new AsyncDisposableStack();
let slapd: Slapd;
let proxy: Proxy;
let store: Store;
/** What the server says in one whole read. */
let whole: number;

beforeAll(async () => {
  slapd = stack.use(await startSlapd({ ldif: directoryLdif({ people: PEOPLE, groups: 6, nested: 2 }) }));
  proxy = stack.use(await startProxy(Number(new URL(slapd.url).port)));
  const folder = stack.use(await temporaryFolder('proxy'));
  store = stack.use(await openStore({ kind: 'sqlite', file: join(folder.path, 'store.db') }));
  await sync();
  whole = proxy.passed;
});
afterAll(() => stack.disposeAsync());
beforeEach(() => {
  proxy.fault = {};
});

function sync(more: object = {}): Promise<SyncReport> {
  const url = `ldap://127.0.0.1:${proxy.port}`;
  const config = slapdConfigOf(slapd, { url, pageSize: 25, timeoutSeconds: 1, ...more });
  const signal = new AbortController().signal;
  const now = 1_700_000_000_000;
  return syncSource({ source: ldapSource(config), store, limits: config.gate, now, signal, actor: 'test' });
}

async function expectNobodyLost({ status, problem, counts }: SyncReport): Promise<void> {
  const { people: _p, groups: _g, memberships: _m, ...changes } = counts;
  expect(Object.values(changes).every((count) => count === 0)).toBe(true);
  expect(status).not.toBe('complete');
  expect(problem?.code).toMatch(/^LDAP_(STOPPED|UNREACHABLE|TLS)$/);
  expect(await store.people.count()).toBe(PEOPLE);
}

describe('a connection that ends', () => {
  it.each(['close', 'reset'] as const)('by %s at any byte removes nobody', async (end) => {
    const places = fc.sample(fc.integer({ min: 1, max: whole - 1 }), RUNS);
    for (const after of [1, whole - 1, ...places]) {
      proxy.fault = { after, end };
      await expectNobodyLost(await sync());
    }
    proxy.fault = {};
    expect((await sync()).status).toBe('complete');
  });

  it('in a handshake, and in what is encrypted, removes nobody either', async () => {
    await using encrypted = await startProxy(Number(new URL(slapd.ldapsUrl).port));
    const secure = { url: `ldaps://127.0.0.1:${encrypted.port}`, caFile: slapd.caFile };
    expect((await sync(secure)).status).toBe('complete');
    const all = encrypted.passed;
    for (const part of [0, 0.01, 0.03, 0.2, 0.5, 0.9]) {
      for (const end of ['close', 'reset'] as const) {
        encrypted.fault = { after: Math.max(1, Math.floor(all * part)), end };
        await expectNobodyLost(await sync(secure));
      }
    }
  });
});

describe('a connection that loses bytes and goes on', () => {
  it('is never taken for a whole answer', async () => {
    const places = Array.from({ length: 8 }, (_, index) => Math.floor((whole * (index + 1)) / 9));
    const snapshots = await Promise.all(
      places.map(async (after) => {
        await using lossy = await startProxy(Number(new URL(slapd.url).port));
        lossy.fault = { after, end: 'lose' };
        const url = `ldap://127.0.0.1:${lossy.port}`;
        const config = slapdConfigOf(slapd, { url, pageSize: 25, timeoutSeconds: 1 });
        return await ldapSource(config).read({ signal: new AbortController().signal });
      }),
    );
    for (const { status, problem } of snapshots)
      expect([status === 'complete', problem?.code]).toEqual([false, 'LDAP_STOPPED']);
  });
});

describe('a connection that says nothing any more', () => {
  it('is given up after the time-out, wherever it fell silent', async () => {
    const places = [1, 40, Math.floor(whole / 2), whole - 1];
    const started = performance.now();
    await Promise.all(
      places.map(async (after) => {
        await using silent = await startProxy(Number(new URL(slapd.url).port));
        silent.fault = { after, end: 'stall' };
        const config = slapdConfigOf(slapd, {
          url: `ldap://127.0.0.1:${silent.port}`,
          pageSize: 25,
          timeoutSeconds: 1,
        });
        const snapshot = await ldapSource(config).read({ signal: new AbortController().signal });
        expect(snapshot.problem?.text.what.en).toContain('no answer for 1 s');
      }),
    );
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it('in the handshake of TLS is given up too', async () => {
    await using silent = await startProxy(Number(new URL(slapd.ldapsUrl).port));
    silent.fault = { after: 200, end: 'stall' };
    const report = await sync({ url: `ldaps://127.0.0.1:${silent.port}`, caFile: slapd.caFile });
    await expectNobodyLost(report);
    expect(report.problem?.code).toBe('LDAP_TLS');
  });
});

describe('a connection that is only bad', () => {
  it.each([
    ['late', { delay: 20 }],
    ['cut into single bytes', { pieces: 1 }],
    ['cut in the middle of everything, and late', { pieces: 97, delay: 5 }],
  ])('%s is read in full', async (_, fault) => {
    proxy.fault = fault;
    expect(await sync()).toMatchObject({ status: 'complete', counts: { people: PEOPLE, peopleUpdated: 0 } });
  });
});
