import { forgiving } from '../../../connector/intake/scim/preset.ts';
import { createGroup } from '../../../connector/intake/scim/group/create.ts';
import { createUser } from '../../../connector/intake/scim/user/create.ts';
import type { Write } from '../../../connector/intake/scim/write.ts';
import type { Store } from '../../../connector/store/store.ts';
import { group, user } from './body.ts';
import type { Ground } from './ground.ts';

const AT_ONCE = 1_000;

/** Fills our own store by what the endpoints call, without the requests: 200,000 users in a minute or two. */
export async function fillStore(
  store: Store,
  source: string,
  run: string,
  count: number,
  sizes: readonly number[],
): Promise<Ground> {
  const write: Write = {
    client: { source, name: 'bench', preset: forgiving },
    now: Date.now(),
    ifMatch: undefined,
  };
  const users: string[] = [];
  while (users.length < count) {
    await store.transaction(async (inside) => {
      const end = Math.min(count, users.length + AT_ONCE);
      while (users.length < end) {
        const { row } = await createUser(inside, write, user(users.length, run));
        users.push(row.person.id);
      }
    });
  }
  const groups = new Map<number, string>();
  for (const size of sizes) {
    const { row } = await createGroup(store, write, group(`${run} ${size}`, users.slice(0, size)));
    groups.set(size, row.group.id);
  }
  return { run, users, groups };
}
