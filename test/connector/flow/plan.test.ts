import { describe, expect, test } from 'vitest';
import type { Plan, Step } from '../../../shared/plan/step.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import { outletTo, TONGUE } from './channels.ts';
import { CALM, company, GUARDS, IDS, NOW, personId, userName, type Company } from './company.ts';

const stepsOf = (part: Plan, account: string): readonly Step[] =>
  part.accounts.find((each) => each.account === account)?.steps ?? [];

const read = async (
  { store }: Company,
  key: string,
  tab: string,
  items: Record<string, boolean>,
  at = NOW,
) => {
  await store.accounts.upsert('intratone', [{ key, status: 'active' }], at);
  const { id } = (await store.accounts.byKey('intratone', key))!;
  await store.observations.record(id, {
    tab,
    readAt: at,
    items: new Map(Object.entries(items) as [ItemKey, boolean][]),
  });
  return id;
};

const snapshot = (status: 'complete' | 'partial' | 'failed', id: number) => ({
  id: personId(id),
  source: 'ldap',
  status,
  startedAt: NOW,
  finishedAt: NOW,
  people: 0,
  groups: 0,
  memberships: 0,
});

test.each(['partial', 'failed'] as const)(
  'a %s read of the source takes nothing away, and gives all the same',
  async (status) => {
    await using world = await company(4);
    await read(world, userName(2), 'sites', { 'feature:site-logos-manage': true });
    await world.store.snapshots.add(snapshot(status, 1));
    const plan = await world.flow.plan('intratone', NOW);
    expect(stepsOf(plan, userName(2)).map(({ kind, held }) => [kind, held])).toEqual([
      ['revoke', 'partial-source'],
    ]);
    expect(plan.counts).toMatchObject({ revoke: 0, create: 2 });
    await world.store.snapshots.add(snapshot('complete', 2));
    const whole = await world.flow.plan('intratone', NOW);
    expect(stepsOf(whole, userName(2)).map(({ held }) => held)).toEqual([undefined]);
    expect([whole.snapshots, whole.hash === plan.hash]).toMatchObject([
      [{ source: 'ldap', status: 'complete' }],
      false,
    ]);
  },
);

test('an exclusion between two portals holds both sides, whichever is planned', async () => {
  const policy = `${CALM}
exclusions:
  - id: keys-and-fleet
    first: { portal: intratone, any: [site-logos-manage] }
    second: { portal: commown, any: [role-fleet-management] }
`;
  await using world = await company(2, policy);
  const [intratone, , commown] = (await world.flow.plans(IDS, NOW)).map(({ plan }) => plan);
  const held = (part: Plan, item: string) =>
    stepsOf(part, userName(1)).find((step) => step.item?.id === item)?.held;
  expect(held(intratone!, 'site-logos-manage')).toBe('exclusion');
  expect(held(commown!, 'role-fleet-management')).toBe('exclusion');
  const alone = await world.flow.plan('commown', NOW);
  expect(held(alone, 'role-fleet-management')).toBe('exclusion');
  expect(stepsOf(alone, userName(2)).some((step) => step.held)).toBe(false);
});

test('an agency of its own trips a guard of its own', async () => {
  const policy = CALM.replace(
    'guards: [',
    'guards: [{ agency: paris, kind: grant, count: 3, percent: 10 }, ',
  );
  await using world = await company(4, policy);
  const { tripped, accounts } = await world.flow.plan('intratone', NOW);
  expect(new Set(accounts.map(({ agency }) => agency))).toEqual(new Set(['paris']));
  expect(tripped).toMatchObject([{ portal: 'intratone', kind: 'grant', agency: 'paris', count: 10 }]);
});

describe('a change made by hand', () => {
  /** Applied and confirmed, then ticked by hand. */
  async function drifted(drift: string): Promise<Company> {
    const world = await company(
      2,
      CALM.replace('portillon: 1', `portillon: 1\nportals: { intratone: { drift: ${drift} } }`),
    );
    const id = await read(world, userName(2), 'sites', { 'feature:site-logos-manage': false });
    await world.store.observations.markApplied(id, new Map([['feature:site-logos-manage', false]]), NOW);
    await read(world, userName(2), 'sites', { 'feature:site-logos-manage': true }, NOW + 1);
    await read(world, userName(2), 'residences', {
      'site:avalon': false,
      'site:belair': false,
      'site:kibolt': false,
    });
    return world;
  }

  test.each([
    ['revert', [undefined]],
    ['report', ['drift-reported']],
  ])('is answered as the policy says: %s', async (drift, held) => {
    await using world = await drifted(drift);
    const steps = stepsOf(await world.flow.plan('intratone', NOW + 2), userName(2));
    expect(steps.map((step) => [step.drift, step.held])).toEqual(held.map((why) => ['added-by-hand', why]));
  });

  test('is adopted as an audited exception when the plan is kept, and the plan can be applied', async () => {
    await using world = await drifted('adopt');
    expect(await world.store.overrides.all('intratone')).toEqual([]);
    const plan = await world.changes.propose(['intratone'], 'author', NOW + 2);
    expect(await world.store.overrides.all('intratone')).toMatchObject([
      { person: personId(2), effect: 'allow', feature: 'site-logos-manage', author: 'author', node: 'root' },
    ]);
    expect((await world.store.audit.recent(5)).map(({ action }) => action)).toEqual([
      'plan.proposed',
      'override.adopted',
    ]);
    expect(stepsOf(plan.parts[0]!, userName(2))).toEqual([]);
    const outlet = outletTo(() => Promise.resolve());
    await expect(world.changes.apply(plan.id, 'admin', outlet, TONGUE, NOW + 3)).resolves.toMatchObject({
      state: 'applied',
    });
  });
});

test('an edit of the forbid rules asks for two approvals until a plan was applied under it', async () => {
  await using world = await company(2);
  const outlet = outletTo(() => Promise.resolve());
  const edited = `${CALM}  - id: never\n    portal: intratone\n    effect: forbid\n    when: everybody\n    grant: { features: [users-manage] }\n    scope: all\n`;
  await world.store.policies.add({ yaml: edited, hash: 'h2', author: 'x', appliedAt: NOW }, 1);
  const plan = await world.changes.propose(['intratone', 'commown'], 'author', NOW);
  expect(plan.parts.map(({ approvals }) => approvals)).toEqual([
    { needed: 2, because: ['forbid-edit'] },
    { needed: 0, because: [] },
  ]);
  for (const by of ['one', 'two']) await world.changes.decide(plan.id, { kind: 'approve', by, at: NOW });
  await world.changes.apply(plan.id, 'admin', outlet, TONGUE, NOW);
  await world.store.groups.removeMembers(GUARDS, [{ kind: 'person', id: personId(1) }], NOW);
  expect((await world.flow.plan('intratone', NOW)).approvals.needed).toBe(0);
});
