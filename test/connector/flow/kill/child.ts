import { fileWriter } from '../../../../connector/flow/apply/write-file.ts';
import { createChanges } from '../../../../connector/flow.ts';
import { openStore } from '../../../../connector/store/open.ts';
import type { Store } from '../../../../connector/store/store.ts';
import { outletTo, TONGUE } from '../channels.ts';
import { NOW, PORTALS } from '../company.ts';

/*
 * Applies a plan to several stores at a time, in a process of its own, to be killed: `child PLAN POINT FOLDER…`. Points
 * are counted where something has just been, or is just about to be, made to last; at the one asked for, the process
 * kills itself.
 */
const [plan = '', last = '', ...folders] = process.argv.slice(2);

let points = 0;
function point(): void {
  points += 1;
  if (points === Number(last)) process.kill(process.pid, 'SIGKILL');
}

/** The store with a point before each transaction, at its end before it is committed, and after. */
function dying(store: Store): Store {
  return {
    ...store,
    async transaction(run) {
      point();
      const done = await store.transaction(async (inside) => {
        const answer = await run(inside);
        point();
        return answer;
      });
      point();
      return done;
    },
  };
}

async function applyIn(folder: string, store: Store): Promise<void> {
  const write = fileWriter(folder);
  const outlet = outletTo(async (artefact) => {
    point();
    await write(artefact);
    point();
  });
  await createChanges(dying(store), PORTALS).apply(plan, 'test', outlet, TONGUE, NOW);
}

await using stack = new AsyncDisposableStack();
const open = async (folder: string) => stack.use(await openStore({ kind: 'sqlite', file: `${folder}/a.db` }));
const stores = await Promise.all(folders.map(async (folder) => [folder, await open(folder)] as const));
process.stdout.write('go\n');
await Promise.all(stores.map(([folder, store]) => applyIn(folder, store)));
process.stdout.write(`${points}\n`);
