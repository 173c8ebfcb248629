import { expect, test } from 'vitest';
import { countHoldings, remaining } from '../../../connector/flow/loss/holdings.ts';
import { NO_CHANGES } from '../../../connector/intake/comparison.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { ANNA, bench, NOW } from './world.ts';

const portals = [{ descriptor: findPortal('intratone')!, tenant: 'regle' }];
test('what changes of people cost is counted in accounts and rights, in the transaction that may still be undone', async () => {
  await using world = await bench();
  const { store, flow } = world;
  const before = await countHoldings(store, portals, NOW);
  const grants = await flow.effective('intratone', ANNA, NOW);
  const held = grants.reduce((sum, { sites }) => sum + sites.length, 0);
  expect(held).toBeGreaterThan(0);
  expect(before).toMatchObject({ accounts: expect.any(Number) as number });
  const undone = store.transaction(async (inside) => {
    await inside.directory.write('ldap', { ...NO_CHANGES, suspend: [ANNA] }, NOW);
    const after = await countHoldings(inside, portals, NOW);
    expect(remaining(before!, after!)).toEqual({
      accounts: before!.accounts - 1,
      grants: before!.grants - held,
    });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const again = await countHoldings(store, portals, NOW);
  expect(remaining(before!, again!)).toEqual({ accounts: before!.accounts, grants: before!.grants });
});

test('without a policy nothing is counted', async () => {
  await using world = await bench();
  const { store } = world;
  const policies = { ...store.policies, current: async () => undefined };
  expect(await countHoldings({ ...store, policies }, portals, NOW)).toBeUndefined();
});

test('a loss in one place is not made good by a gain in another', () => {
  const of = (...rows: readonly (readonly number[])[]) => {
    const all = rows.map((row, index) => [index, Uint32Array.from(row)] as const);
    const flat = rows.flat();
    return {
      of: new Map(all),
      accounts: flat.filter(Boolean).length,
      grants: flat.reduce((sum, count) => sum + count, 0),
    };
  };
  expect(remaining(of([5, 0], [2, 2]), of([0, 9], [3, 1]))).toEqual({ accounts: 2, grants: 3 });
});
