import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { eventKeys } from '../../../../connector/http/scim/event-keys.ts';
import { createBell } from '../../../../connector/intake/scim/event/bell.ts';
import { keyRing } from '../../../../connector/intake/scim/event/keys.ts';
import { eventSigner } from '../../../../connector/intake/scim/event/sign.ts';
import type { EventStream } from '../../../../connector/intake/scim/event/stream.ts';
import { temporaryFolder } from '../../../fixture/temporary.ts';
import { type Answer, type ScimServer, scimServer } from './server.ts';

const ISSUER = 'https://portillon.example';
const EVENT = 'urn:ietf:params:scim:event:prov';
let opened: AsyncDisposableStack | undefined;
afterEach(() => opened?.disposeAsync());

/** A server whose sources have these streams, and what verifies a token for a receiver. */
async function serving(...streams: readonly EventStream[]) {
  const stack = (opened = new AsyncDisposableStack());
  const folder = stack.use(await temporaryFolder('events'));
  const keys = keyRing(folder.path, Date.now);
  const sign = eventSigner(keys, () => ISSUER);
  const parts = { streams: new Map(streams.map((each) => [each.source, each])), sign, bell: createBell() };
  const server = stack.use(await scimServer(undefined, parts));
  const listener = express().use(eventKeys(keys)).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  stack.defer(() => void listener.close());
  const { port } = listener.address() as AddressInfo;
  const jwks = createRemoteJWKSet(new URL(`http://127.0.0.1:${port}/.well-known/jwks.json`));
  const verified = async (sets: Readonly<Record<string, string>>, audience: string) => {
    const tokens = Object.entries(sets).map(async ([id, token]) => {
      const { payload } = await jwtVerify(token, jwks, { issuer: ISSUER, audience, typ: 'secevent+jwt' });
      expect(payload.jti).toBe(id);
      return payload;
    });
    return Promise.all(tokens);
  };
  return { server, verified };
}

const entra = { source: 'entra', audience: 'https://siem.example', form: 'full' } as const;
const poll = ({ send }: ScimServer, body: object, source = 'entra'): Promise<Answer> =>
  send('POST', '/Events', body, { 'x-source': source, 'content-type': 'application/json' });
const now = { returnImmediately: true };
const kinds = (payloads: readonly JWTPayload[]) =>
  payloads.map((payload) =>
    Object.keys(payload['events'] as object).map((uri) => uri.slice(EVENT.length + 1)),
  );

