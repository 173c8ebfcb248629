import { expect, test } from 'vitest';
import type { Override } from '../../../shared/model/permission.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import { ANNA, bench, BRUNO, CHLOE, NOW, PARIS_GUARDS, POLICY } from './world.ts';

const override = (patch: Partial<Override>): Override => ({
  id: '0190a000-0000-7000-8000-0000000000f1',
  portal: 'intratone',
  person: ANNA,
  effect: 'allow',
  feature: 'resident-events-view',
  sites: ['avalon'],
  reason: 'Renfort',
  author: 'admin',
  node: 'root',
  createdAt: NOW,
  ...patch,
});

test('a nested membership gives the right, and the reason names the path', async () => {
  await using world = await bench();
  const explanation = await world.flow.explain(
    'intratone',
    ANNA,
    { feature: 'site-logos-manage', site: 'avalon' },
    NOW,
  );
  expect(explanation).toMatchObject({
    allowed: true,
    reasons: [
      {
        rule: 'logos',
        ruleName: 'Logos des gardiens',
        groups: [['Gardiens Paris', 'Gardiens']],
        policyVersion: 1,
      },
    ],
  });
});

test('a no names what lacked', async () => {
  await using world = await bench();
  const explanation = await world.flow.explain(
    'intratone',
    CHLOE,
    { feature: 'site-logos-manage', site: 'avalon' },
    NOW,
  );
  expect(explanation.allowed).toBe(false);
  expect(explanation.nearMisses).toMatchObject([
    { rule: 'logos', failed: { kind: 'group', group: 'Gardiens' } },
  ]);
});

test('a person without an account is to be created, one without the e-mail that the portal asks for waits', async () => {
  await using world = await bench();
  const plan = await world.flow.plan('intratone', NOW);
  expect(
    plan.accounts.map((account) => [account.account, account.steps.map((step) => [step.kind, step.held])]),
  ).toEqual([
    [
      'anna',
      [
        ['create', undefined],
        ['grant', undefined],
        ['grant', undefined],
      ],
    ],
    [
      'bruno',
      [
        ['create', 'no-email'],
        ['grant', 'no-email'],
        ['grant', 'no-email'],
      ],
    ],
  ]);
  expect(plan.counts).toMatchObject({ create: 1, grant: 2, held: 3 });
});

test('readings decide what remains; after all is read as wanted nothing does', async () => {
  await using world = await bench();
  await world.store.accounts.upsert('intratone', [{ key: 'Anna', status: 'active' }], NOW);
  const { id } = (await world.store.accounts.byKey('intratone', 'anna'))!;
  const read = (tab: string, items: Record<string, boolean>, readAt = NOW) =>
    world.store.observations.record(id, {
      tab,
      readAt,
      items: new Map(Object.entries(items) as [ItemKey, boolean][]),
    });
  await read('sites', { 'feature:site-logos-manage': false, 'feature:resident-events-view': true });
  await read('residences', { 'site:avalon': true, 'site:kibolt': false });
  const state = await world.flow.account('intratone', 'ANNA', NOW);
  expect(state?.plan.steps.map((step) => [step.kind, step.item?.id])).toEqual([
    ['grant', 'site-logos-manage'],
    ['revoke', 'resident-events-view'],
  ]);
  expect(state?.plan.unread).toEqual(['general', 'misc']);
  await read('sites', { 'feature:site-logos-manage': true, 'feature:resident-events-view': false }, NOW + 1);
  expect((await world.flow.account('intratone', 'anna', NOW))?.plan.steps).toEqual([]);
});

test('whoever leaves the group loses the right at the next question', async () => {
  await using world = await bench();
  expect(await world.flow.effective('intratone', ANNA, NOW)).toHaveLength(1);
  await world.store.groups.removeMembers(PARIS_GUARDS, [{ kind: 'person', id: ANNA }], NOW);
  expect(await world.flow.effective('intratone', ANNA, NOW)).toEqual([]);
});

test('protected and unmanaged accounts are shown and never touched; an account of nobody is an orphan', async () => {
  await using world = await bench();
  await world.store.accounts.upsert(
    'intratone',
    ['admin', 'legacy', 'ghost'].map((key) => ({ key, status: 'active' as const })),
    NOW,
  );
  for (const key of ['admin', 'legacy', 'ghost']) {
    const { id } = (await world.store.accounts.byKey('intratone', key))!;
    await world.store.observations.record(id, {
      tab: 'sites',
      readAt: NOW,
      items: new Map([['feature:site-logos-manage', true]]),
    });
  }
  const plan = await world.flow.plan('intratone', NOW);
  const held = plan.accounts.filter((account) => ['admin', 'legacy', 'ghost'].includes(account.account));
  expect(held.map((account) => [account.account, account.steps[0]?.held])).toEqual([
    ['admin', 'protected'],
    ['ghost', 'orphan'],
    ['legacy', 'unmanaged'],
  ]);
  expect(plan.counts.revoke).toBe(0);
});

