import { describe, expect, test } from 'vitest';
import type { Exclusion, SeatPool } from '../../../../shared/model/policy.ts';
import type { ItemKey } from '../../../../shared/plan/item.ts';
import type { Plan, Step } from '../../../../shared/plan/step.ts';
import {
  accountOf,
  personOf,
  plan,
  policyWith,
  portalWith,
  SITES,
  type Simulated,
  type SimulatedAccount,
} from '../simulated.ts';

function holder(
  name: string,
  ticked: readonly string[],
  wants: readonly string[],
  at = ['n1'],
): SimulatedAccount {
  const boxes = [...ticked.map((id) => `feature:${id}`), ...at.map((id) => `site:${id}`)];
  return {
    person: personOf(name),
    account: accountOf(name),
    grants: wants.map((feature) => ({ feature, sites: at })),
    profile: undefined,
    ticked: new Map(boxes.map((box) => [box as ItemKey, true])),
    applied: new Map(),
    profiles: new Map(),
    partial: false,
    drift: 'revert',
  };
}
const world = (accounts: readonly SimulatedAccount[], parts: Partial<Simulated> = {}): Simulated => ({
  portal: portalWith(),
  policy: policyWith({}),
  sites: SITES,
  accounts,
  ...parts,
});
const stepsOf = ({ accounts }: Plan): readonly Step[] => accounts.flatMap((account) => account.steps);
const brief = (planned: Plan) =>
  stepsOf(planned).map((step) =>
    [step.account, step.kind, step.item?.id, step.held].filter(Boolean).join(' '),
  );

const exclusion = (parts: Partial<Exclusion> = {}): Exclusion => ({
  id: 'x',
  name: 'Pay and approve',
  sides: [
    { portal: 'sim', mode: 'any', features: ['f1'] },
    { portal: 'sim', mode: 'any', features: ['f2'] },
  ],
  where: 'anywhere',
  action: 'block',
  exemptions: [],
  ...parts,
});

describe('rights that must not meet', () => {
  const judged = (one: SimulatedAccount, parts: Partial<Exclusion> = {}, now = 0) =>
    plan(world([one], { policy: policyWith({ exclusions: [exclusion(parts)] }) }), now);

  test('what would bring them together waits, and says why', () => {
    const planned = judged(holder('a', ['f1'], ['f1', 'f2']));
    expect(brief(planned)).toEqual(['a grant f2 exclusion']);
    expect(stepsOf(planned)[0]!.heldBy).toEqual({ exclusion: 'x', name: 'Pay and approve' });
  });

  test('both wanted, both wait; what has no part in it does not', () => {
    expect(brief(judged(holder('a', [], ['f1', 'f2', 'f3'])))).toEqual([
      'a grant f1 exclusion',
      'a grant f2 exclusion',
      'a grant f3',
    ]);
  });

  test('one for the other: it is taken first, and the other comes after', () => {
    const planned = judged(holder('a', ['f2'], ['f1']));
    expect(brief(planned)).toEqual(['a revoke f2', 'a grant f1']);
    expect(stepsOf(planned)[1]!.after).toEqual(['sim/a/revoke/feature:f2']);
    expect(stepsOf(planned).map((step) => step.risks)).toEqual([['exclusion'], ['exclusion']]);
  });

  test('where none is involved, what comes is given first', () => {
    expect(brief(judged(holder('a', ['f3'], ['f1'])))).toEqual(['a grant f1', 'a revoke f3']);
  });

  test('one that cannot go keeps the other away', () => {
    const one = { ...holder('a', ['f2'], ['f1']), partial: true };
    expect(brief(judged(one))).toEqual(['a revoke f2 partial-source', 'a grant f1 exclusion']);
  });

  test('ask for an approval, or are marked, where the policy says so', () => {
    for (const action of ['approve', 'flag'] as const) {
      const planned = judged(holder('a', ['f1'], ['f1', 'f2']), { action });
      expect(stepsOf(planned)).toMatchObject([{ breaks: ['x'], risks: ['exclusion'] }]);
      expect(planned.approvals.because).toEqual(action === 'approve' ? ['exclusion'] : []);
      expect(planned.approvals.needed).toBe(action === 'approve' ? 1 : 0);
    }
  });

  test('may meet in an exempted person until the exemption ends', () => {
    const exemptions = [{ person: 'a', reason: 'holidays', approver: 'z', until: 10 }];
    const one = holder('a', ['f1'], ['f1', 'f2']);
    expect(brief(judged(one, { exemptions }, 9))).toEqual(['a grant f2']);
    expect(brief(judged(one, { exemptions }, 10))).toEqual(['a grant f2 exclusion']);
    expect(brief(judged(holder('b', ['f1'], ['f1', 'f2']), { exemptions }, 9))).toEqual([
      'b grant f2 exclusion',
    ]);
  });

  test('of which all have to be held to make a side, meet only then', () => {
    const all = exclusion({
      sides: [
        { portal: 'sim', mode: 'all', features: ['f1', 'f3'] },
        { portal: 'sim', mode: 'any', features: ['f2'] },
      ],
    });
    expect(brief(judged(holder('a', ['f1'], ['f1', 'f2']), all))).toEqual(['a grant f2']);
    expect(brief(judged(holder('a', ['f1', 'f3'], ['f1', 'f2', 'f3']), all))).toEqual([
      'a grant f2 exclusion',
    ]);
  });

  test('at a site or in an agency meet only where the account reaches one', () => {
    const nowhere = { ...holder('a', ['f1'], [], []), grants: [] };
    const parts = { where: 'same-site' as const };
    expect(brief(judged({ ...nowhere, grants: [{ feature: 'f1', sites: [] }] }, parts))).toEqual([
      'a revoke f1',
    ]);
    expect(brief(judged(holder('a', ['f1'], ['f1', 'f2']), parts))).toEqual(['a grant f2 exclusion']);
    expect(brief(judged(holder('a', ['f1'], ['f1', 'f2']), { where: 'same-agency' }))).toEqual([
      'a grant f2 exclusion',
    ]);
    const site = holder('a', ['f1', 'f2'], ['f1', 'f2'], []);
    const reaching = { ...site, grants: site.grants.map(({ feature }) => ({ feature, sites: ['n1'] })) };
    expect(brief(judged(reaching, parts))).toEqual(['a grant n1 exclusion']);
  });

  test('count what is implied', () => {
    const portal = portalWith({ implies: { f3: ['f2'] } });
    const policy = policyWith({ exclusions: [exclusion()] });
    expect(brief(plan(world([holder('a', ['f1'], ['f1', 'f3'])], { portal, policy })))).toEqual([
      'a grant f3 exclusion',
    ]);
  });
});

