import { format } from 'prettier';
import { expect, test } from 'vitest';
import { configJsonSchema, keysAt } from '../../../connector/config/json-schema.ts';

test('docs/configuration.schema.json is in step (write it with vitest -u)', async () => {
  const text = await format(JSON.stringify(configJsonSchema()), { parser: 'json', printWidth: 110 });
  await expect(text).toMatchFileSnapshot('../../../docs/configuration.schema.json');
});

test('the schema asks for secrets by name only', () => {
  expect(keysAt(['sources', 'any', 'ldap'])).toEqual(expect.arrayContaining(['passwordEnv', 'passwordFile']));
  expect(JSON.stringify(configJsonSchema())).not.toContain('"password"');
});

test.each([
  [[], ['store', 'server', 'oidc', 'sources', 'correlate', 'events', 'portals', 'policy', 'log']],
  [['server'], ['port', 'host', 'publicUrl']],
  [
    ['sources', 'any'],
    ['ldap', 'ldif', 'csv', 'every', 'changes', 'whole', 'grace', 'late', 'gate'],
  ],
  [
    ['sources', 'any', 'csv'],
    ['file', 'delimiter', 'encoding', 'columns'],
  ],
  [
    ['sources', 'any', 'gate'],
    [
      'count',
      'percent',
      'most',
      'groupCount',
      'groupPercent',
      'accountCount',
      'accountPercent',
      'grantCount',
      'grantPercent',
    ],
  ],
  [['nowhere'], []],
])('the keys that may stand at %j are known', (path, keys) => {
  expect(keysAt(path)).toEqual(keys);
});
