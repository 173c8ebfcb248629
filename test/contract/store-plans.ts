import { describe, expect, test } from 'vitest';
import type { Store, StoredPlan } from '../../connector/store/store.ts';
import type { AccountPlan, Plan } from '../../shared/plan/step.ts';
import { oneStore, problem, unique } from './store-example.ts';

const account = (key: string): AccountPlan => ({
  account: key,
  person: { id: `person of ${key}`, displayName: 'Zoé « Z »', userName: key },
  steps: [
    {
      id: `intratone/${key}/grant/feature:open`,
      kind: 'grant',
      portal: 'intratone',
      account: key,
      observed: 'unknown',
      risks: ['widening'],
      reasons: [],
    },
  ],
  unread: ['rights'],
  widening: 2,
});

const part = (portal: string, accounts: number): Plan => ({
  portal,
  createdAt: '2026-01-01T00:00:00Z',
  policyVersion: 3,
  snapshots: [{ source: 'hr', id: 'snapshot', status: 'complete' }],
  hash: 'a'.repeat(64),
  accounts: Array.from({ length: accounts }, (_, index) => account(`a${index}`)),
  counts: {
    accounts,
    create: 0,
    grant: accounts,
    revoke: 0,
    change: 0,
    open: 0,
    close: 0,
    held: 0,
    toCheck: 0,
    unread: accounts,
  },
  tripped: [],
  costs: [],
  approvals: { needed: 1, because: ['ordinary'] },
});

export function plansContract(open: () => Promise<Store>): void {
  const store = oneStore(open);
  const plan = (more: Partial<StoredPlan> = {}): StoredPlan => ({
    id: unique('plan'),
    hash: 'b'.repeat(64),
    author: 'ada',
    createdAt: 1_700_000_000_000,
    state: 'open',
    parts: [part('intratone', 1)],
    ...more,
  });
  const added = async (more: Partial<StoredPlan> = {}) => {
    const one = plan(more);
    await store().plans.add(one);
    return one;
  };

  describe('plans', () => {
    test('come back as written, with accounts by the hundred in each part, in their order', async () => {
      const big = await added({ parts: [part('intratone', 1_250), part('amisgest', 0), part('other', 101)] });
      const small = await added({ parts: [] });
      expect(await store().plans.get(big.id)).toStrictEqual(big);
      expect(await store().plans.get(small.id)).toStrictEqual(small);
      await expect(store().plans.add(small)).rejects.toMatchObject(problem('STORE_CONFLICT'));
    });

    test('are found by the beginning of their id, unless two share it', async () => {
      const word = unique('begin');
      const [one, two] = [await added({ id: `${word}-aé1` }), await added({ id: `${word}-aé2` })];
      const longer = await added({ id: `${one.id}0` });
      expect(await store().plans.get(`${word}-aé`)).toBeUndefined();
      expect((await store().plans.get(`${word}-aé2`))?.id).toBe(two.id);
      expect((await store().plans.get(one.id))?.id).toBe(one.id);
      expect((await store().plans.get(longer.id))?.id).toBe(longer.id);
      expect(await store().plans.get(`${word}-b`)).toBeUndefined();
      expect(await store().plans.get(`${word}_a`)).toBeUndefined();
      expect(await store().plans.get('')).toBeUndefined();
    });

    test('are listed newest first, without their parts', async () => {
      const [{ parts: _one, ...one }, { parts: _two, ...two }] = [await added(), await added()];
      expect(await store().plans.list(2)).toStrictEqual([two, one]);
    });

    test('move from the state that the caller saw, and only one of several callers moves them', async () => {
      const { id } = await added();
      expect(await store().plans.move(id, 'applying', 'applied')).toBe(false);
      const moved = await Promise.all(
        Array.from({ length: 5 }, () => store().plans.move(id, 'open', 'applying')),
      );
      expect(moved.filter((won) => won)).toEqual([true]);
      expect((await store().plans.get(id))?.state).toBe('applying');
      expect(await store().plans.move('nothing', 'open', 'applying')).toBe(false);
    });

    test('keep every decision in its order', async () => {
      const { id } = await added();
      const other = await added();
      const decisions = [
        { kind: 'confirm-cost', by: 'ada', at: 5, amount: '12,50 €' },
        { kind: 'approve', by: 'bob', at: 1_700_000_000_000, reason: 'Vu' },
        { kind: 'approve', by: 'bob', at: 1_700_000_000_000, reason: 'Vu' },
      ] as const;
      for (const decision of decisions) await store().plans.decide(id, decision);
      await store().plans.decide(other.id, { kind: 'reject', by: 'eve', at: 2 });
      expect(await store().plans.decisions(id)).toStrictEqual(decisions);
      expect(await store().plans.decisions(other.id)).toStrictEqual([{ kind: 'reject', by: 'eve', at: 2 }]);
      await expect(store().plans.decide('nothing', decisions[0])).rejects.toMatchObject(
        problem('STORE_UNKNOWN'),
      );
    });

    test('remember of each step what became of it last', async () => {
      const { id } = await added();
      const other = await added();
      const sent = { step: 's', state: 'sent', at: 1 } as const;
      const failed = { step: 't', state: 'failed', at: 2, detail: 'FILE_FULL' } as const;
      await store().plans.record(id, [{ ...sent, state: 'failed', detail: 'X' }, sent, failed]);
      expect(await store().plans.steps(id)).toStrictEqual(
        new Map<string, unknown>([
          ['s', sent],
          ['t', failed],
        ]),
      );
      const confirmed = { step: 's', state: 'confirmed', at: 3 } as const;
      await store().plans.record(id, [confirmed, { step: 't', state: 'pending', at: 4 }]);
      expect(await store().plans.steps(id)).toStrictEqual(new Map([['s', confirmed]]));
      expect(await store().plans.steps(other.id)).toEqual(new Map());
      await store().plans.record(
        other.id,
        Array.from({ length: 1_201 }, (_, index) => ({ ...sent, step: `step ${index}` })),
      );
      expect((await store().plans.steps(other.id)).size).toBe(1_201);
      await expect(store().plans.record('nothing', [sent])).rejects.toMatchObject(problem('STORE_UNKNOWN'));
    });
  });
}