describe('a portal’s exclusive role', () => {
  const portal = portalWith({ constraints: [{ kind: 'exclusive', feature: 'f4' }] });
  const judged = (ticked: readonly string[], wants: readonly string[]) =>
    brief(plan(world([holder('a', ticked, wants)], { portal })));

  test('comes after the others went: the portal has nothing left to untick by itself', () => {
    expect(judged(['f0', 'f1'], ['f4'])).toEqual(['a revoke f0', 'a revoke f1', 'a grant f4']);
    expect(judged(['f4'], ['f0'])).toEqual(['a revoke f4', 'a grant f0']);
  });

  test('wanted beside another is a conflict that is shown', () => {
    expect(judged(['f0'], ['f0', 'f4'])).toEqual(['a grant f4 exclusion']);
    expect(judged([], ['f0', 'f4'])).toEqual(['a grant f0 exclusion', 'a grant f4 exclusion']);
  });

  test('leaves the right to sign in alone', () => {
    const lifecycle = {
      end: ['revoke' as const],
      access: { feature: 'access', on: 'invite' as const, off: 'revokeAccess' as const },
    };
    const own = portalWith({ constraints: [{ kind: 'exclusive', feature: 'f4' }], lifecycle });
    expect(brief(plan(world([holder('a', [], ['access', 'f4'])], { portal: own })))).toEqual([
      'a grant f4',
      'a invite access',
    ]);
  });
});

