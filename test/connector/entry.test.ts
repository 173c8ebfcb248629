import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const ENTRY = resolve(import.meta.dirname, '../../connector/portillon.js');

/** Runs the entry with a module before it. */
const run = (before: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', `data:text/javascript,${before}`, ENTRY, ...args], {
    encoding: 'utf8',
  });

test('an older Node is told which one is needed, in both languages', () => {
  const older =
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })";
  const { status, stderr, stdout } = run(older);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('demande Node.js 24 ou plus récent ; celui-ci est 20.20.2');
  expect(stderr).toContain('needs Node.js 24 or later; this is 20.20.2');
});

test('what runs from the compile cache loads no compiler', () => {
  run('', '--version');
  const listed =
    "process.on('exit', () => console.log(process.moduleLoadList.filter((name) => name.includes('amaro')).length))";
  const { status, stdout } = run(listed, '--version');
  expect([status, stdout.trim().split('\n').at(-1)]).toEqual([0, '0']);
});
