import { expect, test } from 'vitest';
import { answerOf, callConnector, requestOf } from '../../../extension/background/client.ts';
import { connectorUrl } from '../../../extension/message/options.ts';
import { endpoints } from '../../../shared/wire/index.ts';

const BASE = 'https://portillon.example.org/base';
const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

test('a request carries its parameters, its query and its token, and no cookie', () => {
  const request = requestOf(BASE, 'secret', endpoints.explain, {
    params: { portal: 'intratone', account: 'cédric/2' },
    query: { feature: 'site-logos-manage' },
  });
  expect(request.url).toBe(
    `${BASE}/api/v1/portals/intratone/accounts/c%C3%A9dric%2F2/explain?feature=site-logos-manage`,
  );
  expect(request.headers.get('authorization')).toBe('Bearer secret');
  expect(request.credentials).toBe('omit');
});

test('an answer of the contract is taken, any other is refused', async () => {
  const good = { token: 't', expiresAt: '2026-12-01T00:00:00Z' };
  expect(await answerOf(BASE, endpoints.pair, json(200, good))).toEqual(good);
  await expect(answerOf(BASE, endpoints.pair, json(200, { token: 1 }))).rejects.toMatchObject({
    code: 'EXT_ANSWER_UNEXPECTED',
  });
  await expect(answerOf(BASE, endpoints.pair, new Response('<html>'))).rejects.toMatchObject({
    code: 'EXT_ANSWER_UNEXPECTED',
  });
});

test('the connector’s own problem is passed on in its words', async () => {
  const text = { what: { fr: 'Périmé.', en: 'Stale.' }, todo: { fr: 'Revoir.', en: 'Look again.' } };
  const body = { type: 'x', title: 'x', status: 409, detail: 'x', code: 'PLAN_STALE', text };
  await expect(answerOf(BASE, endpoints.addOverride, json(409, body))).rejects.toMatchObject({
    code: 'PLAN_STALE',
    status: 409,
    text,
  });
});

test('a proxy in front of an absent connector counts as unreachable, and so does nobody at all', async () => {
  await expect(answerOf(BASE, endpoints.session, new Response('', { status: 503 }))).rejects.toMatchObject({
    code: 'EXT_UNREACHABLE',
  });
  await expect(callConnector('http://127.0.0.1:1', 't', endpoints.session, {})).rejects.toMatchObject({
    code: 'EXT_UNREACHABLE',
  });
});

test.each([
  ['https://portillon.example.org/', 'https://portillon.example.org'],
  ['https://portillon.example.org/base/', 'https://portillon.example.org/base'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost:8080/', 'http://localhost:8080'],
  ['http://portillon.example.org', undefined],
  ['http://127.0.0.1.example.org', undefined],
  ['javascript:alert(1)', undefined],
  ['portillon', undefined],
])('the connector’s address %s becomes %s', (address, url) => {
  expect(connectorUrl.safeParse(address).data).toBe(url);
});