test('an account that two people claim is held, never guessed', async () => {
  await using world = await bench();
  await world.store.people.insert(
    {
      source: 'scim',
      key: 'other',
      userName: 'ANNA',
      displayName: 'Anna Autre',
      status: 'active',
      attributes: {},
    },
    NOW,
  );
  await world.store.accounts.upsert('intratone', [{ key: 'anna', status: 'active' }], NOW);
  const { id } = (await world.store.accounts.byKey('intratone', 'anna'))!;
  await world.store.observations.record(id, {
    tab: 'sites',
    readAt: NOW,
    items: new Map([['feature:site-logos-manage', true]]),
  });
  const plan = await world.flow.plan('intratone', NOW);
  const steps = plan.accounts.find((account) => account.account === 'anna')!.steps;
  expect(steps.map((step) => step.held)).toEqual(['contested']);
});

test('an exception is previewed without being written, and ends by itself', async () => {
  await using world = await bench();
  const preview = await world.flow.account('intratone', 'anna', NOW, [override({})]);
  expect(preview?.plan.steps.some((step) => step.item?.id === 'resident-events-view')).toBe(true);
  const now = await world.flow.account('intratone', 'anna', NOW);
  expect(now?.plan.steps.some((step) => step.item?.id === 'resident-events-view')).toBe(false);
  await world.store.overrides.add(override({ expiresAt: NOW + 1000 }));
  expect(await world.flow.effective('intratone', ANNA, NOW)).toHaveLength(2);
  expect(await world.flow.effective('intratone', ANNA, NOW + 1000)).toHaveLength(1);
});

test('an exception beyond the ceiling of its delegation is refused with an example', async () => {
  await using world = await bench();
  await expect(world.flow.assertWithinCeiling(override({ node: 'lyon' }))).rejects.toMatchObject({
    code: 'CEILING_EXCEEDED',
  });
  await expect(
    world.flow.assertWithinCeiling(
      override({ node: 'lyon', feature: 'site-logos-manage', sites: ['kibolt'] }),
    ),
  ).resolves.toBeUndefined();
  await expect(
    world.flow.assertWithinCeiling(override({ node: 'lyon', feature: 'site-logos-manage', sites: ['*'] })),
  ).rejects.toMatchObject({ code: 'CEILING_EXCEEDED' });
  await expect(world.flow.assertWithinCeiling(override({}))).resolves.toBeUndefined();
});

test('the ceiling is judged for an inactive person too, and a denial needs none', async () => {
  await using world = await bench();
  await world.store.people.setStatus(BRUNO, 'suspended', NOW);
  await expect(world.flow.assertWithinCeiling(override({ person: BRUNO }))).resolves.toBeUndefined();
  await expect(
    world.flow.assertWithinCeiling(override({ node: 'lyon', effect: 'deny' })),
  ).resolves.toBeUndefined();
});

test('an exception about somebody outside the population of its delegation is refused, whatever its effect', async () => {
  await using world = await bench();
  const guards = POLICY.replace('  lyon:\n', '  lyon:\n    population: { group: Gardiens }\n');
  await world.store.policies.add({ yaml: guards, hash: 'h2', author: 'test', appliedAt: NOW }, 1);
  const within = { node: 'lyon', feature: 'site-logos-manage', sites: ['kibolt'] };
  for (const effect of ['allow', 'deny'] as const)
    await expect(
      world.flow.assertWithinCeiling(override({ ...within, effect, person: CHLOE })),
    ).rejects.toMatchObject({ code: 'PERSON_OUTSIDE_POPULATION' });
  await expect(world.flow.assertWithinCeiling(override(within))).resolves.toBeUndefined();
});

test('unknown names are problems with a code', async () => {
  await using world = await bench();
  await expect(world.flow.plan('nowhere', NOW)).rejects.toMatchObject({ code: 'FLOW_UNKNOWN_PORTAL' });
  await expect(world.flow.effective('intratone', 'nobody', NOW)).rejects.toMatchObject({
    code: 'FLOW_UNKNOWN_PERSON',
  });
  expect(await world.flow.account('intratone', 'nobody', NOW)).toBeUndefined();
});
