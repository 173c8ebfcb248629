import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockServer } from '../../../connector/store/lock.ts';
import { problem } from '../../contract/store-example.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

const LOCK = new URL('../../../connector/store/lock.ts', import.meta.url).href;

/** Another process that holds the lock of `folder` until it is killed. */
async function otherServer(folder: string) {
  const program = `
    import { lockServer } from ${JSON.stringify(LOCK)};
    globalThis.lock = await lockServer(${JSON.stringify(folder)});
    console.log('locked');
    setInterval(() => undefined, 1_000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return {
    pid: child.pid,
    async kill() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

test('a second server in the same folder is refused with the process id of the first', async () => {
  await using folder = await temporaryFolder('lock');
  const other = await otherServer(folder.path);
  try {
    await expect(lockServer(folder.path)).rejects.toMatchObject(problem('STORE_LOCKED'));
    await expect(lockServer(folder.path)).rejects.toThrow(String(other.pid));
  } finally {
    await other.kill();
  }
});

const pidIn = (folder: string) => readFileSync(join(folder, 'server.pid'), 'utf8').trim();

test('the lock of a killed server is taken over', async () => {
  await using folder = await temporaryFolder('lock');
  await using held = new AsyncDisposableStack();
  const other = await otherServer(folder.path);
  await other.kill();
  held.use(await lockServer(folder.path));
  expect(pidIn(folder.path)).toBe(String(process.pid));
});

test.each([process.ppid, process.pid])(
  'the process id of a dead server that another process has now locks nobody out (%i)',
  async (pid) => {
    await using folder = await temporaryFolder('lock');
    await using held = new AsyncDisposableStack();
    writeFileSync(join(folder.path, 'server.pid'), `${pid}\n`);
    held.use(await lockServer(folder.path));
    expect(pidIn(folder.path)).toBe(String(process.pid));
  },
);

test('one process holds the lock once, and again after letting go', async () => {
  await using folder = await temporaryFolder('lock');
  const lock = await lockServer(folder.path);
  await expect(lockServer(folder.path)).rejects.toMatchObject(problem('STORE_LOCKED'));
  await lock[Symbol.asyncDispose]();
  await (await lockServer(folder.path))[Symbol.asyncDispose]();
});

test('a folder that is not there is refused by name', async () => {
  const lock = lockServer('/nowhere/at/all');
  await expect(lock).rejects.toMatchObject(problem('STORE_UNREACHABLE'));
});
