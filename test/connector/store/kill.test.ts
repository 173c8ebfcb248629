import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../../connector/store/open.ts';
import { temporaryFolder } from '../../fixture/temporary.ts';

const OPEN = new URL('../../../connector/store/open.ts', import.meta.url).href;
const ROUNDS = 3;

/** Writes people and audit entries, printing each id once the store has acknowledged it. */
const program = (file: string, round: number) => `
  import { openStore } from ${JSON.stringify(OPEN)};
  const store = await openStore({ kind: 'sqlite', file: ${JSON.stringify(file)} });
  for (let n = 0; ; n++) {
    const id = await store.transaction(async ({ people, audit }) => {
      const { person } = await people.insert(
        { source: 's', key: '${round}-' + n, userName: '${round}-' + n, displayName: 'x', status: 'active', attributes: {} }, n);
      await audit.append({ at: n, actor: 'a', action: 'insert', subject: person.id, data: {} });
      return person.id;
    });
    process.stdout.write(id + '\\n');
  }
`;

test('nothing that was acknowledged is lost when the process is killed', async () => {
  await using folder = await temporaryFolder('kill');
  const file = join(folder.path, 'a.db');
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program(file, round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // A writer without end must not outlive a test that fails.
    using _ = { [Symbol.dispose]: () => child.kill('SIGKILL') };
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > 5_000) child.kill('SIGKILL');
    });
    await once(child, 'close');
    // The last line may be cut; whole lines were acknowledged.
    acknowledged.push(...output.split('\n').slice(0, -1));
  }
  await using store = await openStore({ kind: 'sqlite', file });
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 100);
  expect((await store.people.getMany(acknowledged)).map((row) => row.person.id)).toEqual(acknowledged);
  // At most the one write of each round that was under way came through unacknowledged.
  expect((await store.people.count()) - acknowledged.length).toBeLessThanOrEqual(ROUNDS);
  expect(await store.audit.recent(100_000)).toHaveLength(await store.people.count());
  expect(await store.audit.verify()).toBeUndefined();
}, 60_000);
