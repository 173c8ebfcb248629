import { expect, test } from 'vitest';
import { newPairingCode, normaliseCode } from '../../../connector/http/pairing-code.ts';
import { pair } from '../../../shared/wire/pair.ts';
import { NOW, testServer } from './server.ts';

const admin = { scope: 'admin', subject: 'admin', expiresAt: NOW + 1_000 } as const;

test('a code gives a session that works, once', async () => {
  await using server = await testServer();
  await server.offer('ABCD-2345', admin);
  const answer = await server.call('POST', '/api/v1/pair', {
    body: { code: ' abcd 2345 ', device: 'Chrome' },
  });
  expect(answer.status).toBe(200);
  const { token, expiresAt } = pair.answer.parse(answer.body);
  expect(token).toMatch(/^ptl_[\w-]{43}$/);
  expect(Date.parse(expiresAt)).toBe(NOW + 30 * 86_400_000);
  expect(server.paired).toHaveLength(1);
  const session = await server.call('GET', '/api/v1/session', { token });
  expect(session.body).toMatchObject({ scope: 'admin', subject: { id: 'admin', name: 'admin' } });
  const again = await server.call('POST', '/api/v1/pair', { body: { code: 'ABCD-2345' } });
  expect(again).toMatchObject({ status: 401, body: { code: 'PAIR_WRONG_CODE' } });
});

test('two that use the same code at once do not both get a session', async () => {
  await using server = await testServer();
  await server.offer('ABCD-2345', admin);
  const body = { code: 'ABCD-2345' };
  const answers = await Promise.all([1, 2, 3].map(() => server.call('POST', '/api/v1/pair', { body })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(2);
});

test('a code that has expired is as wrong as any other', async () => {
  await using server = await testServer();
  await server.offer('ABCD-2345', admin);
  server.now = admin.expiresAt;
  const answer = await server.call('POST', '/api/v1/pair', { body: { code: 'ABCD-2345' } });
  expect(answer).toMatchObject({ status: 401, body: { code: 'PAIR_WRONG_CODE' } });
});

test('the sixth wrong code in a minute is not even looked at, and the right one has to wait too', async () => {
  await using server = await testServer();
  await server.offer('ABCD-2345', admin);
  const tries = async (code: string) => server.call('POST', '/api/v1/pair', { body: { code } });
  for (let count = 0; count < 5; count++) expect((await tries('WRNG-CDES')).status).toBe(401);
  const sixth = await tries('ABCD-2345');
  expect(sixth).toMatchObject({ status: 429, body: { code: 'PAIR_RATE_LIMITED' } });
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(sixth.headers.get('retry-after'))).toBeLessThanOrEqual(60);
});

test('another address in X-Forwarded-For does not lift the limit', async () => {
  await using server = await testServer();
  const statuses = [];
  for (let count = 0; count < 7; count++) {
    const headers = { 'x-forwarded-for': `10.0.0.${count}` };
    const answer = await server.call('POST', '/api/v1/pair', { body: { code: 'WRNG-CDES' }, headers });
    statuses.push(answer.status);
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
});

test('codes that are right do not count: many can pair on one morning', async () => {
  await using server = await testServer();
  const statuses = [];
  for (let count = 0; count < 8; count++) {
    await server.offer(`ABCD-234${count}`, admin);
    const answer = await server.call('POST', '/api/v1/pair', { body: { code: `ABCD-234${count}` } });
    statuses.push(answer.status);
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('codes are eight letters and digits that nobody misreads, and differ', () => {
  const codes = Array.from({ length: 500 }, newPairingCode);
  expect(new Set(codes).size).toBe(500);
  for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{4}-[A-HJKMNP-TV-Z2-9]{4}$/);
  expect(normaliseCode('abcd–23 45')).toBe('ABCD2345');
});