describe('a receiver that polls', () => {
  test('gets every change once it is committed, signed, in order, until it acknowledges', async () => {
    const { server, verified } = await serving(entra);
    const { send } = server;
    const user = { userName: 'ada', externalId: 'e1', password: 'n0t-to-be-told', title: 'x' };
    const { id } = (await send('POST', '/Users', user)).body;
    await send('PATCH', `/Users/${id}`, {
      Operations: [{ op: 'replace', value: { active: false, password: 'n0t-to-be-told' } }],
    });
    // What changes nothing is not told, and what is refused neither.
    await send('PATCH', `/Users/${id}`, { Operations: [{ op: 'replace', path: 'active', value: 'False' }] });
    expect((await send('POST', '/Users', user)).status).toBe(409);
    await send('PUT', `/Users/${id}`, { userName: 'ada', active: true });
    const group = (await send('POST', '/Groups', { displayName: 'G', members: [{ value: id }] })).body.id;
    await send('PATCH', `/Groups/${group}`, {
      Operations: [{ op: 'remove', path: 'members', value: [{ value: id }] }],
    });
    await send('DELETE', `/Groups/${group}`);
    await send('DELETE', `/Users/${id}`);

    const first = await poll(server, now);
    expect(first).toMatchObject({ status: 200, body: { moreAvailable: false } });
    const payloads = await verified(first.body.sets, entra.audience);
    expect(kinds(payloads)).toEqual([
      ['create:full'],
      ['patch:full', 'deactivate'],
      ['put:full', 'activate'],
      ['create:full'],
      ['patch:full'],
      ['delete'],
      ['delete'],
    ]);
    expect(payloads[0]).toMatchObject({
      txn: payloads[0]!.jti,
      sub_id: { format: 'scim', uri: `/Users/${id}`, externalId: 'e1' },
      iat: server.now / 1_000,
    });
    expect(payloads[0]).not.toHaveProperty('sub');
    expect(payloads[4]!['events']).toMatchObject({
      [`${EVENT}:patch:full`]: {
        data: { Operations: [{ op: 'remove', path: `members[value eq "${id}"]` }] },
      },
    });
    expect(JSON.stringify(payloads)).not.toContain('n0t-to-be-told');

    expect(Object.keys((await poll(server, now)).body.sets)).toEqual(Object.keys(first.body.sets));
    const ids = Object.keys(first.body.sets);
    const rest = await poll(server, { ...now, ack: ids.slice(0, 5), maxEvents: 1 });
    expect(rest.body).toEqual({ sets: { [ids[5]!]: expect.any(String) }, moreAvailable: true });
    expect((await poll(server, { maxEvents: 0, ack: ids.slice(5) })).body).toEqual({
      sets: {},
      moreAvailable: false,
    });
    expect((await poll(server, now)).body.sets).toEqual({});
    expect(server.failures).toEqual([]);
  });

  test('gets each operation of a bulk request as an event of its own', async () => {
    const { server, verified } = await serving(entra);
    await server.send('POST', '/Bulk', {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      Operations: [
        { method: 'POST', path: '/Users', bulkId: 'u', data: { userName: 'ada' } },
        {
          method: 'POST',
          path: '/Groups',
          bulkId: 'g',
          data: { displayName: 'G', members: [{ value: 'bulkId:u' }] },
        },
      ],
    });
    const payloads = await verified((await poll(server, now)).body.sets, entra.audience);
    expect(kinds(payloads)).toEqual([['create:full'], ['create:full']]);
    const [user, group] = payloads.map((payload) => (payload['sub_id'] as { uri: string }).uri);
    expect(user).toMatch(/^\/Users\//);
    expect(group).toMatch(/^\/Groups\//);
    expect(JSON.stringify(payloads[1]!['events'])).toContain(user!.slice('/Users/'.length));
  });

  test('waits for the next change, and hears it at once', async () => {
    const { server, verified } = await serving({ ...entra, form: 'notice' });
    const waiting = poll(server, {});
    await new Promise((done) => setTimeout(done, 50));
    const { id } = (await server.send('POST', '/Users', { userName: 'ada' })).body;
    const payloads = await verified((await waiting).body.sets, entra.audience);
    expect(payloads[0]).toMatchObject({
      sub_id: { uri: `/Users/${id}` },
      events: { [`${EVENT}:create:notice`]: { version: 'W/"1"', attributes: ['active', 'userName'] } },
    });
  });

  test('sees nothing of another source', async () => {
    const okta = { source: 'okta', audience: 'https://other.example', form: 'notice' } as const;
    const { server, verified } = await serving(entra, okta);
    await server.send('POST', '/Users', { userName: 'ada' });
    await server.send('POST', '/Users', { userName: 'bob' }, { 'x-source': 'okta' });
    const theirs = await poll(server, now, 'okta');
    expect(kinds(await verified(theirs.body.sets, okta.audience))).toEqual([['create:notice']]);
    const mine = Object.keys((await poll(server, now)).body.sets);
    await poll(server, { ...now, ack: mine }, 'okta');
    expect(Object.keys((await poll(server, now)).body.sets)).toEqual(mine);
  });

  test('may say that it could not take one: it is offered again later', async () => {
    const { server } = await serving(entra);
    await server.send('POST', '/Users', { userName: 'ada' });
    const [id] = Object.keys((await poll(server, now)).body.sets);
    const setErrs = { [id!]: { err: 'invalid_key', description: 'who are you' } };
    expect((await poll(server, { ...now, setErrs })).body.sets).toEqual({});
    expect(await server.store.events.backlogs()).toEqual([
      { source: 'entra', count: 1, oldestAt: server.now, refusal: 'invalid_key: who are you' },
    ]);
    server.now += 60_000;
    expect(Object.keys((await poll(server, now)).body.sets)).toEqual([id]);
  });

  test('is refused where there is nothing to poll, and when it does not speak RFC 8936', async () => {
    const push = { ...entra, source: 'pushed', push: { url: 'https://siem.example/' } };
    const { server } = await serving(entra, push);
    for (const source of ['nobody', 'pushed'])
      expect((await poll(server, now, source)).body.detail).toContain('EVENT_STREAM_NONE');
    expect(await poll(server, { ack: 'x' })).toMatchObject({
      status: 400,
      body: { scimType: 'invalidSyntax' },
    });
  });

  test('finds in ServiceProviderConfig which events its stream brings', async () => {
    const { server } = await serving(entra);
    const of = async (source: string) =>
      (await server.send('GET', '/ServiceProviderConfig', undefined, { 'x-source': source })).body
        .securityEvents;
    expect(await of('entra')).toEqual({
      asyncRequest: 'none',
      eventUris: ['create:full', 'put:full', 'patch:full', 'delete', 'activate', 'deactivate'].map(
        (name) => `${EVENT}:${name}`,
      ),
    });
    expect(await of('other')).toEqual({ asyncRequest: 'none', eventUris: [] });
  });

  test('costs those without a stream nothing: no event is made for them', async () => {
    const { server } = await serving(entra);
    await server.send('POST', '/Users', { userName: 'ada' }, { 'x-source': 'okta' });
    expect(await server.store.events.backlogs()).toEqual([]);
  });
});
