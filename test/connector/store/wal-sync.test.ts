import { copyFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../connector/store/open.ts';
import { newPerson } from '../../contract/store-example.ts';
import { temporaryFolder, type TemporaryFolder } from '../../fixture/temporary.ts';

/**
 * What would be left after a power cut: the files as they were when the last finished sync began. SQLite's own syncs,
 * at a checkpoint, are not seen here; they can only add to it.
 */
describe('the log of SQLite', () => {
  let folder: TemporaryFolder;
  let file: string;
  let onDisk = 0;
  let restore = (): void => undefined;

  const left = (cut: number) => join(folder.path, `cut-${cut}.db`);

  beforeAll(async () => {
    folder = await temporaryFolder('wal-sync');
    file = join(folder.path, 'store.db');
    await using probe = await open(join(folder.path, 'probe'), 'w');
    const handles = Object.getPrototypeOf(probe) as FileHandle;
    // oxlint-disable-next-line typescript/unbound-method -- called with its own handle below.
    const { datasync } = handles;
    let cuts = 0;
    handles.datasync = async function (this: FileHandle) {
      const cut = (cuts += 1);
      for (const end of ['', '-wal']) copyFileSync(file + end, left(cut) + end);
      await datasync.call(this);
      // A disk that takes its time: what others commit meanwhile is not on it yet.
      await wait(5);
      onDisk = cut;
    };
    restore = () => {
      handles.datasync = datasync;
    };
  });

  afterAll(async () => {
    restore();
    await folder[Symbol.asyncDispose]();
  });

  test('is on the disk before a write is answered, whoever else writes', async () => {
    await using store = await openStore({ kind: 'sqlite', file });
    const written: { readonly id: string; readonly cut: number }[] = [];
    const writer = async (name: string) => {
      for (let n = 0; n < 8; n++) {
        const { person } = await store.people.insert(newPerson('s', `${name}${n}`), 1);
        written.push({ id: person.id, cut: onDisk });
      }
    };
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map(writer));
    for (const { id, cut } of written) {
      await using after = await openStore({ kind: 'sqlite', file: left(cut) });
      expect(await after.people.get(id)).toMatchObject({ person: { id } });
    }
    expect(new Set(written.map(({ cut }) => cut)).size).toBeLessThan(written.length);
  });

  test('is on the disk before somebody is told that there was nothing to write', async () => {
    await using store = await openStore({ kind: 'sqlite', file });
    const { person } = await store.people.insert(newPerson('s', 'nothing'), 1);
    const suspended = store.people.setStatus(person.id, 'suspended', 2);
    for (;;) {
      const seen = await store.transaction(async (inside) => inside.people.get(person.id));
      if (seen?.person.status === 'suspended') break;
    }
    await using after = await openStore({ kind: 'sqlite', file: left(onDisk) });
    expect((await after.people.get(person.id))?.person.status).toBe('suspended');
    await suspended;
  });
});
