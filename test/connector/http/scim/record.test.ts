import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { masked, maskedQuery } from '../../../../connector/http/record/mask.ts';
import { createRecorder } from '../../../../connector/http/record/recorder.ts';
import type { Seen } from '../../../../connector/http/record/seen.ts';
import { tally } from '../../../../connector/http/record/tally.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { NOW } from '../server.ts';
import { tenantServer, type TenantServer } from './tenant-server.ts';

let server: TenantServer;
beforeAll(async () => {
  server = await tenantServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const seen = (more: Partial<Seen> = {}): Seen => ({
  at: NOW,
  ms: 1,
  tenant: 'entra',
  actor: 'Entra',
  method: 'GET',
  path: '/Users',
  url: '/scim/v2/Users',
  status: 200,
  problem: undefined,
  scimType: undefined,
  sent: undefined,
  answered: undefined,
  ...more,
});
const settled = async () => {
  // An answer is out before its connection says so.
  await new Promise((resolve) => setTimeout(resolve, 20));
  await server.recorded();
};

describe('the record of requests', () => {
  it('has who, what and result of each: reads, writes, refusals, strangers; and no secret.', async () => {
    const { send, token } = await server.tenant('acme', { name: 'Acme' });
    const user = { userName: 'ada', password: 'hunter2', title: 'Countess' };
    const { id } = (await send('POST', '/Users', user)).body;
    await send('GET', `/Users?filter=${encodeURIComponent('userName eq "ada"')}`);
    await send('GET', `/Users/${id}`);
    const secret = { op: 'replace', path: 'password', value: 'hunter3' };
    await send('PATCH', `/Users/${id}`, { Operations: [secret] });
    await send('POST', '/Users', { userName: 'ada' });
    await server.call('GET', '/scim/v2/Users', { token: 'ptl_stranger' });
    const expired = await server.token('scim', { source: 'acme', name: 'Old', expiresAt: NOW });
    await server.call('GET', '/scim/v2/Users?access_token=hunter4', { token: expired });
    await settled();

    const lines = (await server.store.requests.recent(undefined, 10)).map((line) => [
      line.tenant,
      line.actor,
      line.method,
      line.path,
      line.query,
      line.status,
      line.problem?.code,
    ]);
    const own = ['acme', 'acme provisioning'];
    expect(lines).toEqual([
      [...own, 'POST', '/Users', undefined, 201, undefined],
      [...own, 'GET', '/Users', 'filter=userName eq "ada"', 200, undefined],
      [...own, 'GET', `/Users/${id}`, undefined, 200, undefined],
      [...own, 'PATCH', `/Users/${id}`, undefined, 200, undefined],
      [...own, 'POST', '/Users', undefined, 409, 'STORE_CONFLICT'],
      [undefined, undefined, 'GET', '/Users', undefined, 401, 'AUTH_UNKNOWN'],
      ['acme', 'Old', 'GET', '/Users', 'access_token=•••', 401, 'AUTH_EXPIRED'],
    ]);
    const [first] = await server.store.requests.recent('acme', 10);
    expect(JSON.parse(first!.sent!)).toEqual({ ...user, password: '•••' });
    expect(JSON.parse(first!.answered!)).toMatchObject({ id, userName: 'ada' });

    const audit = (await server.store.audit.recent(100)).filter(({ action }) => action === 'scim.requests');
    expect(audit.find(({ actor }) => actor === own[1])).toMatchObject({
      subject: 'acme',
      data: {
        requests: {
          'POST /Users 201': 1,
          'GET /Users 200': 1,
          [`GET /Users/${id} 200`]: 1,
          [`PATCH /Users/${id} 200`]: 1,
          'POST /Users 409 STORE_CONFLICT': 1,
        },
      },
    });
    expect(audit.find(({ actor }) => actor === '?')?.data).toEqual({
      requests: { 'GET /Users 401 AUTH_UNKNOWN': 1 },
    });
    expect(await server.store.audit.verify()).toBeUndefined();
    const everything = JSON.stringify([await server.store.requests.recent(undefined, 99), audit]);
    for (const each of ['hunter', token, 'ptl_']) expect(everything).not.toContain(each);
    expect(JSON.stringify(audit)).not.toMatch(/ada|Countess/);
  });

  it('has the beginning of an answer in pieces, and what one came to that broke off.', async () => {
    const { send } = await server.tenant('large');
    const { id } = (await send('POST', '/Groups', { displayName: 'Everybody' })).body;
    const items = Array.from({ length: 1_000 }, (_, index) => ({
      kind: 'person' as const,
      id: `p${index}`,
      displayName: 'P',
    }));
    const pages = vi.spyOn(server.store.groups, 'memberPage');
    const begun = { items, next: { kind: 'person', row: 1 } } as const;
    pages.mockResolvedValueOnce(begun).mockResolvedValueOnce({ items: [] });
    expect((await send('GET', `/Groups/${id}`)).body.members).toHaveLength(1_000);
    pages.mockResolvedValueOnce(begun).mockRejectedValueOnce(new Error('down'));
    await expect(send('GET', `/Groups/${id}`)).rejects.toThrow('terminated');
    pages.mockRestore();
    await settled();
    const [, whole, broken] = await server.store.requests.recent('large', 3);
    expect([whole?.status, broken?.status, broken?.problem?.code]).toEqual([200, 500, 'INTERNAL']);
    for (const line of [whole, broken])
      expect(line?.answered).toMatch(/^\{"schemas":\[.*"members":\[\{"value":"p0".{7000,}…$/);
  });

  it('writes a batch of many reads once, with all of them counted.', async () => {
    const before = await server.store.audit.head();
    const recorder = createRecorder(server.store, { error: () => expect.unreachable() });
    for (let index = 0; index < 2_000; index += 1)
      recorder.note(seen({ tenant: 'many', path: `/Users/${crypto.randomUUID()}` }));
    await recorder[Symbol.asyncDispose]();
    // The server's own recorder may write in between.
    const written = await server.store.audit.after(before, 10);
    expect(written.filter(({ subject }) => subject === 'many').map(({ data }) => data)).toEqual([
      { requests: { 'GET /Users/:id 200': 2_000 } },
    ]);
    expect(await server.store.requests.recent('many', 2_000)).toHaveLength(500);
  });

  it('writes by itself, within a second of the first request.', async () => {
    const recorder = createRecorder(server.store, { error: () => expect.unreachable() }, 10);
    recorder.note(seen({ tenant: 'alone' }));
    await expect.poll(() => server.store.requests.recent('alone', 1)).toHaveLength(1);
  });

  it('keeps what the database did not take for the next batch.', async () => {
    const failures: unknown[] = [];
    let isDown = true;
    const store: Pick<Store, 'transaction'> = {
      transaction: async (run) => {
        if (isDown) throw new Error('down');
        return server.store.transaction(run);
      },
    };
    const recorder = createRecorder(store, { error: (failure: unknown) => failures.push(failure) });
    recorder.note(seen({ tenant: 'patient' }));
    await recorder.flush();
    isDown = false;
    await recorder.flush();
    expect(failures).toHaveLength(1);
    expect(await server.store.requests.recent('patient', 9)).toHaveLength(1);
  });

  it('takes texts that no database takes, and lets no stranger’s words into the audit.', async () => {
    const recorder = createRecorder(server.store, { error: () => expect.unreachable() });
    const odd = { tenant: 'odd', url: '/x?filter=%00%ff', path: '/Users/ada@x.example\0\uD800' };
    recorder.note(seen({ ...odd, sent: { userName: 'a\0\uD800' } }));
    await recorder.flush();
    expect(await server.store.requests.recent('odd', 1)).toMatchObject([{ query: 'filter=\uFFFD\uFFFD' }]);
    const written = (await server.store.audit.recent(100)).find(({ subject }) => subject === 'odd');
    expect(written?.data).toEqual({ requests: { 'GET ? 200': 1 } });
  });
});

describe('what is secret', () => {
  test.each([
    [
      { password: 'x', name: { familyName: 'y' } },
      { password: '•••', name: { familyName: 'y' } },
    ],
    [
      { Operations: [{ op: 'add', path: 'password', value: 'x' }] },
      { Operations: [{ op: 'add', path: 'password', value: '•••' }] },
    ],
    [
      { Operations: [{ op: 'add', value: { Password: 'x' } }] },
      { Operations: [{ op: 'add', value: { Password: '•••' } }] },
    ],
    [
      { client_secret: 'x', access_token: { deep: 1 } },
      { client_secret: '•••', access_token: '•••' },
    ],
    ['text', 'text'],
    [null, null],
  ])('is struck out of %j', (given, expected) => {
    expect(masked(given)).toEqual(expected);
  });

  test('is struck out of a query', () => {
    expect(maskedQuery('/x?a=1&token=abc')).toBe('a=1&token=•••');
    expect(maskedQuery('/x')).toBeUndefined();
    expect(maskedQuery('/x?')).toBeUndefined();
  });
});

test('requests of several clients in one batch are told apart', () => {
  const entries = tally([seen(), seen({ tenant: 'okta', actor: 'Okta' }), seen()]);
  expect(entries.map(({ subject, data }) => [subject, data])).toEqual([
    ['entra', { requests: { 'GET /Users 200': 2 } }],
    ['okta', { requests: { 'GET /Users 200': 1 } }],
  ]);
});
