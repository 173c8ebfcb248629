import { expect, it } from 'vitest';
import { closed } from '../../../../connector/intake/scim/closed.ts';

it.each([
  [
    '{"id":"1","members":[{"value":"a"},{"value":"b"}',
    { id: '1', members: [{ value: 'a' }, { value: 'b' }] },
  ],
  ['{"Resources":[{"members":[{}', { Resources: [{ members: [{}] }] }],
  ['{"name":"[{\\"\\\\","list":[1', { name: '[{"\\', list: [1] }],
  ['{"whole":[]}', { whole: [] }],
])('The beginning %s is a text of its own.', (beginning, value) => {
  expect(JSON.parse(closed(beginning))).toEqual(value);
});
