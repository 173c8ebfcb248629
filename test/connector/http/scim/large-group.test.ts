import { get as request, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NO_CHANGES } from '../../../../connector/intake/comparison.ts';
import { groupResource } from '../../../../connector/intake/scim/group/resource.ts';
import { readProjection } from '../../../../connector/intake/scim/query.ts';
import { groupType } from '../../../../connector/intake/scim/schema/index.ts';
import type { Member, MemberPage } from '../../../../connector/store/store.ts';
import { newId } from '../../../../shared/text/new-id.ts';
import { entry } from '../../../contract/store-example.ts';
import { type ScimServer, scimServer } from './server.ts';

let server: ScimServer;
let large: string;
let people: readonly string[];
beforeAll(async () => {
  server = await scimServer();
  people = Array.from({ length: 5_000 }, newId);
  const rows = people.map((id, index) =>
    entry(id, 'entra', id, `ü${index}`, { displayName: `Zoë "${index}"` }),
  );
  await server.store.directory.write('entra', { ...NO_CHANGES, people: rows }, server.now);
  const inner = await group();
  large = await group(...people.map((id) => ({ kind: 'person', id }) as const), { kind: 'group', id: inner });
});
afterAll(() => server[Symbol.asyncDispose]());
afterEach(() => vi.restoreAllMocks());

async function group(...members: readonly Pick<Member, 'kind' | 'id'>[]): Promise<string> {
  const { id } = (await server.send('POST', '/Groups', { displayName: `Group of ${members.length}` })).body;
  await server.store.groups.addMembers(id, members, server.now);
  return id;
}

/** What one piece would be. */
async function inOne(id: string, query: Readonly<Record<string, string>> = {}): Promise<string> {
  const row = await server.store.groups.get(id);
  const resource = groupResource(row!, server.base, await server.store.groups.members(id));
  return JSON.stringify(readProjection(query, groupType).apply(resource));
}

