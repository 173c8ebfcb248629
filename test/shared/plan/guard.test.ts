import { expect, test } from 'vitest';
import type { GuardRule } from '../../../shared/model/policy.ts';
import { trippedBy } from '../../../shared/plan/guard.ts';
import type { AccountPlan, Hold, StepKind } from '../../../shared/plan/step.ts';

function accounts(kind: StepKind, count: number, agency?: string, held?: Hold): AccountPlan[] {
  return Array.from({ length: count }, (_, index) => ({
    account: `${agency}-${index}`,
    ...(agency === undefined ? {} : { agency }),
    steps: [
      {
        id: `${agency}-${index}`,
        kind,
        portal: 'sim',
        account: `${agency}-${index}`,
        observed: 'yes',
        risks: [],
        reasons: [],
        ...(held ? { held } : {}),
      },
    ],
    unread: [],
    widening: 0,
  }));
}
const people = (count: number, boxes = count * 10) => ({ accounts: count, boxes, agencies: new Map() });
const trips = (plans: AccountPlan[], of: Parameters<typeof trippedBy>[3], rules: GuardRule[] = []) =>
  trippedBy('sim', rules, plans, of).map(({ kind, agency, count, of: whole }) => [
    kind,
    agency,
    count,
    whole,
  ]);

test('a plan is only suspicious when it passes the count and the percentage', () => {
  const table: [steps: number, of: number, trips: boolean][] = [
    [10, 20, false],
    [11, 110, false],
    [11, 109, true],
    [10, 10, false],
    [200, 2_000, false],
    [201, 2_000, true],
  ];
  for (const [steps, of, expected] of table)
    expect({ steps, of, trips: trips(accounts('archive', steps), people(of)).length > 0 }).toEqual({
      steps,
      of,
      trips: expected,
    });
});

test('boxes are measured against boxes, accounts against accounts', () => {
  expect(trips(accounts('revoke', 101), people(50, 1_000))).toEqual([['revoke', undefined, 101, 1_000]]);
  expect(trips(accounts('suspend', 11), people(50, 1_000))).toEqual([['suspend', undefined, 11, 50]]);
});

test('what is given is measured against what will be there', () => {
  expect(trips(accounts('create', 50), people(0))).toEqual([]);
  expect(trips(accounts('create', 51), people(0))).toEqual([['create', undefined, 51, 51]]);
  expect(trips(accounts('create', 60), people(60))).toEqual([]);
  expect(trips(accounts('grant', 501), people(0, 400))).toEqual([['grant', undefined, 501, 901]]);
});

test('held steps are not counted', () => {
  expect(trips(accounts('archive', 50, undefined, 'partial-source'), people(60))).toEqual([]);
});

test('an agency has a guard of its own', () => {
  const of = { ...people(1_000), agencies: new Map([['paris', { accounts: 20, boxes: 200 }]]) };
  expect(trips(accounts('archive', 11, 'paris'), of)).toEqual([['archive', 'paris', 11, 20]]);
});

test('a rule of the policy takes the place of the default, the one that names most first', () => {
  const plans = accounts('archive', 11, 'paris');
  const of = { ...people(50), agencies: new Map([['paris', { accounts: 20, boxes: 200 }]]) };
  const never: GuardRule = { count: 1_000, percent: 100 };
  expect(trips(plans, of).length).toBe(2);
  expect(trips(plans, of, [never])).toEqual([]);
  expect(trips(plans, of, [never, { kind: 'archive', count: 5, percent: 5 }]).length).toBe(2);
  expect(trips(plans, of, [never, { kind: 'revoke', count: 5, percent: 5 }])).toEqual([]);
  expect(trips(plans, of, [never, { portal: 'other', count: 5, percent: 5 }])).toEqual([]);
  expect(trips(plans, of, [never, { agency: 'paris', count: 5, percent: 5 }])).toEqual([
    ['archive', 'paris', 11, 20],
  ]);
  expect(trips(plans, of, [never, { count: 5, percent: 5 }]).length).toBe(2);
});

test('boxes are counted as boxes, accounts as accounts: two profiles of one account are one account', () => {
  const twice = (kind: StepKind) =>
    accounts(kind, 8).map((plan) => ({ ...plan, steps: [...plan.steps, ...plan.steps] }));
  expect(trips(twice('setProfile'), people(9))).toEqual([]);
  const rules: GuardRule[] = [{ kind: 'revoke', count: 10, percent: 1 }];
  expect(trips(twice('revoke'), people(9), rules)).toEqual([['revoke', undefined, 16, 90]]);
});
