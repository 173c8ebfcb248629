import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workOf } from '../../../../connector/flow/queue/work.ts';
import { isByHand } from '../../../../shared/plan/by-hand.ts';
import { HOLDS, RISKS, STEP_KINDS, type Plan, type Step } from '../../../../shared/plan/step.ts';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };

const step = (account: string, at: number): fc.Arbitrary<Step> =>
  fc.record(
    {
      id: fc.constant(`intratone/${account}/grant/feature:f${at}`),
      kind: fc.constantFrom(...STEP_KINDS),
      portal: fc.constant('intratone'),
      account: fc.constant(account),
      item: fc.constant({ kind: 'feature' as const, id: `f${at}` }),
      tab: fc.constant('sites'),
      observed: fc.constant('no' as const),
      risks: fc.uniqueArray(fc.constantFrom(...RISKS), { maxLength: 2 }),
      reasons: fc.constant([]),
      held: fc.constantFrom(...HOLDS),
    },
    { requiredKeys: ['id', 'kind', 'portal', 'account', 'observed', 'risks', 'reasons'] },
  );

const KEYS = ['alice', 'bob', 'admin'];
const accounts = fc.tuple(
  ...KEYS.map((account) =>
    fc
      .nat(4)
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => step(account, at))))
      .map((steps) => ({ account, steps, unread: [], widening: 0 })),
  ),
);

const decision = fc.constantFrom('approve' as const, 'resume' as const, 'confirm-cost' as const);

test('the work of a plan has no held step, and nobody’s own account', () => {
  fc.assert(
    fc.property(accounts, fc.option(decision), (planned, kind) => {
      const part = { portal: 'intratone', accounts: planned } as unknown as Plan;
      const decisions = kind === null ? [] : [{ kind, by: 'x', at: 0 }];
      const work = workOf(part, decisions, new Set(['admin']));
      expect(work.flatMap(({ steps }) => steps.filter(({ held }) => held !== undefined))).toEqual([]);
      expect(work.every(({ account, steps }) => account !== 'admin' && steps.length > 0)).toBe(true);
      const free = planned
        .filter(({ account }) => account !== 'admin')
        .flatMap(({ steps }) => steps.filter(({ held }) => held === undefined));
      expect(work.flatMap(({ steps }) => steps)).toEqual(expect.arrayContaining(free));
    }),
    RUNS,
  );
});

test('only the tick of a box that costs nothing and gives no power is not a person’s to do', () => {
  const tick: Step = {
    id: 'x',
    kind: 'grant',
    portal: 'intratone',
    account: 'alice',
    item: { kind: 'feature', id: 'f' },
    tab: 'sites',
    observed: 'no',
    risks: [],
    reasons: [],
  };
  const price = { minor: 0, currency: 'EUR', per: 'month' } as const;
  const { item: _, ...bare } = tick;
  expect(
    [tick, { ...tick, kind: 'revoke' as const, risks: ['all-sites' as const, 'credential' as const] }].map(
      isByHand,
    ),
  ).toEqual([false, false]);
  const others: readonly Step[] = [
    bare,
    { ...tick, risks: ['delegation'] },
    { ...tick, risks: ['seat'] },
    { ...tick, cost: { pool: 'p', seats: 1, price, alreadyDue: false } },
    ...STEP_KINDS.filter((kind) => kind !== 'grant' && kind !== 'revoke').map((kind) => ({ ...tick, kind })),
  ];
  expect(others.map(isByHand)).toEqual(others.map(() => true));
});
