import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ScimServer, scimServer } from './server.ts';

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const name = fc.oneof(
  fc.constantFrom(
    'userName',
    'displayName',
    'NAME',
    'name.givenName',
    'active',
    'members',
    'members[value eq "a"]',
  ),
  fc.constantFrom(
    'emails',
    'emails.value',
    'emails[type eq "work"].value',
    'emails[',
    '[]',
    'roles',
    'addresses',
  ),
  fc.constantFrom(
    ENTERPRISE,
    `${ENTERPRISE}:manager`,
    '__proto__',
    'constructor',
    'id',
    'meta',
    'schemas',
    '',
  ),
  fc.string(),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 'True', '', 0, 1.5, 'a', '\0', '\ud800', [], {}),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    fc.record({ value: tie('value'), type: tie('value'), primary: tie('value') }, { requiredKeys: [] }),
  ),
}));
const operation = fc.record(
  { op: fc.constantFrom('Add', 'replace', 'Remove', 'move'), path: fc.oneof(name, value), value },
  { requiredKeys: ['op'] },
);
const resource = fc
  .dictionary(name, value, { maxKeys: 6 })
  .map((body) => ({ userName: 'known', displayName: 'known', ...body }));
const words =
  'userName emails members [ ] ]. ( ) and or not eq co pr gt "a" "\\ -5 true null value type id meta.created schemas $ref';
const word = fc.constantFrom(...words.split(' '));

const request = (user: string, group: string) => {
  const one = fc.constantFrom(`/Users/${user}`, `/Groups/${group}`);
  const all = fc.constantFrom('/Users', '/Groups');
  return fc.oneof(
    fc.tuple(fc.constant('POST'), all, resource),
    fc.tuple(fc.constant('PUT'), one, resource),
    fc.tuple(fc.constant('PATCH'), one, fc.record({ Operations: fc.array(operation, { maxLength: 3 }) })),
    fc.tuple(fc.constant('PATCH'), one, value),
    fc.tuple(
      fc.constant('GET'),
      fc
        .tuple(all, fc.array(word, { maxLength: 12 }))
        .map(([path, words]) => `${path}?filter=${encodeURIComponent(words.join(' '))}`),
      fc.constant(undefined),
    ),
  );
};

async function nested(server: ScimServer): Promise<number> {
  const deep = `${'{"name":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  return (await server.send('POST', '/Users', `{"userName":"deep","name":${deep},"NAME":${deep}}`)).status;
}

it('No request, however mutilated, is a failure of ours.', async () => {
  await using server = await scimServer();
  const user = (await server.send('POST', '/Users', { userName: 'known' })).body.id;
  const group = (await server.send('POST', '/Groups', { displayName: 'known' })).body.id;
  await fc.assert(
    fc.asyncProperty(request(user, group), async ([method, path, body]) => {
      const { status } = await server.send(method, path, body);
      expect([status, server.failures]).toEqual([expect.any(Number), []]);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 500 },
  );
  expect(await nested(server)).toBe(201);
  expect(await server.send('GET', `/Users/${user}`)).toMatchObject({ status: 200, body: { id: user } });
}, 60_000);
