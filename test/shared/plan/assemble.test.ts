import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { DEFAULT_APPROVALS } from '../../../shared/model/policy.ts';
import { approvalsFor } from '../../../shared/plan/approval.ts';
import { countSteps } from '../../../shared/plan/count.ts';
import { hashPlan } from '../../../shared/plan/hash.ts';
import type { AccountPlan, Step } from '../../../shared/plan/step.ts';

const step = (parts: Partial<Step> = {}): Step => ({
  id: 's',
  kind: 'grant',
  portal: 'sim',
  account: 'a',
  item: { kind: 'feature', id: 'f1' },
  observed: 'no',
  risks: [],
  reasons: [],
  ...parts,
});
const planOf = (...steps: Step[]): AccountPlan => ({ account: 'a', steps, unread: [], widening: 0 });
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

test('every kind of step is counted in its place, held and unread ones apart', () => {
  const plans = [
    planOf(
      step(),
      step({ kind: 'revoke' }),
      step({ kind: 'create' }),
      step({ kind: 'setProfile' }),
      step({ kind: 'setHours' }),
      step({ kind: 'invite' }),
      step({ kind: 'reactivate' }),
      step({ kind: 'suspend' }),
      step({ kind: 'revokeAccess' }),
      step({ kind: 'archive' }),
      step({ held: 'orphan' }),
      step({ observed: 'unknown' }),
    ),
    { ...planOf(), unread: ['one'] },
  ];
  expect(countSteps(plans, 7)).toEqual({
    accounts: 7,
    create: 1,
    grant: 1,
    revoke: 1,
    change: 2,
    open: 2,
    close: 3,
    held: 1,
    toCheck: 1,
    unread: 1,
  });
});

test('the hash moves with the policy, the snapshots, the observations and the steps, and with nothing else', () => {
  const snapshots = [
    { source: 'ldap', id: '1', status: 'complete' },
    { source: 'scim', id: '2', status: 'complete' },
  ];
  const hash = hashPlan(1, snapshots, [planOf(step())], 'seen', sha);
  expect(hashPlan(1, snapshots.toReversed(), [planOf(step())], 'seen', sha)).toBe(hash);
  const moved = [
    hashPlan(2, snapshots, [planOf(step())], 'seen', sha),
    hashPlan(1, [{ ...snapshots[0]!, id: '3' }, snapshots[1]!], [planOf(step())], 'seen', sha),
    hashPlan(1, snapshots, [planOf(step())], 'seen again', sha),
    hashPlan(1, snapshots, [planOf(step({ observed: 'unknown' }))], 'seen', sha),
    hashPlan(1, snapshots, [planOf(step({ held: 'cost' }))], 'seen', sha),
    hashPlan(1, snapshots, [planOf(step({ after: ['t'] }))], 'seen', sha),
    hashPlan(1, snapshots, [planOf()], 'seen', sha),
  ];
  expect(new Set([hash, ...moved]).size).toBe(moved.length + 1);
});

test('administrator rights and forbid rules ask for two, an ordinary plan for what the policy says', () => {
  const ordinary = [planOf(step())];
  const admin = [planOf(step({ risks: ['delegation'] }))];
  const held = [planOf(step({ risks: ['delegation'], held: 'exclusion' }))];
  const asked = (plans: AccountPlan[], forbidEdit = false, approvals = DEFAULT_APPROVALS) =>
    approvalsFor(approvals, [], plans, forbidEdit);
  expect(asked(ordinary)).toEqual({ needed: 0, because: [] });
  expect(asked(admin)).toEqual({ needed: 2, because: ['administrator-rights'] });
  expect(asked(held)).toEqual({ needed: 0, because: [] });
  expect(asked(ordinary, true)).toEqual({ needed: 2, because: ['forbid-edit'] });
  expect(asked(admin, true, { ordinary: 1, sensitive: 2 })).toEqual({
    needed: 2,
    because: ['ordinary', 'administrator-rights', 'forbid-edit'],
  });
  expect(asked([planOf()], false, { ordinary: 1, sensitive: 2 })).toEqual({ needed: 0, because: [] });
});
