import { expect, test } from 'vitest';
import { NOW, testServer } from './server.ts';

test('a server is alive at once, and ready when it has synced and has a policy', async () => {
  await using server = await testServer();
  server.synced = false;
  expect(await server.call('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  const waiting = await server.call('GET', '/readyz');
  expect(waiting.status).toBe(503);
  expect(waiting.body.waiting.map((one: { code: string }) => one.code)).toEqual([
    'READY_FIRST_SYNC',
    'READY_NO_POLICY',
  ]);
  server.synced = true;
  await server.store.policies.add({ yaml: '', hash: 'x', author: 'test', appliedAt: NOW }, 0);
  expect(await server.call('GET', '/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
  await server.store[Symbol.asyncDispose]();
  const broken = await server.call('GET', '/readyz');
  expect(broken).toMatchObject({ status: 503, body: { waiting: [{ code: 'READY_STORE' }] } });
});

test('the OpenAPI document is served to everybody', async () => {
  await using server = await testServer();
  const answer = await server.call('GET', '/api/v1/openapi.json');
  expect(answer).toMatchObject({ status: 200, body: { openapi: '3.1.0' } });
});
