import { randomInt } from 'node:crypto';
import { patch, user, userName } from './body.ts';
import type { Ground } from './ground.ts';
import { load, type Measured, type Target } from './load.ts';

export interface Plan {
  /** Users created, and patched, in the writing phases. */
  readonly writes: number;
  /** Members added to each group, one request after the other. */
  readonly adds: number;
  /** Seconds of each reading phase. */
  readonly duration: number;
}

export const PHASES = {
  get: 'GET a user by id',
  filter: 'GET users, userName eq',
  post: 'POST a user',
  patch: 'PATCH active',
  add: (size: number) => `PATCH a group of ${size}, + 1`,
};

const CONNECTIONS = 8;

export type Report = ReadonlyMap<string, Measured>;

/** The same work on any server. `keeps`: it stores, so that members can be counted afterwards. */
export async function runPhases(target: Target, ground: Ground, plan: Plan, keeps: boolean): Promise<Report> {
  const { users, run } = ground;
  const any = () => randomInt(users.length);
  const warm = Math.ceil(plan.writes / 4);
  const post = (name: string) => (index: number) =>
    ({ method: 'POST', path: '/Users', body: user(index, `${name}-${run}`) }) as const;

  await load(target, { connections: CONNECTIONS, until: { requests: warm }, call: post('warm') });
  const report = new Map<string, Measured>();
  report.set(
    PHASES.post,
    await load(target, { connections: CONNECTIONS, until: { requests: plan.writes }, call: post('new') }),
  );
  report.set(
    PHASES.get,
    await load(target, {
      connections: CONNECTIONS,
      until: { seconds: plan.duration },
      call: () => ({ method: 'GET', path: `/Users/${users[any()]}` }),
    }),
  );
  report.set(
    PHASES.filter,
    await load(target, {
      connections: CONNECTIONS,
      until: { seconds: plan.duration },
      call: () => {
        const filter = encodeURIComponent(`userName eq "${userName(any(), run)}"`);
        return { method: 'GET', path: `/Users?filter=${filter}` };
      },
    }),
  );
  report.set(
    PHASES.patch,
    await load(target, {
      connections: CONNECTIONS,
      until: { requests: plan.writes },
      call: (index) => ({
        method: 'PATCH',
        path: `/Users/${users[index % users.length]}`,
        body: patch('active', index < users.length ? 'False' : 'True', 'Replace'),
      }),
    }),
  );
  for (const [size, id] of ground.groups)
    report.set(PHASES.add(size), await addMembers(target, ground, id, size, plan.adds, keeps));
  return report;
}

/** @throws Error when the server has lost members */
async function addMembers(
  target: Target,
  { users }: Ground,
  id: string,
  size: number,
  adds: number,
  keeps: boolean,
): Promise<Measured> {
  const path = `/Groups/${id}`;
  const measured = await load(target, {
    connections: 1,
    until: { requests: adds },
    call: (index) => ({
      method: 'PATCH',
      path,
      body: patch('members', [{ value: users[size + index] }], 'Add'),
    }),
  });
  if (!keeps) return measured;
  const answer = await fetch(target.base + path, { headers: { authorization: `Bearer ${target.token}` } });
  const { members = [] } = (await answer.json()) as { readonly members?: readonly unknown[] };
  if (members.length !== size + adds)
    throw new Error(`A group of ${size} has ${members.length} members after ${adds} were added.`);
  return measured;
}
