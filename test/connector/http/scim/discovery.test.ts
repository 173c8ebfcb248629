import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ScimServer, scimServer } from './server.ts';

let server: ScimServer;
beforeAll(async () => {
  server = await scimServer();
});
afterAll(() => server[Symbol.asyncDispose]());

interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly subAttributes?: readonly Attribute[];
}
const all = (attributes: readonly Attribute[]): readonly Attribute[] =>
  attributes.flatMap((attribute) => [attribute, ...all(attribute.subAttributes ?? [])]);

it('The configuration says what is there and what is not.', async () => {
  const { body } = await server.send('GET', '/ServiceProviderConfig');
  expect(body).toMatchObject({
    patch: { supported: true },
    bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 1_048_576 },
    filter: { supported: true, maxResults: 1000 },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    pagination: {
      cursor: true,
      index: true,
      defaultPaginationMethod: 'index',
      defaultPageSize: 100,
      maxPageSize: 1000,
      cursorTimeout: 3600,
    },
    authenticationSchemes: expect.arrayContaining([
      expect.objectContaining({ type: 'oauthbearertoken', primary: true }),
    ]),
    meta: { location: `${server.base}/ServiceProviderConfig` },
  });
});

it('Every resource type answers at its endpoint, and its schemas are described.', async () => {
  const { body } = await server.send('GET', '/ResourceTypes');
  const described: readonly { id: string }[] = (await server.send('GET', '/Schemas')).body.Resources;
  const schemas = new Set(described.map(({ id }) => id));
  expect(body.Resources.map(({ id }: { id: string }) => id)).toEqual([
    'User',
    'Group',
    'Portal',
    'Site',
    'Account',
    'Role',
    'Entitlement',
  ]);
  for (const type of body.Resources) {
    expect((await server.send('GET', type.endpoint)).status).toBe(200);
    const named = [type.schema, ...type.schemaExtensions.map(({ schema }: { schema: string }) => schema)];
    expect(named.filter((id: string) => !schemas.has(id))).toEqual([]);
    expect((await server.send('GET', `/ResourceTypes/${type.id}`)).body).toEqual(type);
  }
});

it('Every attribute of every schema has every characteristic.', async () => {
  const { body } = await server.send('GET', '/Schemas');
  expect(body).toMatchObject({ totalResults: 14, itemsPerPage: 14, startIndex: 1 });
  for (const schema of body.Resources) {
    expect((await server.send('GET', `/Schemas/${schema.id.toUpperCase()}`)).body).toEqual(schema);
    for (const attribute of all(schema.attributes)) {
      expect(attribute).toMatchObject({
        name: expect.stringMatching(/^[$a-zA-Z][\w-]*$/),
        type: expect.stringMatching(/^(string|boolean|decimal|integer|dateTime|binary|reference|complex)$/),
        multiValued: expect.any(Boolean),
        description: expect.stringMatching(/^[A-Z].+\.$/),
        required: expect.any(Boolean),
        caseExact: expect.any(Boolean),
        mutability: expect.stringMatching(/^(readOnly|readWrite|immutable|writeOnly)$/),
        returned: expect.stringMatching(/^(always|never|default|request)$/),
        uniqueness: expect.stringMatching(/^(none|server|global)$/),
      });
      expect([attribute.name, attribute.subAttributes !== undefined]).toEqual([
        attribute.name,
        attribute.type === 'complex',
      ]);
    }
  }
});

it('The User schema has the attributes of RFC 7643 section 8.7.1, but for the password that nobody keeps.', async () => {
  const { body } = await server.send('GET', '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User');
  expect(body.attributes.map(({ name }: Attribute) => name)).toEqual([
    'userName',
    'name',
    'displayName',
    'nickName',
    'profileUrl',
    'title',
    'userType',
    'preferredLanguage',
    'locale',
    'timezone',
    'active',
    'emails',
    'phoneNumbers',
    'ims',
    'photos',
    'addresses',
    'groups',
    'entitlements',
    'roles',
    'x509Certificates',
  ]);
});

it('Everything that a schema lets a client write comes back.', async () => {
  const { body } = await server.send('GET', '/Schemas');
  const value = (attribute: Attribute & { mutability: string; multiValued: boolean }): unknown => {
    const parts = (attribute.subAttributes ?? []) as readonly (typeof attribute)[];
    const written = parts.filter(({ mutability }) => mutability !== 'readOnly');
    const one =
      attribute.type === 'complex'
        ? Object.fromEntries(written.map((part) => [part.name, value(part)]))
        : attribute.type === 'boolean' || 'text';
    return attribute.multiValued ? [one] : one;
  };
  const [core, extension] = ['core:2.0:User', 'extension:enterprise:2.0:User'].map((name) =>
    body.Resources.find(({ id }: { id: string }) => id.endsWith(name)),
  );
  const parts = (schema: typeof core) =>
    Object.fromEntries(
      schema.attributes
        .filter(({ mutability }: { mutability: string }) => mutability !== 'readOnly')
        .map((attribute: never) => [(attribute as Attribute).name, value(attribute)]),
    );
  const user = { ...parts(core), [extension.id]: parts(extension) };
  const created = await server.send('POST', '/Users', user);
  expect(created.status).toBe(201);
  expect(created.body).toMatchObject(user);
});