describe('holders', () => {
  const judged = (accounts: readonly SimulatedAccount[], limit: { min?: number; max?: number }) =>
    brief(
      plan(
        world(accounts, { policy: policyWith({ holders: [{ portal: 'sim', feature: 'f0', ...limit }] }) }),
      ),
    );

  test('never become too few: the first may go, the last stays', () => {
    const three = ['a', 'b', 'c'].map((name) => holder(name, ['f0'], []));
    expect(judged(three, { min: 2 })).toEqual([
      'a revoke f0',
      'a revoke n1',
      'b revoke f0 last-holder',
      'b revoke n1',
      'c revoke f0 last-holder',
      'c revoke n1',
    ]);
  });

  test('whom the same plan adds do not stand in yet', () => {
    expect(judged([holder('a', ['f0'], []), holder('b', [], ['f0'])], { min: 1 })).toContain(
      'a revoke f0 last-holder',
    );
  });

  test('the portal’s own minimum counts like the policy’s, and so does who left', () => {
    const portal = portalWith({ constraints: [{ kind: 'holders', feature: 'f0', min: 1 }] });
    const left = { ...holder('a', ['f0'], []), person: personOf('a', 'archived') };
    expect(brief(plan(world([left], { portal })))).toContain('a revoke f0 last-holder');
    expect(brief(plan(world([left, holder('b', ['f0'], ['f0'])], { portal })))).toContain('a revoke f0');
  });

  test('are not lost by another profile that gives the same, but by the suspension after it', () => {
    const portal = portalWith({
      constraints: [{ kind: 'holders', feature: 'f0', min: 1 }],
      lifecycle: {
        end: ['suspend'],
        access: { feature: 'access', on: 'reactivate', off: 'suspend' },
      },
      modules: true,
    });
    const profiles = ['old', 'new'].map((id) => ({
      id,
      portal: 'sim',
      module: 'm',
      name: id,
      features: ['f0'],
      roles: [],
    }));
    const swapped: SimulatedAccount = {
      ...holder('a', ['access'], ['f0']),
      profile: 'new',
      profiles: new Map([['m', 'old']]),
    };
    const planned = brief(plan(world([swapped], { portal, policy: policyWith({ profiles }) })));
    expect(planned).toContain('a suspend access last-holder');
  });

  test('are lost by a suspension too', () => {
    const portal = portalWith({
      constraints: [{ kind: 'holders', feature: 'f0', min: 1 }],
      lifecycle: { end: ['suspend'] },
    });
    const left = { ...holder('a', ['f0'], []), person: personOf('a', 'archived') };
    expect(brief(plan(world([left], { portal })))).toEqual(['a suspend last-holder']);
  });

  test('never become too many, in the order of the accounts', () => {
    const accounts = [holder('c', ['f0'], ['f0']), holder('b', [], ['f0']), holder('a', [], ['f0'])];
    expect(judged(accounts, { max: 2 })).toEqual(['a grant f0', 'b grant f0 too-many-holders']);
  });

  test('whom an exclusion keeps away take no place', () => {
    const policy = policyWith({
      holders: [{ portal: 'sim', feature: 'f1', max: 1 }],
      exclusions: [exclusion()],
    });
    const accounts = [holder('a', ['f2'], ['f1', 'f2']), holder('b', [], ['f1'])];
    expect(brief(plan(world(accounts, { policy })))).toEqual(['a grant f1 exclusion', 'b grant f1']);
  });
});

