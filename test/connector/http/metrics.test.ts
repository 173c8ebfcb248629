import { expect, test } from 'vitest';
import { NO_CHANGES } from '../../../connector/intake/comparison.ts';
import { createCounters } from '../../../connector/observe/counters.ts';
import { exposition } from '../../../connector/observe/exposition.ts';
import type { SnapshotRecord } from '../../../connector/store/store.ts';
import { NOW, testServer } from './server.ts';

const read: SnapshotRecord = {
  id: 's1',
  source: 'directory',
  status: 'complete',
  startedAt: NOW - 3_000,
  finishedAt: NOW - 1_000,
  people: 12,
  groups: 3,
  memberships: 40,
};
const held = {
  source: 'directory',
  id: '0190a000-0000-7000-8000-000000000001',
  at: NOW,
  people: 1,
  groups: 0,
  memberships: 0,
  reasons: [{ code: 'SRC_IMPLAUSIBLE', text: { fr: 'Peu.', en: 'Few.' } }],
  counts: {},
  fingerprint: 'f',
};

async function text(url: string, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/metrics`, { headers });
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() };
}

test('the metrics tell of each source its last success, age, counts, hold and lateness, and SCIM requests', async () => {
  const counters = createCounters();
  await using server = await testServer({ counters });
  expect((await text(server.url)).body).toContain('portillon_source_late{source="directory"} 0\n');
  await server.store.snapshots.add(read);
  await server.store.held.put(held, NO_CHANGES);
  counters.scim.add({ status: '201' });
  counters.scim.add({ status: '201' });
  counters.reads.add({ source: 'directory', status: 'complete' });
  const { status, type, body } = await text(server.url);
  expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
  for (const line of [
    '# TYPE portillon_source_age_seconds gauge',
    `portillon_source_last_success_timestamp_seconds{source="directory"} ${(NOW - 1_000) / 1000}`,
    'portillon_source_age_seconds{source="directory"} 1',
    'portillon_source_up{source="directory"} 1',
    'portillon_source_held{source="directory"} 1',
    'portillon_source_people{source="directory"} 12',
    'portillon_source_read_duration_seconds{source="directory"} 2',
    'portillon_source_reads_total{source="directory",status="complete"} 1',
    'portillon_scim_requests_total{status="201"} 2',
  ])
    expect(body.split('\n')).toContain(line);
  server.now = NOW + 60_000;
  expect((await text(server.url)).body).toContain('portillon_source_late{source="directory"} 1\n');
});

test('strangers need an administrator’s token: through a proxy, and behind one always', async () => {
  await using server = await testServer();
  expect((await text(server.url, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(401);
  await using proxied = await testServer({ publicUrl: 'https://portillon.example.com' });
  expect((await text(proxied.url)).status).toBe(401);
  const [self, admin] = [await proxied.token('self', { subject: 'x' }), await proxied.token('admin')];
  expect((await text(proxied.url, { authorization: `Bearer ${self}` })).status).toBe(403);
  expect((await text(proxied.url, { authorization: `Bearer ${admin}` })).status).toBe(200);
});

test('a ready server says what somebody has to look at, and names nobody', async () => {
  await using server = await testServer();
  await server.store.policies.add({ yaml: '', hash: 'x', author: 'test', appliedAt: NOW }, 0);
  await server.store.snapshots.add(read);
  await server.store.held.put(held, NO_CHANGES);
  server.now = NOW + 60_000;
  const { status, body } = await server.call('GET', '/readyz');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: 'ready',
    notices: [{ code: 'SRC_HELD' }, { code: 'SRC_LATE' }],
  });
  await server.store.held.reject('directory', NOW);
  expect((await server.call('GET', '/readyz')).body.notices).toMatchObject([{ code: 'SRC_LATE' }]);
});

test('label values are escaped', () => {
  const samples = [{ labels: { a: 'x"y\\z\n' }, value: 1 }];
  expect(exposition([{ name: 'm', type: 'gauge', help: 'h', samples }])).toBe(
    '# HELP m h\n# TYPE m gauge\nm{a="x\\"y\\\\z\\n"} 1\n',
  );
});
