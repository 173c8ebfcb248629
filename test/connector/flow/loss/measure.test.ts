import { expect, test } from 'vitest';
import { measureLoss } from '../../../../connector/flow/loss/measure.ts';
import { NO_CHANGES } from '../../../../connector/intake/comparison.ts';
import { findPortal } from '../../../../shared/portal/index.ts';
import { ANNA, bench, NOW } from '../world.ts';

const portals = [{ descriptor: findPortal('intratone')!, tenant: 'regle' }];
test('what changes of people cost is counted in accounts and rights, in the transaction that may still be undone', async () => {
  await using world = await bench();
  const { store, flow } = world;
  const grants = await flow.effective('intratone', ANNA, NOW);
  const held = grants.reduce((sum, { sites }) => sum + sites.length, 0);
  expect(held).toBeGreaterThan(0);
  const undone = store.transaction(async (inside) => {
    const measured = (await measureLoss(inside, portals, NOW))!;
    await inside.directory.write('ldap', { ...NO_CHANGES, suspend: [ANNA] }, NOW);
    const { total, left } = await measured();
    expect(left).toEqual({ accounts: total.accounts - 1, grants: total.grants - held });
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  const { total, left } = await (await measureLoss(store, portals, NOW))!();
  expect(left).toEqual(total);
});

test('without a policy nothing is counted', async () => {
  await using world = await bench();
  const { store } = world;
  const policies = { ...store.policies, current: async () => undefined };
  expect(await measureLoss({ ...store, policies }, portals, NOW)).toBeUndefined();
});