describe('seats', () => {
  const pool = (parts: Partial<SeatPool> = {}): SeatPool => ({
    id: 'p',
    name: 'Management',
    portal: 'sim',
    billable: ['f0', 'f1'],
    included: 1,
    price: { minor: 2990, currency: 'EUR', per: 'month' },
    multiples: {},
    refundable: false,
    ...parts,
  });
  const judged = (
    accounts: readonly SimulatedAccount[],
    parts: Partial<SeatPool> = {},
    confirmed?: ReadonlyMap<string, number>,
  ) => plan(world(accounts, { policy: policyWith({ seats: [pool(parts)] }) }), 0, confirmed);
  const costs = (planned: Plan) =>
    stepsOf(planned).flatMap((step) =>
      step.cost ? [[step.account, step.item?.id, step.cost.seats, step.cost.price.minor]] : [],
    );

  test('the first billable box pays, the included ones do not, the next rest on the first', () => {
    const planned = judged([holder('a', [], ['f0', 'f1']), holder('b', [], ['f0', 'f1', 'f2'])]);
    expect(costs(planned)).toEqual([
      ['a', 'f0', 1, 0],
      ['b', 'f0', 1, 2990],
    ]);
    expect(stepsOf(planned).find((step) => step.id === 'sim/b/grant/feature:f1')?.after).toEqual([
      'sim/b/grant/feature:f0',
    ]);
    expect(planned.costs).toMatchObject([{ before: 0, after: 2, more: { minor: 2990 }, due: { minor: 0 } }]);
  });

  test('what costs waits for a confirmation of the amount, and what rests on it waits too', () => {
    const accounts = [holder('a', ['f0'], ['f0']), holder('b', [], ['f0', 'f1', 'f2'])];
    const waiting = ['b grant f0 cost', 'b grant f1 prerequisite', 'b grant f2'];
    expect(brief(judged(accounts, {}, new Map()))).toEqual(waiting);
    expect(brief(judged(accounts, {}, new Map([['p', 2989]])))).toEqual(waiting);
    expect(brief(judged(accounts, {}, new Map([['p', 2990]])))).toEqual([
      'b grant f0',
      'b grant f1',
      'b grant f2',
    ]);
    expect(stepsOf(judged(accounts, {}, new Map()))[0]!.heldBy).toEqual({
      amount: 2990,
      currency: 'EUR',
      pool: 'Management',
    });
  });

  test('an exhausted pool holds additions and evicts nobody', () => {
    const accounts = [
      holder('a', ['f0'], ['f0']),
      holder('b', ['f0'], []),
      holder('c', [], ['f0', 'f1', 'f2']),
    ];
    const planned = judged(accounts, { capacity: 2 });
    expect(brief(planned)).toEqual([
      'b revoke f0',
      'b revoke n1',
      'c grant f0 seats-exhausted',
      'c grant f1 seats-exhausted',
      'c grant f2',
    ]);
    expect(planned.costs).toMatchObject([{ before: 2, after: 1, capacity: 2, more: { minor: 0 } }]);
  });

  test('what is freed stays due where nothing is refunded, and is money back where it is', () => {
    const accounts = [holder('a', ['f0'], []), holder('b', ['f0'], ['f0'])];
    const kept = judged(accounts);
    expect(stepsOf(kept)[0]!.cost).toMatchObject({ seats: -1, alreadyDue: true, price: { minor: 2990 } });
    expect(kept.costs).toMatchObject([{ before: 2, after: 1, due: { minor: 2990 } }]);
    const back = judged(accounts, { refundable: true });
    expect(stepsOf(back)[0]!.cost).toMatchObject({ seats: -1, alreadyDue: false, price: { minor: -2990 } });
    expect(back.costs).toMatchObject([{ due: { minor: 0 } }]);
    expect(stepsOf(judged(accounts, { included: 2 }))[0]!.cost).toMatchObject({
      alreadyDue: false,
      price: { minor: 0 },
    });
  });

  test('some rights take several', () => {
    const planned = judged([holder('a', ['f1'], ['f1', 'f0'])], { multiples: { f0: 4 } });
    expect(costs(planned)).toEqual([['a', 'f0', 3, 3 * 2990]]);
  });

  test('are taken by a profile where the portal charges for profiles', () => {
    const portal = portalWith({ modules: true, billable: 'profile' });
    const policy = policyWith({
      seats: [pool({ billable: 'all', included: 0 })],
      profiles: [{ id: 'light', portal: 'sim', module: 'm', name: 'Light', features: ['f1'], roles: [] }],
    });
    const one = {
      ...holder('a', ['f2'], ['f2', 'f1']),
      profile: 'light',
      profiles: new Map([['m', undefined]]),
    };
    const planned = plan(world([one], { portal, policy }));
    expect(stepsOf(planned)).toMatchObject([
      { kind: 'setProfile', cost: { seats: 1, price: { minor: 2990 } } },
    ]);
  });
});

describe('an account that another one made', () => {
  const portal = portalWith({ constraints: [{ kind: 'subset-of-parent' }] });
  const child = (wants: readonly string[], at?: string[]): SimulatedAccount => ({
    ...holder('b', [], wants, at),
    ticked: new Map(),
    account: { ...accountOf('b'), parent: 'a' },
  });

  test('holds no more than its parent', () => {
    const parent = holder('a', ['f0'], ['f0']);
    expect(brief(plan(world([parent, child(['f0', 'f1'], ['n1', 'n2'])], { portal })))).toEqual([
      'b grant f0',
      'b grant f1 above-parent',
      'b grant n1',
      'b grant n2 above-parent',
    ]);
  });

  test('is not bounded by a parent that nobody has read, nor where the portal has no such rule', () => {
    const unread = { ...holder('a', [], [], []), ticked: new Map() };
    expect(brief(plan(world([unread, child(['f0'])], { portal })))).toEqual(['b grant f0', 'b grant n1']);
    expect(brief(plan(world([holder('a', ['f1'], ['f1']), child(['f0'])])))).toEqual([
      'b grant f0',
      'b grant n1',
    ]);
  });
});
