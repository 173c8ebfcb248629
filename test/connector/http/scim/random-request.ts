import fc from 'fast-check';

/** A request as it goes over the wire. */
export interface RandomRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer<ArrayBuffer>;
}

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const name = fc.oneof(
  fc.constantFrom('userName', 'displayName', 'NAME', 'name.givenName', 'active', 'members', 'externalId'),
  fc.constantFrom('emails', 'emails.value', 'emails[type eq "work"].value', 'emails[', '[]', 'roles'),
  fc.constantFrom(
    'members[value eq "a"]',
    'members.value',
    'addresses',
    'id',
    'meta',
    'schemas',
    'groups',
    '',
  ),
  fc.constantFrom(
    ENTERPRISE,
    `${ENTERPRISE}:manager`,
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ),
  fc.string({ unit: 'binary' }),
);

const simple = fc.constantFrom(
  null,
  true,
  'True',
  '',
  0,
  1.5,
  -1e300,
  'a',
  'known',
  '\0',
  '\ud800',
  '2026-01-01',
  [],
  {},
);

const valueOf = (ids: readonly string[]) =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      { arbitrary: simple, weight: 3 },
      fc.constantFrom(...ids),
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 1, max: 6000 }).map((length) => 'x'.repeat(length)),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4 }),
      fc.record({ value: tie('value'), type: tie('value'), primary: tie('value') }, { requiredKeys: [] }),
    ),
  })).value;

const WORDS =
  'userName emails members [ ] ]. ( ) and or not eq ne co sw gt pr "a" "known" "\\ -5 1e400 true null value type id meta.created "2026-01-01" schemas $ref groups.value';
const filter = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 12 })
  .map((words) => words.join(' '));
const number = fc.constantFrom('-1', '0', '1', '3', '1e3', '999999999999999', 'NaN', '');

/** Bytes flipped, cut, doubled or put in. */
function mutilated(body: unknown): fc.Arbitrary<Buffer<ArrayBuffer>> {
  const bytes = Buffer.from(JSON.stringify(body) ?? '');
  const at = fc.nat(bytes.length);
  return fc.oneof(
    { arbitrary: fc.constant(bytes), weight: 6 },
    at.map((end) => Buffer.from(bytes.subarray(0, end))),
    fc.tuple(at, fc.nat(255)).map(([place, byte]) => {
      const other = Buffer.from(bytes);
      if (place < other.length) other[place] = byte;
      return other;
    }),
    fc
      .tuple(at, fc.uint8Array({ minLength: 1, maxLength: 4 }))
      .map(([place, more]) => Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place)])),
    at.map((place) => Buffer.concat([bytes, bytes.subarray(place)])),
  );
}

const headers = fc.oneof(
  { arbitrary: fc.constant({ 'content-type': 'application/scim+json' }), weight: 8 },
  fc
    .constantFrom(
      'text/plain',
      'application/json; charset=utf-16le',
      'application/x-www-form-urlencoded',
      '/',
    )
    .map((type) => ({ 'content-type': type })),
  fc.constantFrom('W/"1"', 'W/"2"', '*', '', '"', 'W/"1", W/"2"').map((tag) => ({
    'content-type': 'application/json',
    'if-match': tag,
    'if-none-match': tag,
  })),
  fc.constantFrom('entra', 'okta', 'strict').map((preset) => ({
    'content-type': 'application/scim+json',
    'x-preset': preset,
  })),
);

/** Requests on these users and groups and around them, most of them wrong in some way. */
export function randomRequest(
  users: readonly string[],
  groups: readonly string[],
): fc.Arbitrary<RandomRequest> {
  const value = valueOf([...users, ...groups]);
  const operation = fc.record(
    { op: fc.constantFrom('Add', 'replace', 'Remove', 'move'), path: fc.oneof(name, value), value },
    { requiredKeys: ['op'] },
  );
  const patch = fc.record({ Operations: fc.array(operation, { maxLength: 3 }) });
  const resource = fc
    .tuple(fc.dictionary(name, value, { maxKeys: 6 }), fc.constantFrom('known', 'a', 'b', 'c'))
    .map(([body, called]) => ({ userName: called, displayName: called, ...body }));
  const one = fc.constantFrom(
    ...users.map((id) => `/Users/${id}`),
    ...groups.map((id) => `/Groups/${id}`),
    '/Users/nobody',
    '/Users/%00',
    '/Groups/%f0%9f%a6%8a',
  );
  // The others have to live, for something to be written to.
  const doomed = fc.constantFrom(`/Users/${users.at(-1)}`, `/Groups/${groups.at(-1)}`, '/Users/nobody');
  const all = fc.constantFrom('/Users', '/Groups');
  const everywhere = fc.constantFrom(
    '/Users',
    '/Groups',
    '',
    '/Portals',
    '/Sites',
    '/Roles',
    '/Entitlements',
  );
  const query = fc.record(
    {
      filter,
      count: number,
      startIndex: number,
      cursor: fc.constantFrom('', 'x', 'a.b', '\ud800'),
      sortBy: name,
      sortOrder: fc.constantFrom('descending', 'up'),
      attributes: name,
      excludedAttributes: name,
    },
    { requiredKeys: [] },
  );
  const bulk = fc.record(
    {
      failOnErrors: fc.oneof(fc.integer(), value),
      Operations: fc.array(
        fc.record(
          {
            method: fc.constantFrom('POST', 'put', 'PATCH', 'GET'),
            path: fc.oneof(all, one, name),
            bulkId: fc.constantFrom('1', '2'),
            data: fc.oneof(resource, patch, value),
          },
          { requiredKeys: ['method'] },
        ),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ['Operations'] },
  );
  const sent = (method: string, path: fc.Arbitrary<string>, body: fc.Arbitrary<unknown>, weight: number) => ({
    weight,
    arbitrary: fc.tuple(path, body.chain(mutilated), headers).map(([where, bytes, said]): RandomRequest => ({
      method,
      path: where,
      headers: said,
      body: bytes,
    })),
  });
  const asked = fc
    .tuple(fc.oneof(everywhere, one), query, headers)
    .map(([path, asks, said]): RandomRequest => ({
      method: 'GET',
      path: `${path}?${new URLSearchParams(asks as Record<string, string>).toString()}`,
      headers: said,
    }));
  return fc.oneof(
    sent('POST', all, resource, 4),
    sent('PUT', one, resource, 4),
    sent('PATCH', one, patch, 6),
    sent('PATCH', one, value, 1),
    sent(
      'POST',
      everywhere.map((path) => `${path}/.search`),
      fc.oneof(query, value),
      2,
    ),
    sent('POST', fc.constant('/Bulk'), fc.oneof(bulk, value), 2),
    sent('DELETE', doomed, value, 1),
    { arbitrary: asked, weight: 5 },
  );
}
