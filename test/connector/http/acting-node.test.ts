import { expect, test } from 'vitest';
import { actingNode } from '../../../connector/http/api/acting-node.ts';

const nodes = [
  { id: 'root', admins: ['chief'] },
  { id: 'paris', parent: 'root', admins: ['anne', 'chief'] },
  { id: 'paris-north', parent: 'paris', admins: ['Anne'] },
];

test.each([
  ['anne', 'paris-north'],
  ['ANNE', 'paris-north'],
  ['chief', 'paris'],
  ['somebody', 'root'],
])('%s acts in the name of %s: the deepest that lists them, else the root', (admin, node) => {
  expect(actingNode({ nodes }, admin)).toBe(node);
});

test('delegations that contain each other do not hang', () => {
  const cycle = [
    { id: 'a', parent: 'b', admins: ['x'] },
    { id: 'b', parent: 'a', admins: [] },
  ];
  expect(actingNode({ nodes: cycle }, 'x')).toBe('a');
});