const fetched = (method: string, path: string, body?: unknown) =>
  fetch(`${server.base}${path}`, {
    method,
    headers: { 'content-type': 'application/scim+json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const opened = (path: string) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    request(`${server.base}${path}`, resolve).on('error', reject);
  });

/** Pages that never end, of four megabytes each: no connection takes many that nobody reads. */
function endless() {
  const page: MemberPage = {
    items: people.slice(0, 1_000).map((id) => ({ kind: 'person', id, displayName: 'x'.repeat(4_000) })),
    next: { kind: 'person', row: 1 },
  };
  return vi.spyOn(server.store.groups, 'memberPage').mockResolvedValue(page);
}

describe('a group of thousands', () => {
  it.each([
    {},
    { attributes: 'members' },
    { attributes: 'members.value' },
    { attributes: 'displayName,members.display,meta.version' },
    { excludedAttributes: 'members.$ref,displayName' },
    { excludedAttributes: 'members.value,members.$ref,members.display,members.type' },
    { excludedAttributes: 'meta,schemas' },
  ])('is answered as in one piece, with %j', async (query) => {
    const response = await fetched('GET', `/Groups/${large}?${new URLSearchParams(query).toString()}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBeNull();
    expect(response.headers.get('content-type')).toBe('application/scim+json');
    expect(response.headers.get('etag')).toBe('W/"2"');
    expect((await response.text()) === (await inOne(large, query))).toBe(true);
  });

  it('is answered so by every verb', async () => {
    const id = await group(...people.slice(0, 1_001).map((each) => ({ kind: 'person', id: each }) as const));
    const put = await fetched('PUT', `/Groups/${id}`, { displayName: 'Put' });
    expect((await put.text()) === (await inOne(id))).toBe(true);
    const rename = { Operations: [{ op: 'replace', path: 'displayName', value: 'Patched' }] };
    const patch = await fetched('PATCH', `/Groups/${id}?attributes=members.value`, rename);
    expect((await patch.text()) === (await inOne(id, { attributes: 'members.value' }))).toBe(true);
    const members = people.slice(0, 1_001).map((value) => ({ value }));
    const post = await fetched('POST', '/Groups', { displayName: 'Posted', members });
    const posted = await post.text();
    const created = (JSON.parse(posted) as { readonly id: string }).id;
    expect(post.headers.get('location')).toBe(`${server.base}/Groups/${created}`);
    expect(posted === (await inOne(created))).toBe(true);
    expect([put, patch, post].map(({ status }) => status)).toEqual([200, 200, 201]);
  });

  it('has its headers told without a read of its members', async () => {
    const pages = vi.spyOn(server.store.groups, 'memberPage');
    const head = await fetched('HEAD', `/Groups/${large}`);
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, 'W/"2"', '']);
    expect(pages).toHaveBeenCalledTimes(1);
    const without = await server.send('GET', `/Groups/${large}?excludedAttributes=members`);
    expect(without.body).not.toHaveProperty('members');
    expect(pages).toHaveBeenCalledTimes(1);
  });

  it('is a well-formed answer when those who were to follow leave in the meantime', async () => {
    const id = await group(...people.slice(0, 1_500).map((each) => ({ kind: 'person', id: each }) as const));
    const memberPage = server.store.groups.memberPage.bind(server.store.groups);
    vi.spyOn(server.store.groups, 'memberPage').mockImplementation(async (which, after) =>
      after ? { items: [] } : memberPage(which),
    );
    expect((await server.send('GET', `/Groups/${id}`)).body.members).toHaveLength(1_000);
  });
});

it.each(['', '?attributes=members.value', '?excludedAttributes=members.display&count=2'])(
  'A list of groups with thousands of members is answered as in one piece%s.',
  async (query) => {
    const few = vi.spyOn(server.store.groups, 'countMembers').mockResolvedValue(0);
    const whole = await (await fetched('GET', `/Groups${query}`)).text();
    few.mockRestore();
    const answer = await fetched('GET', `/Groups${query}`);
    expect(answer.headers.get('content-length')).toBeNull();
    expect((await answer.text()) === whole).toBe(true);
    const without = await fetched('GET', '/Groups?excludedAttributes=members');
    expect(without.headers.get('content-length')).not.toBeNull();
  },
);

it('A group of one page has its length and one write.', async () => {
  const id = await group(...people.slice(0, 1_000).map((each) => ({ kind: 'person', id: each }) as const));
  const response = await fetched('GET', `/Groups/${id}`);
  const body = await response.text();
  expect(body).toBe(await inOne(id));
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
});

describe('a client', () => {
  it('that reads slowly gets all of it', async () => {
    const answer = await opened(`/Groups/${large}`);
    const chunks: Buffer[] = [];
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      if (chunks.length % 10 === 0) await setTimeout(5);
    }
    expect(Buffer.concat(chunks).toString() === (await inOne(large))).toBe(true);
  });

  it('that does not read is not read for, and nothing is once it has gone', async () => {
    const pages = endless();
    const answer = await opened(`/Groups/${large}`);
    const readFor = async () => {
      let before = -1;
      while (before !== pages.mock.calls.length) {
        before = pages.mock.calls.length;
        await setTimeout(300);
      }
      return before;
    };
    const unread = await readFor();
    expect(unread).toBeLessThan(8);
    // Whoever reads on is sent more.
    const reading = answer.resume();
    await vi.waitFor(() => expect(pages.mock.calls.length).toBeGreaterThan(unread + 2));
    reading.destroy();
    expect(await readFor()).toBe(await readFor());
    expect(server.failures).toEqual([]);
  });

  it('sees its connection break when the database fails half-way, and the failure is logged', async () => {
    const memberPage = server.store.groups.memberPage.bind(server.store.groups);
    const down = new Error('down');
    vi.spyOn(server.store.groups, 'memberPage').mockImplementation(async (id, after) => {
      if (after) throw down;
      return memberPage(id);
    });
    const answer = await opened(`/Groups/${large}`);
    expect(answer.statusCode).toBe(200);
    await expect(text(answer)).rejects.toThrow('aborted');
    expect(server.failures.splice(0)).toEqual([
      { err: down, problem: 'INTERNAL', request: expect.any(String) },
    ]);
    vi.spyOn(server.store.groups, 'memberPage').mockRejectedValue(down);
    expect(await server.send('GET', `/Groups/${large}`)).toMatchObject({ status: 500 });
    expect(server.failures.splice(0)).toHaveLength(1);
  });
});
