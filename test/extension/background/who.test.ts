import { expect, test } from 'vitest';
import { keyOf, mayView, stanceOf } from '../../../extension/background/who.ts';
import { findPagedPortal } from '../../../shared/portal/index.ts';

const descriptor = findPagedPortal('intratone');
if (!descriptor) throw new Error('no descriptor');
const setup = (speaksFor: string[]) => ({
  id: 'intratone',
  tenant: 'regle',
  origins: [],
  speaksFor,
  descriptor,
});

test.each([
  ['antony@regle', 'antony'],
  ['Antony@REGLE', 'Antony'],
  ['antony', 'antony'],
  ['antony@autre', undefined],
  ['antony@xregle', undefined],
])('the key of %s is %s', (identifier, key) => {
  expect(keyOf(identifier, setup([]))).toBe(key);
});

test.each([
  {
    viewer: 'admin@regle',
    account: 'antony',
    scope: 'admin',
    speaksFor: ['Admin'],
    stance: 'admin',
    view: true,
  },
  {
    viewer: 'antony@regle',
    account: 'antony',
    scope: 'admin',
    speaksFor: ['admin'],
    stance: 'mismatch',
    view: true,
  },
  {
    viewer: 'antony@regle',
    account: 'david',
    scope: 'admin',
    speaksFor: ['admin'],
    stance: 'mismatch',
    view: false,
  },
  {
    viewer: 'admin@autre',
    account: 'admin',
    scope: 'admin',
    speaksFor: ['admin'],
    stance: 'mismatch',
    view: false,
  },
  {
    viewer: 'antony@regle',
    account: 'Antony',
    scope: 'self',
    speaksFor: ['antony'],
    stance: 'self',
    view: true,
  },
  {
    viewer: 'antony@regle',
    account: 'david',
    scope: 'self',
    speaksFor: ['antony'],
    stance: 'not-yours',
    view: false,
  },
  {
    viewer: 'david@regle',
    account: 'david',
    scope: 'self',
    speaksFor: ['antony'],
    stance: 'mismatch',
    view: false,
  },
] as const)('$viewer on $account with a session ($scope) for $speaksFor: $stance', (given) => {
  const portal = setup([...given.speaksFor]);
  const stance = stanceOf(given, portal, given.scope);
  expect(stance).toBe(given.stance);
  expect(mayView(stance, given, portal, given.scope)).toBe(given.view);
});
