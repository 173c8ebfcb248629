import { randomInt } from 'node:crypto';
import { group, patch, user, userName } from './body.ts';
import { load, type Measured, type Target } from './load.ts';

export interface Plan {
  readonly users: number;
  readonly groups: readonly number[];
  /** Seconds of each reading phase. */
  readonly duration: number;
}

const CONNECTIONS = 8;
/** Members added to each group, one request each, one after the other. */
export const ADDS = 100;

export type Report = ReadonlyMap<string, Measured>;

/** The same work on any server; `run` keeps the names of two runs apart. `keeps`: it stores, so members can be counted. */
export async function runPhases(target: Target, plan: Plan, run: string, keeps: boolean): Promise<Report> {
  const report = new Map<string, Measured>();
  const { users, duration } = plan;
  const ids: string[] = [];
  const any = () => randomInt(ids.length);
  const grab = (index: number, body: string) => {
    ids[index] = (JSON.parse(body) as { readonly id: string }).id;
  };

  await load(target, {
    connections: CONNECTIONS,
    until: { requests: 200 },
    call: (index) => ({ method: 'POST', path: '/Users', body: user(index, `warm-${run}`) }),
  });
  report.set(
    `POST ${users} users`,
    await load(target, {
      connections: CONNECTIONS,
      until: { requests: users },
      call: (index) => ({ method: 'POST', path: '/Users', body: user(index, run) }),
      onAnswer: grab,
    }),
  );
  report.set(
    'GET a user by id',
    await load(target, {
      connections: CONNECTIONS,
      until: { seconds: duration },
      call: () => ({ method: 'GET', path: `/Users/${ids[any()]}` }),
    }),
  );
  report.set(
    'GET users, userName eq',
    await load(target, {
      connections: CONNECTIONS,
      until: { seconds: duration },
      call: () => {
        const filter = encodeURIComponent(`userName eq "${userName(any(), run)}"`);
        return { method: 'GET', path: `/Users?filter=${filter}` };
      },
    }),
  );
  report.set(
    'PATCH active',
    await load(target, {
      connections: CONNECTIONS,
      until: { requests: users },
      call: (index) => ({
        method: 'PATCH',
        path: `/Users/${ids[index]}`,
        body: patch('active', 'False', 'Replace'),
      }),
    }),
  );
  for (const size of plan.groups) {
    report.set(`PATCH a group of ${size}, + 1`, await addMembers(target, ids, size, `${run} ${size}`, keeps));
  }
  return report;
}

/** @throws Error when the server has lost members */
async function addMembers(
  target: Target,
  ids: readonly string[],
  size: number,
  name: string,
  keeps: boolean,
): Promise<Measured> {
  const created = await call(target, 'POST', '/Groups', group(name, ids.slice(0, size)));
  const path = `/Groups/${created.id}`;
  const measured = await load(target, {
    connections: 1,
    until: { requests: ADDS },
    call: (index) => ({
      method: 'PATCH',
      path,
      body: patch('members', [{ value: ids[size + index] }], 'Add'),
    }),
  });
  const { members = [] } = await call(target, 'GET', path);
  if (keeps && members.length !== size + ADDS) {
    throw new Error(`A group of ${size} has ${members.length} members after ${ADDS} were added.`);
  }
  return measured;
}

interface Answered {
  readonly id: string;
  readonly members?: readonly unknown[];
}

async function call(
  { base, token }: Target,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answered> {
  const response = await fetch(base + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path} was answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answered;
}
