import { describe, expect, test } from 'vitest';
import { endpoints } from '../../../shared/wire/index.ts';
import { settle } from './organisation.ts';
import { NOW, testServer, type Answer, type TestServer } from './server.ts';

const POLICY = `portillon: 1
rules:
  - id: guards
    portal: intratone
    when: { group: Gardiens Paris }
    grant: { features: [resident-badges-remotes-manage] }
    scope: { subtree: paris }
  - id: temps
    portal: intratone
    when: { type: interim }
    grant: { features: [notice-boards-manage] }
    scope: all
`;
const FOBS = 'resident-badges-remotes-manage';
const ALICE = '/portals/intratone/accounts/alice';

interface Settled {
  readonly server: TestServer;
  readonly alice: string;
  readonly ask: (path: string, token?: string) => Promise<Answer>;
  readonly send: (path: string, body: unknown) => Promise<Answer>;
}

async function settled(server: TestServer): Promise<Settled> {
  const { alice } = await settle(server.store, POLICY);
  const admin = await server.token('admin', { subject: 'admin' });
  return {
    server,
    alice,
    ask: (path, token = admin) => server.call('GET', `/api/v1${path}`, { token }),
    send: (path, body) => server.call('POST', `/api/v1${path}`, { token: admin, body }),
  };
}

const entriesOf = ({ body }: Answer) => endpoints.history.answer.parse(body).entries;

/** A reading, an exception, an edit of the rule that gives Alice her fobs, another of a rule that is not about her. */
async function happening({ server, send }: Settled): Promise<void> {
  const items = [{ key: `feature:${FOBS}`, ticked: false }];
  const readAt = new Date(NOW).toISOString();
  await send(`${ALICE}/observations`, { tab: 'sites', readAt, items });
  server.now += 60_000;
  const later = new Date(server.now).toISOString();
  const ticked = [{ key: `feature:${FOBS}`, ticked: true }];
  await send(`${ALICE}/observations`, { tab: 'sites', readAt: later, items: ticked });
  server.now += 60_000;
  const draft = {
    effect: 'allow',
    feature: 'notice-boards-manage',
    sites: ['avalon'],
    reason: 'Remplacement de Jean',
    expiresAt: '2026-12-24T00:00:00Z',
  };
  const { hash } = (await send(`${ALICE}/overrides/preview`, draft)).body;
  await send(`${ALICE}/overrides`, { ...draft, hash });
  server.now += 60_000;
  const edit = (id: string) => ({ kind: 'set', part: 'rules', id, path: ['name'], value: `${id} 2` });
  await send('/policy/edit', { base: 1, edits: [edit('temps')], reason: 'Autre chose' });
  await send('/policy/edit', { base: 2, edits: [edit('guards')], reason: 'Nom plus clair' });
}

describe('the history of an account', () => {
  test('tells readings that differed, exceptions and edits of its rules, newest first', async () => {
    await using server = await testServer();
    const world = await settled(server);
    expect(entriesOf(await world.ask(`${ALICE}/history`))).toEqual([]);
    await happening(world);
    const entries = entriesOf(await world.ask(`${ALICE}/history`));
    expect(entries.map(({ kind, text }) => [kind, text.fr])).toEqual([
      ['rule-edited', 'Politique, version 3 : règle guards modifiée (Nom plus clair)'],
      ['exception-added', 'Exception qui accorde jusqu’au 24 décembre 2026 : Remplacement de Jean'],
      ['observed', '1 case relevée'],
      ['observed', 'Premier relevé d’un onglet'],
    ]);
    expect(entries[2]).toMatchObject({
      at: new Date(NOW + 60_000).toISOString(),
      actor: 'admin',
      text: { en: '1 box read' },
      items: [`feature:${FOBS}`],
    });
    expect(entriesOf(await world.ask('/portals/intratone/accounts/bob/history'))).toEqual([]);
  });

  test('comes in pages that leave nothing out', async () => {
    await using server = await testServer();
    const world = await settled(server);
    await happening(world);
    const seen: number[] = [];
    let before = '';
    for (let page = 0; page < 9; page++) {
      const { body } = await world.ask(`${ALICE}/history?limit=1${before}`);
      const { entries, next } = endpoints.history.answer.parse(body);
      seen.push(...entries.map(({ seq }) => seq));
      if (next === undefined) break;
      before = `&before=${next}`;
    }
    expect(seen).toEqual(entriesOf(await world.ask(`${ALICE}/history`)).map(({ seq }) => seq));
    expect(seen).toHaveLength(4);
  });

  test('is a person’s own, and an administrator’s of anybody', async () => {
    await using server = await testServer();
    const { ask, alice } = await settled(server);
    const self = await server.token('self', { subject: alice });
    expect((await ask(`${ALICE}/history`, self)).status).toBe(200);
    expect(await ask('/portals/intratone/accounts/bob/history', self)).toMatchObject({
      status: 403,
      body: { code: 'ACCOUNT_NOT_YOURS' },
    });
    expect((await ask('/portals/intratone/accounts/nobody/history')).body.code).toBe('ACCOUNT_UNKNOWN');
    expect((await ask('/portals/mars/accounts/alice/history')).status).toBe(404);
    expect((await ask(`${ALICE}/history?limit=0`)).status).toBe(400);
    expect((await server.call('GET', `/api/v1${ALICE}/history`)).status).toBe(401);
  });
});

describe('the ledger of a portal', () => {
  test('tells the seats today and with the plan', async () => {
    await using server = await testServer();
    const seats = `seats:
  users: { name: Comptes, portal: intratone, included: 0, price: { amount: 29, currency: EUR, per: month } }
`;
    const { alice } = await settle(server.store, POLICY + seats);
    const token = await server.token('admin', { subject: 'admin' });
    const { body } = await server.call('GET', '/api/v1/portals/intratone/ledger', { token });
    const price = { minor: 2900, currency: 'EUR', per: 'month' };
    expect(endpoints.ledger.answer.parse(body)).toEqual({
      portal: 'intratone',
      policyVersion: 1,
      pools: [
        {
          pool: 'users',
          name: 'Comptes',
          used: 0,
          after: 1,
          included: 0,
          price,
          more: price,
          due: { ...price, minor: 0 },
          refundable: false,
        },
      ],
    });
    const self = await server.token('self', { subject: alice });
    expect((await server.call('GET', '/api/v1/portals/intratone/ledger', { token: self })).status).toBe(403);
    expect((await server.call('GET', '/api/v1/portals/mars/ledger', { token })).status).toBe(404);
  });
});
