import { newId } from '../../../shared/text/new-id.ts';
import { group, user } from './body.ts';
import { load, type Target } from './load.ts';

/** What the phases of a run work on. */
export interface Ground {
  /** Keeps the names of two runs apart. */
  readonly run: string;
  /** Ids of users, in the order of their numbers. */
  readonly users: readonly string[];
  /** Ids of groups by their size: each holds the first users. */
  readonly groups: ReadonlyMap<number, string>;
}

const CONNECTIONS = 8;

/** For a server that keeps nothing and answers whatever it is asked for. */
export function anyGround(run: string, count: number, sizes: readonly number[]): Ground {
  const users = Array.from({ length: count }, () => newId());
  return { run, users, groups: new Map(sizes.map((size) => [size, newId()])) };
}

/** Fills any server over SCIM; slow, for servers that hold it in memory. */
export async function fillByRequests(
  target: Target,
  run: string,
  count: number,
  sizes: readonly number[],
): Promise<Ground> {
  const users: string[] = [];
  await load(target, {
    connections: CONNECTIONS,
    until: { requests: count },
    call: (index) => ({ method: 'POST', path: '/Users', body: user(index, run) }),
    onAnswer: (index, body) => {
      users[index] = (JSON.parse(body) as { readonly id: string }).id;
    },
  });
  const groups = new Map<number, string>();
  for (const size of sizes) {
    const created = await fetch(`${target.base}/Groups`, {
      method: 'POST',
      headers: { authorization: `Bearer ${target.token}`, 'content-type': 'application/scim+json' },
      body: JSON.stringify(group(`${run} ${size}`, users.slice(0, size))),
    });
    if (!created.ok)
      throw new Error(`A group of ${size} was answered ${created.status}: ${await created.text()}`);
    groups.set(size, ((await created.json()) as { readonly id: string }).id);
  }
  return { run, users, groups };
}
