import { describe, expect, test } from 'vitest';
import { decide } from '../../../connector/flow/decide.ts';
import { missingApprovals } from '../../../connector/flow/standing.ts';
import type { PlanDecision, StoredPlan } from '../../../connector/store/store.ts';
import type { Plan, Step } from '../../../shared/plan/step.ts';
import { company, NOW, personId, userName, type Company } from './company.ts';

const grant = (account: string, more: Partial<Step> = {}): Step => ({
  id: `commown/${account}/grant/feature:role-administration`,
  kind: 'grant',
  portal: 'commown',
  account,
  item: { kind: 'feature', id: 'role-administration' },
  observed: 'no',
  risks: ['delegation'],
  reasons: [],
  ...more,
});

const eur = (minor: number) => ({ minor, currency: 'EUR', per: 'month' }) as const;

/** A plan about the second person's account that needs two approvals, a resumption and the confirmation of 87 EUR. */
function waiting(more: Partial<Plan> = {}): StoredPlan {
  const part: Plan = {
    portal: 'commown',
    createdAt: new Date(NOW).toISOString(),
    policyVersion: 1,
    snapshots: [],
    hash: 'h',
    accounts: [
      {
        account: userName(2),
        person: { id: personId(2), displayName: 'Personne 2', userName: userName(2) },
        steps: [grant(userName(2))],
        unread: [],
        widening: 0,
      },
    ],
    counts: {
      accounts: 1,
      create: 0,
      grant: 1,
      revoke: 0,
      change: 0,
      open: 0,
      close: 0,
      held: 0,
      toCheck: 0,
      unread: 0,
    },
    tripped: [{ portal: 'commown', kind: 'grant', count: 40, of: 50, limit: { count: 10, percent: 20 } }],
    costs: [
      { pool: 'a', name: 'A', before: 1, after: 4, included: 1, more: eur(5800), due: eur(0) },
      { pool: 'b', name: 'B', before: 0, after: 1, included: 0, more: eur(2900), due: eur(0) },
    ],
    approvals: { needed: 2, because: ['administrator-rights'] },
    ...more,
  };
  return { id: personId(77), hash: 'h', author: userName(1), createdAt: NOW, state: 'open', parts: [part] };
}

const said = (kind: PlanDecision['kind'], by: string, more: Partial<PlanDecision> = {}): PlanDecision => ({
  kind,
  by,
  at: NOW,
  ...more,
});

async function withPlan(plan = waiting()): Promise<Company & { readonly plan: StoredPlan }> {
  const open = await company(6);
  await open.store.plans.add(plan);
  return { ...open, plan };
}

describe('an approval', () => {
  test('counts once a person, under whatever name, until there are enough', async () => {
    await using world = await withPlan();
    const first = await decide(world.store, world.plan.id, said('approve', userName(3)));
    expect(missingApprovals(first)).toBe(1);
    for (const alias of [userName(3), userName(3).toUpperCase(), personId(3), `${userName(3)}@regle.example`])
      await expect(decide(world.store, world.plan.id, said('approve', alias))).rejects.toMatchObject({
        code: 'PLAN_APPROVED_TWICE',
      });
    const second = await decide(world.store, world.plan.id, said('approve', 'root'));
    expect(missingApprovals(second)).toBe(0);
    expect(second.approvals).toMatchObject({ needed: 2, by: [userName(3), 'root'] });
  });

  test.each([
    ['the author', userName(1)],
    ['the author by another name', personId(1)],
    ['whose account it changes', userName(2)],
    ['whose rights it changes, by their id', personId(2)],
  ])('is refused of %s', async (_, by) => {
    await using world = await withPlan();
    await expect(decide(world.store, world.plan.id, said('approve', by))).rejects.toMatchObject({
      code: 'PLAN_OWN_APPROVAL',
      status: 403,
    });
    expect(await world.store.plans.decisions(world.plan.id)).toEqual([]);
    expect(await world.store.audit.recent(10)).toEqual([]);
  });

  test('may come from somebody whose own steps stay held', async () => {
    const account = {
      account: userName(2),
      steps: [grant(userName(2), { held: 'exclusion' })],
      unread: [],
      widening: 0,
    };
    await using world = await withPlan(waiting({ accounts: [account] }));
    await expect(decide(world.store, world.plan.id, said('approve', userName(2)))).resolves.toBeDefined();
  });
});

describe('a quarantine', () => {
  test('ends by a resumption with a reason', async () => {
    await using world = await withPlan();
    for (const reason of [undefined, '  '])
      await expect(
        decide(world.store, world.plan.id, said('resume', 'root', reason === undefined ? {} : { reason })),
      ).rejects.toMatchObject({ code: 'PLAN_REASON_MISSING' });
    const { quarantine } = await decide(
      world.store,
      world.plan.id,
      said('resume', 'root', { reason: 'Réorganisation' }),
    );
    expect(quarantine).toEqual([]);
    expect(await world.store.audit.recent(1)).toMatchObject([
      { actor: 'root', action: 'plan.resumed', subject: world.plan.id, data: { reason: 'Réorganisation' } },
    ]);
  });

  test('or by a cancellation with a reason, after which nothing is decided any more', async () => {
    await using world = await withPlan();
    await decide(world.store, world.plan.id, said('cancel', 'root', { reason: 'Erreur' }));
    expect((await world.store.plans.get(world.plan.id))?.state).toBe('cancelled');
    await expect(decide(world.store, world.plan.id, said('approve', 'root'))).rejects.toMatchObject({
      code: 'PLAN_CLOSED',
    });
  });

  test('cannot be resumed where there is none', async () => {
    await using world = await withPlan(waiting({ tripped: [] }));
    await expect(
      decide(world.store, world.plan.id, said('resume', 'root', { reason: 'x' })),
    ).rejects.toMatchObject({ code: 'PLAN_NOT_QUARANTINED' });
  });
});

describe('a cost', () => {
  test.each(['87 EUR', '87,00 € par mois', 'EUR 87.00 per month', '87.00EUR/mois'])(
    'is confirmed by %s',
    async (amount) => {
      await using world = await withPlan();
      const { costs } = await decide(world.store, world.plan.id, said('confirm-cost', 'root', { amount }));
      expect(costs).toEqual([]);
    },
  );

  test.each(['', '87', 'EUR', '58 EUR', '87 USD', '87 EUR par an', '87 EUR + 1 EUR', '87,001 EUR', 'oui'])(
    'is not confirmed by “%s”, and the amount is told',
    async (amount) => {
      await using world = await withPlan();
      const refused = decide(world.store, world.plan.id, said('confirm-cost', 'root', { amount }));
      await expect(refused).rejects.toMatchObject({ code: 'PLAN_AMOUNT' });
      await expect(refused).rejects.toThrow(/EUR\s87\.00 per month/);
    },
  );
});

test('an unknown plan is a problem, the beginning of an id is enough', async () => {
  await using world = await withPlan();
  await expect(decide(world.store, 'ffff', said('reject', 'root'))).rejects.toMatchObject({
    code: 'PLAN_UNKNOWN',
  });
  await decide(world.store, world.plan.id.slice(0, 36), said('reject', 'root'));
  expect((await world.store.plans.get(world.plan.id))?.state).toBe('rejected');
});
