import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalise } from '../../../../connector/intake/scim/normalise.ts';
import { userType } from '../../../../connector/intake/scim/schema/index.ts';
import { type RandomRequest, randomRequest } from './random-request.ts';
import { type ScimServer, scimServer } from './server.ts';

/** `SCIM_FUZZ=10000` asks for ten times as many, which takes a minute. */
const REQUESTS = Number(process.env['SCIM_FUZZ'] ?? 1_000);
const AT_ONCE = 20;

/** By node:http: fetch refuses half of what a hostile client sends. */
function sender({ base }: ScimServer, agent: Agent) {
  return ({ method, path, headers, body }: RandomRequest) =>
    new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
      const sent = request(`${base}${path}`, { method, headers, agent }, async (answer) => {
        resolve({ status: answer.statusCode ?? 0, text: await text(answer) });
      });
      sent.on('error', reject).end(body);
    });
}

/** What must be true of the store whatever was asked of it. */
async function assertWhole({ store, send }: ScimServer): Promise<void> {
  expect(await store.audit.verify()).toBeUndefined();
  const page = { offset: 0, limit: 10_000 };
  const people = await store.people.search('entra', undefined, page);
  for (const { person, resource, version } of people.items) {
    expect(normalise(resource, userType)).toEqual(resource);
    expect(person.userName).toBe(resource?.['userName']);
    // One link of the audit is written with each version: neither stands without the other.
    expect((await store.audit.search({ subject: person.id }, page)).total).toBe(version);
  }
  const names = people.items.map(({ person }) => person.userName.normalize('NFKC').toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  const groups = await store.groups.search('entra', undefined, page);
  const known = new Set([
    ...people.items.map(({ person }) => person.id),
    ...groups.items.map(({ group }) => group.id),
  ]);
  for (const { group } of groups.items) {
    const members = await store.groups.members(group.id);
    expect(members.filter(({ id }) => !known.has(id))).toEqual([]);
  }
  for (const path of ['/Users?count=1000', '/Groups?count=1000', '/?count=1000'])
    expect((await send('GET', path)).status).toBe(200);
}

it('No request, however mutilated, is a failure of ours, and none is half written.', async () => {
  await using server = await scimServer();
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const send = sender(server, agent);
  const ids = async (path: string, bodies: readonly object[]) =>
    Promise.all(bodies.map(async (body) => (await server.send('POST', path, body)).body.id as string));
  const users = await ids('/Users', [{ userName: 'known' }, { userName: 'other', emails: ['o@x'] }]);
  const groups = await ids('/Groups', [{ displayName: 'known', members: users }, { displayName: 'other' }]);
  const batch = fc.array(randomRequest(users, groups), { minLength: AT_ONCE, maxLength: AT_ONCE });
  const counts = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(batch, async (requests) => {
      const answers = await Promise.all(requests.map(send));
      for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
      const failed = requests.filter((_request, index) => answers[index]!.status >= 500);
      expect({ failed, logged: server.failures }).toEqual({ failed: [], logged: [] });
      for (const { text: body } of answers) expect(() => body === '' || JSON.parse(body)).not.toThrow();
    }),
    { numRuns: Math.ceil(REQUESTS / AT_ONCE), endOnFailure: true },
  );
  agent.destroy();
  // They got through to the code that writes, and not only to the border that refuses.
  // Others, as 204 and 412, are too rare among random ones to be sure of.
  for (const status of [200, 201, 400, 404, 409])
    expect([status, counts.get(status) ?? 0]).not.toEqual([status, 0]);
  await assertWhole(server);
}, 600_000);
