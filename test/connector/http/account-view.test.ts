import { expect, test } from 'vitest';
import { itemState } from '../../../connector/http/api/account-view.ts';
import type { Reason } from '../../../shared/model/permission.ts';

const rule = (effect: 'allow' | 'deny'): Reason => ({
  kind: 'rule',
  rule: 'r',
  ruleName: 'R',
  policyVersion: 1,
  effect,
  groups: [],
  conditions: [],
  scope: { kind: 'all', sites: [] },
});
const override: Reason = { kind: 'override', override: 'o', effect: 'allow', reason: 'because', author: 'a' };
const none: readonly Reason[] = [];

test.each([
  ['not read comes first', true, 'unknown', [override], none, true, 'unknown'],
  ['wanted and there', true, 'yes', [rule('allow')], none, false, 'granted'],
  ['unwanted and not there', false, 'no', none, none, false, 'none'],
  ['wanted and not there', true, 'no', [rule('allow')], none, false, 'toGrant'],
  ['wanted by an override and not there', true, 'no', [override], none, false, 'toGrant'],
  ['unwanted and there', false, 'yes', none, [rule('deny')], false, 'toRevoke'],
  ['differs but waits', true, 'no', [rule('allow')], none, true, 'held'],
  ['there by an override alone', true, 'yes', [override], none, false, 'exception'],
  [
    'there by an override that beats a deny',
    true,
    'yes',
    [rule('allow'), override],
    [rule('deny')],
    false,
    'exception',
  ],
  ['there by a rule, an override or not', true, 'yes', [rule('allow'), override], none, false, 'granted'],
] as const)('a box that is %s', (_what, desired, observed, because, against, held, state) => {
  expect(itemState({ key: 'feature:x', desired, observed, because, against }, held)).toBe(state);
});
