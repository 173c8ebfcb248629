import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../server.ts';
import { type Tenant, tenantServer, type TenantServer } from './tenant-server.ts';

let server: TenantServer;
beforeAll(async () => {
  server = await tenantServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const find = (name: string) => `/Users?filter=${encodeURIComponent(`userName eq "${name}"`)}`;

/** What one tenant sees of one round: the same names as the other one, and a word that only it writes. */
async function round({ send }: Tenant, word: string, index: number): Promise<readonly Answer[]> {
  const userName = `person${index}`;
  const user = await send('POST', '/Users', { userName, displayName: `${word} ${index}`, title: word });
  const member = { value: user.body.id };
  const group = await send('POST', '/Groups', { displayName: `Group ${index}`, externalId: word });
  const [userPath, groupPath] = [`/Users/${user.body.id}`, `/Groups/${group.body.id}`];
  const join = { schemas: [PATCH], Operations: [{ op: 'add', path: 'members', value: [member] }] };
  const name = { schemas: [PATCH], Operations: [{ op: 'replace', path: 'nickName', value: word }] };
  const answers = await Promise.all([
    send('GET', userPath),
    send('GET', find(userName)),
    send('PATCH', groupPath, join),
    send('PATCH', userPath, name),
    send('GET', `/Groups?filter=${encodeURIComponent(`displayName eq "Group ${index}"`)}`),
    send('GET', '/Users?count=1000'),
    send('POST', '/Users', { userName }),
  ]);
  return [user, group, ...answers, await send('GET', groupPath)];
}

describe('tenants', () => {
  it('under load never see each other: no id, no address, no name of another one', async () => {
    const [red, blue] = [await server.tenant('red'), await server.tenant('blue')];
    const rounds = await Promise.all(
      Array.from({ length: 15 }, (_, index) =>
        Promise.all([round(red, 'crimson', index), round(blue, 'azure', index)]),
      ),
    );
    const all = [rounds.flatMap(([answers]) => answers), rounds.flatMap(([, answers]) => answers)] as const;
    expect(all[0].length + all[1].length).toBe(300);
    const made = (answers: readonly Answer[]) => new Set(answers.flatMap(({ body }) => idsIn(body)));
    const [ofRed, ofBlue] = [made(all[0]), made(all[1])];
    expect(ofRed.size).toBe(30);
    expect(ofRed.isDisjointFrom(ofBlue)).toBe(true);
    for (const [answers, foreign, word] of [
      [all[0], ofBlue, 'azure'],
      [all[1], ofRed, 'crimson'],
    ] as const) {
      for (const answer of answers) {
        const text = JSON.stringify([answer.body, [...answer.headers]]);
        expect(text).not.toContain(word);
        expect([...foreign].filter((id) => text.includes(id))).toEqual([]);
      }
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 409)).toHaveLength(15);
      expect(statuses.filter((status) => status >= 400 && status !== 409)).toEqual([]);
    }
  }, 30_000);

  it('get 404 for what is another one’s, whatever they ask of it, and cannot make it a member', async () => {
    const [one, two] = [await server.tenant('one'), await server.tenant('two')];
    const { id } = (await one.send('POST', '/Users', { userName: 'ada' })).body;
    const body = { schemas: [PATCH], Operations: [{ op: 'replace', path: 'active', value: false }] };
    for (const [method, sent] of [
      ['GET'],
      ['PUT', { userName: 'x' }],
      ['PATCH', body],
      ['DELETE'],
    ] as const) {
      expect((await two.send(method, `/Users/${id}`, sent)).status).toBe(404);
    }
    const group = await two.send('POST', '/Groups', { displayName: 'G', members: [{ value: id }] });
    expect(group).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    expect((await one.send('GET', `/Users/${id}`)).body).toMatchObject({ active: true, userName: 'ada' });
  });

  it('that are disabled are refused at once, in both languages, and read again once enabled', async () => {
    const { send, token } = await server.tenant('off', { name: 'Acme' });
    expect((await send('GET', '/Users')).status).toBe(200);
    await server.store.tenants.change('off', { state: 'disabled' });
    const refused = await send('GET', '/Users');
    expect(refused.status).toBe(403);
    expect(refused.body.detail).toMatch(/The tenant “Acme” is disabled.*\(SCIM_TENANT_DISABLED\)/);
    const headers = { 'accept-language': 'fr' };
    const french = await server.call('GET', '/scim/v2/ServiceProviderConfig', { token, headers });
    expect(french.body.detail).toContain('est désactivé');
    await server.store.tenants.change('off', { state: 'active' });
    expect((await send('GET', '/Users')).status).toBe(200);
  });

  it('over their rate get 429 as SCIM says it, with Retry-After, and the others go on', async () => {
    const [slow, other] = [await server.tenant('slow', { rate: 25 }), await server.tenant('other')];
    const answers = await Promise.all(Array.from({ length: 80 }, () => slow.send('GET', '/Schemas')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(25);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.headers.get('retry-after')).toBe('1');
    expect(refused[0]!.body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '429',
    });
    expect(refused[0]!.body.detail).toContain('more than 25 requests within a second');
    expect((await other.send('GET', '/Users')).status).toBe(200);
    await expect.poll(async () => (await slow.send('GET', '/Users')).status, { timeout: 3_000 }).toBe(200);
  });
});

/** Every `id` in a body. */
function idsIn(body: unknown): readonly string[] {
  if (Array.isArray(body)) return body.flatMap(idsIn);
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    name === 'id' && typeof value === 'string' ? [value] : idsIn(value),
  );
}
