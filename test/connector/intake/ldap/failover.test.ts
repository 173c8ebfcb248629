import { afterAll, beforeAll, expect, it } from 'vitest';
import { ldapSource } from '../../../../connector/intake/ldap/ldap.ts';
import { directoryLdif } from '../../../fixture/directory.ts';
import { type Proxy, startProxy } from '../../../fixture/proxy.ts';
import { type Slapd, startSlapd } from '../../../fixture/slapd.ts';
import { slapdConfigOf } from './slapd-source.ts';

const stack = new AsyncDisposableStack();
let slapd: Slapd;
let first: Proxy;
let second: Proxy;
beforeAll(async () => {
  slapd = stack.use(await startSlapd({ ldif: directoryLdif({ people: 100, groups: 4 }) }));
  const port = Number(new URL(slapd.url).port);
  first = stack.use(await startProxy(port));
  second = stack.use(await startProxy(port));
});
afterAll(() => stack.disposeAsync());

/** A source of two servers, read once: what it came to, and which of them was asked. */
function pair() {
  const url = [first, second].map(({ port }) => `ldap://127.0.0.1:${port}`);
  const source = ldapSource(slapdConfigOf(slapd, { url, pageSize: 20, timeoutSeconds: 1 }));
  return async () => {
    first.passed = 0;
    second.passed = 0;
    const { status, problem, warnings } = await source.read({ signal: new AbortController().signal });
    const asked = [first, second].map(({ passed }) => passed > 0);
    return { status, code: problem?.code, warnings: warnings.map(({ code }) => code), asked };
  };
}

it('asks the first server only, as long as it is healthy', async () => {
  const read = pair();
  for (let turn = 0; turn < 2; turn++)
    expect(await read()).toEqual({ status: 'complete', code: undefined, warnings: [], asked: [true, false] });
});

it('goes on at the next one where nothing came, says so, and stays there', async () => {
  const read = pair();
  first.fault = { after: 1, end: 'reset' };
  expect(await read()).toMatchObject({
    status: 'complete',
    warnings: ['LDAP_PASSED_OVER'],
    asked: [true, true],
  });
  first.fault = {};
  expect(await read()).toMatchObject({ status: 'complete', warnings: [], asked: [false, true] });
});

it('never mixes two servers: a read that stopped half-way is partial, and the next one begins elsewhere', async () => {
  const read = pair();
  first.fault = { after: 20_000, end: 'close' };
  expect(await read()).toMatchObject({ status: 'partial', code: 'LDAP_STOPPED', asked: [true, false] });
  expect(await read()).toMatchObject({ status: 'complete', asked: [false, true] });
  first.fault = {};
});

it('tells the last failure when no server answers, after each was asked once', async () => {
  const read = pair();
  first.fault = { after: 1, end: 'close' };
  second.fault = { after: 1, end: 'close' };
  expect(await read()).toMatchObject({ status: 'failed', code: 'LDAP_STOPPED', asked: [true, true] });
  first.fault = {};
  second.fault = {};
});

it('does not try a wrong password on the next server', async () => {
  const url = [first, second].map(({ port }) => `ldap://127.0.0.1:${port}`);
  second.passed = 0;
  const source = ldapSource(slapdConfigOf(slapd, { url, password: 'wrong' }));
  const { problem } = await source.read({ signal: new AbortController().signal });
  expect(problem?.code).toBe('LDAP_BIND_REFUSED');
  expect(second.passed).toBe(0);
});
