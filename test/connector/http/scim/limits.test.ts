import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_LONG_TEXT, MAX_PATCH, MAX_TEXT } from '../../../../connector/intake/scim/limits.ts';
import { type ScimServer, scimServer } from './server.ts';

let server: ScimServer;
let user: string;
beforeAll(async () => {
  server = await scimServer();
  user = (await server.send('POST', '/Users', { userName: 'known' })).body.id;
});
afterAll(() => server[Symbol.asyncDispose]());

const patch = (Operations: readonly object[]) => server.send('PATCH', `/Users/${user}`, { Operations });
const nested = (depth: number) => `${'{"x":'.repeat(depth - 1)}1${'}'.repeat(depth - 1)}`;

describe('a limit says what it is', () => {
  it('for objects in one another', async () => {
    const body = (depth: number) => `{"userName":"deep","x":${nested(depth)}}`;
    expect((await server.send('POST', '/Users', body(32))).status).toBe(201);
    for (const depth of [33, 100_000]) {
      const answer = await server.send('POST', '/Users', body(depth));
      expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidSyntax' } });
      expect(answer.body.detail).toContain('more than 32 ');
    }
  });

  it('for the operations of a PATCH', async () => {
    const operation = { op: 'replace', path: 'title', value: 'x' };
    const many = (count: number) => Array.from({ length: count }, () => operation);
    expect((await patch(many(MAX_PATCH))).status).toBe(200);
    const answer = await patch(many(MAX_PATCH + 1));
    expect(answer).toMatchObject({
      status: 413,
      body: { detail: expect.stringContaining('it may hold 1000') },
    });
  });

  it('for the length of a text, wherever it stands', async () => {
    const text = (length: number) => 'x'.repeat(length);
    expect((await server.send('POST', '/Users', { userName: text(MAX_TEXT) })).status).toBe(201);
    const photo = [{ value: `data:image/png;base64,${text(MAX_LONG_TEXT - 22)}` }];
    expect((await patch([{ op: 'add', path: 'photos', value: photo }])).status).toBe(200);
    const tooLong = [
      await server.send('POST', '/Users', { userName: text(MAX_TEXT + 1) }),
      await server.send('POST', '/Groups', { displayName: text(MAX_TEXT + 1) }),
      await patch([{ op: 'add', path: 'emails', value: [{ value: text(MAX_TEXT + 1) }] }]),
      await patch([{ op: 'add', path: 'photos', value: [{ value: text(MAX_LONG_TEXT + 1) }] }]),
    ];
    for (const answer of tooLong) {
      expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
      expect(answer.body.detail).toMatch(/is longer than \d+ characters/);
    }
  });

  it('for a filter, in an address and in a search', async () => {
    const filter = `userName eq "${'x'.repeat(4000)}"`;
    const deep = `${'('.repeat(21)}active pr${')'.repeat(21)}`;
    for (const each of [filter, deep]) {
      const answers = [
        await server.send('GET', `/Users?filter=${encodeURIComponent(each)}`),
        await server.send('POST', '/.search', { filter: each }),
      ];
      for (const answer of answers)
        expect(answer).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } });
    }
  });
});

describe('bytes that are no text', () => {
  const raw = async (body: Uint8Array<ArrayBuffer>, type = 'application/scim+json') => {
    const answer = await fetch(`${server.base}/Users`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    return [answer.status, ((await answer.json()) as { scimType?: string }).scimType];
  };
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  it.each([
    ['a byte of another charset', '{"userName":"Ren\xe9"}'],
    ['a surrogate in UTF-8', '{"userName":"a\xed\xa0\x80"}'],
    ['an overlong form', '{"userName":"a\xc0\xaf"}'],
    ['a character that is cut off', '{"userName":"a\xe2\x82"}'],
  ])('are refused: %s', async (_title, text) => {
    expect(await raw(bytes(text))).toEqual([400, 'invalidSyntax']);
  });

  it.each(['"a\\u0000"', '"a\\ud800"', '"\\udc00a"'])('are refused in escapes: %s', async (text) => {
    expect(await raw(bytes(`{"userName":${text}}`))).toEqual([400, 'invalidValue']);
    const filter = encodeURIComponent(`userName eq ${text}`);
    expect((await server.send('GET', `/Users?filter=${filter}`)).status).toBe(400);
  });

  it('but all of Unicode is taken', async () => {
    const name = 'René 🦊 \u{10ffff} ﬁ';
    const { body } = await server.send('POST', '/Users', { userName: name });
    expect(body.userName).toBe(name);
  });
});

it('Names of JavaScript’s own are nothing to a resource, and nothing to this process.', async () => {
  const body = `{"userName":"proto","__proto__":{"title":"a"},"constructor":{"prototype":{"title":"b"}},
    "name":{"__proto__":{"givenName":"c"}},"emails":[{"value":"e","__proto__":{"type":"d"}}]}`;
  const created = await server.send('POST', '/Users', body);
  expect(created.body).toMatchObject({ userName: 'proto', emails: [{ value: 'e' }] });
  expect(Object.keys(created.body).toSorted()).toEqual([
    'active',
    'emails',
    'id',
    'meta',
    'schemas',
    'userName',
  ]);
  for (const path of ['__proto__', '__proto__.title', 'constructor.prototype', 'name.__proto__'])
    await patch([{ op: 'add', path, value: 'polluted' }]);
  await server.send(
    'PATCH',
    `/Users/${user}`,
    '{"Operations":[{"op":"add","value":{"__proto__":{"title":"x"}}}]}',
  );
  expect(({} as Record<string, unknown>)['title']).toBeUndefined();
  expect((await server.send('GET', '/Users?filter=__proto__%20pr')).status).toBe(400);
  expect((await server.send('GET', '/Users?sortBy=constructor')).status).toBe(400);
  expect((await server.send('GET', '/Users?attributes=__proto__,constructor')).status).toBe(200);
});
