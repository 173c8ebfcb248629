import { afterAll, beforeAll, expect, it } from 'vitest';
import { scimEndpoints } from '../../../../connector/http/scim/router.ts';
import { establish } from './rights.ts';
import { type ScimServer, scimServer } from './server.ts';

/** What discovery says is there, held against what answers. */
interface Attribute {
  readonly name: string;
  readonly type: string;
  readonly multiValued: boolean;
  readonly required: boolean;
  readonly subAttributes?: readonly Attribute[];
}
interface Schema {
  readonly id: string;
  readonly attributes: readonly Attribute[];
}
interface Type {
  readonly id: string;
  readonly endpoint: string;
  readonly schema: string;
  readonly schemaExtensions: readonly { readonly schema: string }[];
}

let server: ScimServer;
let types: readonly Type[];
let schemas: ReadonlyMap<string, Schema>;
beforeAll(async () => {
  server = await scimServer();
  await establish(server);
  types = (await get('/ResourceTypes')).Resources;
  const all: readonly Schema[] = (await get('/Schemas')).Resources;
  schemas = new Map(all.map((schema) => [schema.id, schema]));
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const user = {
    userName: 'alice',
    emails: [{ value: 'a@x', type: 'work' }],
    [enterprise]: { department: 'IT' },
  };
  const { body } = await server.send('POST', '/Users', user);
  await server.send('POST', '/Groups', { displayName: 'Guards', members: [{ value: body.id }] });
  const account = { key: 'alice', status: 'active', name: 'Alice', email: 'a@x', shownAt: 1 } as const;
  await server.store.accounts.upsert('intratone', [account], 1);
});
afterAll(() => server[Symbol.asyncDispose]());

const get = async (path: string) => (await server.send('GET', path)).body;

/** What RFC 7643 section 3.1 gives every resource, and no schema lists. */
const COMMON = new Set(['schemas', 'id', 'externalId', 'meta']);
const JSON_TYPES: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  complex: 'object',
};

/** Where a value is not what its attributes say. */
function wrong(value: object, attributes: readonly Attribute[], at: string): readonly string[] {
  const missing = attributes.filter(({ name, required }) => required && !(name in value));
  return [
    ...missing.map(({ name }) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, each]) => {
      const attribute = attributes.find((known) => known.name === name);
      if (!attribute) return [`${at}.${name} is not described`];
      if (Array.isArray(each) !== attribute.multiValued) return [`${at}.${name} is one or several`];
      return [each].flat().flatMap((one: unknown) => {
        if (typeof one !== (JSON_TYPES[attribute.type] ?? 'string'))
          return [`${at}.${name} is no ${attribute.type}`];
        return attribute.type === 'complex'
          ? wrong(one as object, attribute.subAttributes!, `${at}.${name}`)
          : [];
      });
    }),
  ];
}

function wrongIn(resource: object, schema: string, extensions: readonly string[] = []): readonly string[] {
  const entries = Object.entries(resource).filter(([name]) => !COMMON.has(name));
  const [own, extended] = [false, true].map((isExtension) =>
    entries.filter(([name]) => extensions.includes(name) === isExtension),
  );
  return [
    ...wrong(Object.fromEntries(own!), schemas.get(schema)!.attributes, schema),
    ...extended!.flatMap(([name, value]) => wrong(value as object, schemas.get(name)!.attributes, name)),
  ];
}

it('Every resource is made of what its schemas describe, and says which those are.', async () => {
  for (const { endpoint, id, schema, schemaExtensions } of types) {
    const extensions = schemaExtensions.map((extension) => extension.schema);
    const wanted = [...schemas.get(schema)!.attributes.map(({ name }) => name), ...extensions, 'meta'].join(
      ',',
    );
    const { Resources } = await get(`${endpoint}?attributes=${wanted}`);
    expect(Resources.length).toBeGreaterThan(0);
    for (const resource of Resources) {
      expect(wrongIn(resource, schema, extensions)).toEqual([]);
      expect(resource.schemas).toEqual([schema, ...extensions.filter((extension) => extension in resource)]);
      expect(resource.meta.resourceType).toBe(id);
    }
    expect((await get(`${endpoint}/${Resources[0].id}`)).id).toBe(Resources[0].id);
  }
});

it('Discovery is made of what its own schemas describe.', async () => {
  const config = await get('/ServiceProviderConfig');
  expect(wrongIn(config, config.schemas[0])).toEqual([]);
  for (const type of types)
    expect(wrongIn(type, 'urn:ietf:params:scim:schemas:core:2.0:ResourceType')).toEqual([]);
  // A schema of schemas that described its own depth would never end (RFC 7643 section 8.7.2 does not either).
  const isOwnDepth = (text: string) => text.endsWith('.subAttributes.subAttributes is not described');
  for (const schema of schemas.values()) {
    const found = wrongIn(schema, 'urn:ietf:params:scim:schemas:core:2.0:Schema');
    expect(found.filter((text) => !isOwnDepth(text))).toEqual([]);
  }
});

it('Every schema is that of a type or of discovery, and every type has the schemas that it names.', async () => {
  const named = types.flatMap(({ schema, schemaExtensions }) => [
    schema,
    ...schemaExtensions.map((extension) => extension.schema),
  ]);
  const own = ['ServiceProviderConfig', 'ResourceType', 'Schema'].map(
    (name) => `urn:ietf:params:scim:schemas:core:2.0:${name}`,
  );
  expect([...schemas.keys()].toSorted()).toEqual([...named, ...own].toSorted());
});

it('Every address that answers is that of a type, or one of the protocol; every type has all of its own.', () => {
  const rights = {
    store: server.store,
    portals: [],
    policy: () => Promise.reject(new Error()),
    everybody: () => Promise.reject(new Error()),
  };
  const parts = {
    store: server.store,
    now: () => 0,
    onChange: () => undefined,
    log: { error: () => undefined },
  };
  const routes = scimEndpoints(parts, rights).map(({ method, path }) => `${method} ${path}`);
  // RFC 7644 section 3.2, table 2.
  const protocol = [
    'get /ServiceProviderConfig',
    'get /ResourceTypes',
    'get /ResourceTypes/:id',
    'get /Schemas',
    'get /Schemas/:id',
    'post /Bulk',
    'get /',
    'post /.search',
    ...['get', 'post', 'put', 'patch', 'delete'].map((method) => `${method} /Me`),
  ];
  const typed = types.flatMap(({ endpoint }) => [
    `get ${endpoint}`,
    `post ${endpoint}`,
    `post ${endpoint}/.search`,
    ...['get', 'put', 'patch', 'delete'].map((method) => `${method} ${endpoint}/:id`),
  ]);
  expect([...new Set(routes)].toSorted()).toEqual([...protocol, ...typed].toSorted());
});
