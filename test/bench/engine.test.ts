import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../fixture/temporary.ts';

const LONG = 120_000;

const lines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join('');

/** Two agencies of one company; ana guards S1 by a nested group, bob is denied what he is allowed, eve is disabled. */
const files = {
  'meta.json': JSON.stringify({ users: 3, groups: 3, rules: 5 }),
  'sites.json': JSON.stringify({
    companies: [{ id: 'C0' }],
    agencies: [
      { id: 'A0', company: 'C0' },
      { id: 'A1', company: 'C0' },
    ],
    sites: [
      { id: 'S0', agency: 'A0' },
      { id: 'S1', agency: 'A0' },
      { id: 'S2', agency: 'A1' },
    ],
  }),
  'features.json': JSON.stringify([
    { id: 'P0.view', portal: 'P0', implies: [] },
    { id: 'P0.full', portal: 'P0', implies: ['P0.view'] },
    { id: 'P1.f0', portal: 'P1', implies: [] },
  ]),
  'groups.jsonl': lines([
    { id: 'G0', level: 0, parents: [] },
    { id: 'G1', level: 1, parents: ['G0'] },
    { id: 'G2', level: 0, parents: [] },
  ]),
  'users.jsonl': lines([
    { id: 'ana', home: 'S1', type: 'employee', enabled: true, groups: ['G1'] },
    { id: 'bob', home: 'S2', type: 'contractor', enabled: true, groups: ['G0', 'G2'] },
    { id: 'eve', home: 'S0', type: 'employee', enabled: false, groups: ['G1', 'G2'] },
  ]),
  'rules.jsonl': lines([
    rule('R0', 'allow', { kind: 'any', groups: ['G0'] }, { kind: 'home-agency' }, ['P0.full']),
    rule('R1', 'allow', { kind: 'all', groups: ['G0', 'G2'] }, { kind: 'agencies', ids: ['A0'] }, ['P1.f0']),
    rule('R2', 'allow', { kind: 'agency', agency: 'A0' }, { kind: 'home-site' }, ['P1.f0']),
    rule('R3', 'deny', { kind: 'type', type: 'contractor' }, { kind: 'all' }, ['P0.view']),
    rule('R4', 'allow', { kind: 'type', type: 'employee' }, { kind: 'sites', ids: ['S2'] }, ['P0.view']),
  ]),
};

const expected = [
  answer('ana', 'P0.view', 'S0', true),
  answer('ana', 'P0.full', 'S1', true),
  answer('ana', 'P0.full', 'S2', false),
  answer('ana', 'P0.view', 'S2', true),
  answer('ana', 'P1.f0', 'S1', true),
  answer('ana', 'P1.f0', 'S0', false),
  answer('bob', 'P1.f0', 'S1', true),
  answer('bob', 'P1.f0', 'S2', false),
  answer('bob', 'P0.full', 'S2', false),
  answer('eve', 'P0.view', 'S0', false),
];

function rule(id: string, effect: string, select: object, scope: object, features: string[]): object {
  return { id, effect, select, scope, features };
}

function answer(user: string, feature: string, site: string, allowed: boolean): object {
  return { user, feature, site, allowed };
}

async function bench(
  ...options: string[]
): Promise<{ code: number | null; output: string; complaint: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'engine.ts'), ...options]);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [code, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, output, complaint };
}

async function benchOf(answers: readonly object[]): ReturnType<typeof bench> {
  await using folder = await datasetFolder(answers);
  return await bench('--json', '--data', folder.path);
}

async function datasetFolder(answers: readonly object[]): ReturnType<typeof temporaryFolder> {
  const folder = await temporaryFolder('bench');
  for (const [file, content] of Object.entries({ ...files, 'expected.jsonl': lines(answers) }))
    await writeFile(join(folder.path, file), content);
  return folder;
}

test(
  'the engine bench verifies every expected answer and prints one JSON object',
  { timeout: LONG },
  async () => {
    const { code, output, complaint } = await benchOf(expected);
    expect(complaint).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      ours: [{ users: 3, check: { unit: 'ns' }, expected: { lines: expected.length, differences: [] } }],
    });
  },
);

test('the engine bench fails on a wrong expectation and names it', { timeout: LONG }, async () => {
  const wrong = [...expected, answer('ana', 'P0.full', 'S0', false), answer('zoe', 'P0.view', 'S0', true)];
  const { code, output, complaint } = await benchOf(wrong);
  expect(code).toBe(1);
  const told = ['ana P0.full S0: expected false, answered true', 'zoe is expected and is no user'];
  expect(complaint).toBe(`${told.join('\n')}\n`);
  expect(JSON.parse(output)).toMatchObject({ ours: [{ expected: { differences: told } }] });
});

test('the engine bench says what it needs', { timeout: LONG }, async () => {
  expect(await bench()).toMatchObject({ code: 2, complaint: expect.stringContaining('--data DIR') });
  expect(await bench('--data', '/nowhere')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('users.jsonl'),
  });
  expect(await bench('--data', '/nowhere', '--users', 'many')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('--users many'),
  });
  expect(await bench('--data', '/nowhere', '--runs', '0')).toMatchObject({
    code: 2,
    complaint: expect.stringContaining('--runs 0'),
  });
});

test('the engine bench compares with a plain engine that it runs beside', { timeout: LONG }, async () => {
  await using folder = await datasetFolder(expected);
  await using peer = await temporaryFolder('bench-plain');
  const quantiles = { p50: 1e9, p99: 1e9 };
  const plain = {
    matchAllMs: 1e9,
    matchAllCpuMs: 1e9,
    checkNs: quantiles,
    listUs: quantiles,
    whoMs: quantiles,
    groupGain1000Ms: 1e9,
    groupLose1000Ms: 1e9,
    memMatched: { rssMB: 1, heapMB: 1, abMB: 1 },
  };
  await writeFile(
    join(peer.path, 'bench-lazy.mjs'),
    `console.log(${JSON.stringify(JSON.stringify(plain))});`,
  );
  const { code, output } = await bench('--data', folder.path, '--peer', peer.path, '--runs', '2');
  expect(code).toBe(0);
  expect(output).toContain('| check p50, ns |');
  const { rows, ours } = JSON.parse(output.slice(output.indexOf('{'))) as {
    rows: { what: string; ratio: number; target: number }[];
    ours: object[];
  };
  expect(ours).toHaveLength(2);
  expect(rows.find(({ what }) => what === 'check p50, ns')).toMatchObject({ ratio: 0, target: 2 });
  expect(rows.find(({ what }) => what === 'resident memory, MB')!.ratio).toBeGreaterThan(10);
});
