import { describe, expect, test } from 'vitest';
import { compareAccount, type ComparisonInput, type Known } from '../../../shared/plan/compare.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import { project } from '../../../shared/plan/project.ts';
import type { Step } from '../../../shared/plan/step.ts';
import { accountOf, personOf, portalWith, SITES } from './simulated.ts';
import { grant, rule } from './world.ts';

const known = (
  ticked: Record<string, boolean> = {},
  applied: Record<string, boolean> = {},
  rest: Partial<Known> = {},
): Known => ({
  ticked: new Map(Object.entries(ticked) as [ItemKey, boolean][]),
  applied: new Map(Object.entries(applied) as [ItemKey, boolean][]),
  tabsRead: new Set(['one']),
  ...rest,
});
const INVITE = { feature: 'access', on: 'invite', off: 'revokeAccess' } as const;
const LOGIN = { feature: 'access', on: 'reactivate', off: 'suspend' } as const;
const ARCHIVED = { end: ['revokeAccess' as const, 'archive' as const], access: INVITE };

function compare(parts: Partial<ComparisonInput> & { wants?: readonly string[] }) {
  const { wants = [], portal = portalWith() } = parts;
  const desired = project(
    portal,
    wants.map((feature) => grant(feature, ['n1'])),
    SITES,
  );
  return compareAccount({
    portal,
    key: 'a',
    account: accountOf('a'),
    person: personOf('a'),
    desired,
    known: known(),
    sites: SITES,
    ...parts,
  });
}
const brief = (steps: readonly Step[]) =>
  steps.map((step) =>
    [step.kind, step.item?.id ?? step.profile?.module, step.held]
      .filter((part) => part !== undefined)
      .join(' '),
  );
const steps = (parts: Parameters<typeof compare>[0]) => brief(compare(parts).plan.steps);

describe('the right to sign in', () => {
  test('is given and taken by steps of its own', () => {
    expect(steps({ portal: portalWith({ lifecycle: ARCHIVED }), wants: ['access'] })).toContain(
      'invite access',
    );
    expect(
      steps({ portal: portalWith({ lifecycle: ARCHIVED }), known: known({ 'feature:access': true }) }),
    ).toEqual(['revokeAccess access']);
    const login = portalWith({ lifecycle: { end: ['suspend'], access: LOGIN } });
    expect(steps({ portal: login, wants: ['access'] })).toContain('reactivate access');
    expect(steps({ portal: login, known: known({ 'feature:access': true }) })).toEqual(['suspend access']);
  });

  test('is asked for even where another right implies it', () => {
    const portal = portalWith({ lifecycle: ARCHIVED, implies: { f0: ['access'] } });
    const implied = { ...rule('r'), byFeature: 'f0' };
    const desired = project(
      portal,
      [grant('f0', ['n1']), { feature: 'access', sites: ['n1'], by: [{ reason: implied, sites: ['n1'] }] }],
      SITES,
    );
    expect(steps({ portal, desired })).toContain('invite access');
  });
});

describe('what follows a creation', () => {
  test('comes after it', () => {
    const { plan } = compare({ account: undefined, wants: ['f0'] });
    expect(plan.steps.slice(0, 3).map((step) => [step.kind, step.after ?? []])).toEqual([
      ['create', []],
      ['grant', ['sim/a/create']],
      ['grant', ['sim/a/create']],
    ]);
  });

  test('ends with the activation mail, once the rights are there', () => {
    const { plan } = compare({ account: undefined, wants: ['f0'] });
    const [mail, ...others] = plan.steps.toReversed();
    expect(mail).toMatchObject({ kind: 'invite', after: others.toReversed().map((step) => step.id) });
    const access = portalWith({ lifecycle: ARCHIVED });
    expect(steps({ portal: access, account: undefined, wants: ['f0'] })).not.toContain('invite');
  });

  test('is nothing where nothing is wanted', () => {
    expect(steps({ account: undefined })).toEqual([]);
  });

  test('an account that was planned and never seen is created', () => {
    expect(steps({ account: accountOf('a', 'planned'), wants: ['f0'] })).toContain('create');
    const sent = known({}, { 'feature:f0': true });
    expect(steps({ account: accountOf('a', 'planned'), wants: ['f0'], known: sent })).not.toContain('create');
  });
});

describe('the end of an account', () => {
  const portal = portalWith({ lifecycle: ARCHIVED });
  const full = known({ 'feature:access': true, 'feature:f0': true });
  const gone = personOf('a', 'archived');

  test('takes the access first and archives only once that was seen', () => {
    expect(steps({ portal, person: gone, known: full })).toEqual([
      'revokeAccess access',
      'archive prerequisite',
    ]);
    expect(steps({ portal, person: gone, known: known({ 'feature:access': false }) })).toEqual(['archive']);
    expect(steps({ portal, person: gone, account: accountOf('a', 'archived'), known: full })).toEqual([]);
  });

  test('does not archive on the word of a step alone: the access has to be read', () => {
    const sent = known({}, { 'feature:access': false });
    expect(steps({ portal, person: gone, known: sent })).toEqual(['archive prerequisite']);
    const never = compare({ portal, person: gone, known: known() }).plan.steps;
    expect(brief(never)).toEqual(['revokeAccess access', 'archive prerequisite']);
    expect(never[0]!.observed).toBe('unknown');
  });

  test('adds the access to the stages of a portal that only archives', () => {
    const hasty = portalWith({ lifecycle: { end: ['archive'], access: INVITE } });
    expect(steps({ portal: hasty, person: gone, known: full })).toEqual([
      'revokeAccess access',
      'archive prerequisite',
    ]);
  });

  test('takes stage after stage, each after the one before', () => {
    const staged = portalWith({ lifecycle: { end: ['revoke', 'suspend', 'archive'] } });
    const { plan } = compare({ portal: staged, person: gone, known: known({ 'feature:f0': true }) });
    expect(plan.steps.map((step) => [step.kind, step.held, step.after])).toEqual([
      ['revoke', undefined, undefined],
      ['suspend', undefined, ['sim/a/revoke/feature:f0']],
      ['archive', 'prerequisite', ['sim/a/suspend']],
    ]);
    expect(plan.steps[2]!.heldBy).toEqual({ stage: 'revoke' });
    expect(steps({ portal: staged, person: gone, account: accountOf('a', 'suspended') })).toEqual([
      'archive',
    ]);
  });

  test('leaves the boxes alone in a portal whose end does not name them', () => {
    const login = portalWith({ lifecycle: { end: ['suspend'] } });
    const { items, plan } = compare({ portal: login, person: gone, known: known({ 'feature:f0': true }) });
    expect(brief(plan.steps)).toEqual(['suspend']);
    expect(items.find((item) => item.key === 'feature:f0')?.desired).toBe(true);
  });

  test('of somebody suspended takes what can be given back', () => {
    const person = personOf('a', 'suspended');
    expect(steps({ portal, person, known: full })).toEqual(['revokeAccess access']);
    expect(steps({ person, known: full })).toEqual(['revoke access', 'revoke f0']);
    const onlyArchive = portalWith({ lifecycle: { end: ['archive'] } });
    expect(steps({ portal: onlyArchive, person, known: known({ 'feature:f0': true }) })).toEqual([
      'revoke f0',
    ]);
  });

  test('is undone when the person is back', () => {
    const back = { portal, wants: ['access', 'f0'], account: accountOf('a', 'archived') };
    const { plan } = compare(back);
    expect(brief(plan.steps)).toEqual(['reactivate', 'invite access', 'grant f0', 'grant n1']);
    expect(plan.steps.slice(1).every((step) => step.after?.includes('sim/a/reactivate'))).toBe(true);
    const login = portalWith({ lifecycle: { end: ['suspend'], access: LOGIN } });
    expect(steps({ portal: login, wants: ['access'], account: accountOf('a', 'suspended') })).toEqual([
      'reactivate access',
    ]);
  });

  test('does not come to an account that nothing is wanted of while nobody left', () => {
    for (const end of [['revoke', 'archive'], ['suspend'], ['revokeAccess', 'archive']] as const)
      expect(
        steps({ portal: portalWith({ lifecycle: { end: [...end] } }), known: known({ 'feature:f0': true }) }),
      ).toEqual(['revoke f0']);
  });
});

describe('a profile', () => {
  const portal = portalWith({ modules: true });
  const bundles = new Map([
    ['light', ['f1']],
    ['heavy', ['f0', 'f1']],
  ]);
  const choice = (...ids: string[]) => [
    {
      module: 'm',
      rank: 2,
      ...(ids.length === 1 ? { profile: ids[0]! } : {}),
      by: ids.map((profile) => ({ profile, reason: rule(profile) })),
    },
  ];
  const read = (profile?: string) => known({}, {}, { profiles: new Map([['m', profile]]) });

  test('is set where it differs, with the old one and the new one', () => {
    const { plan } = compare({
      portal,
      bundles,
      profiles: choice('light'),
      wants: ['f1'],
      known: read('heavy'),
    });
    expect(plan.steps[0]).toMatchObject({
      kind: 'setProfile',
      profile: { module: 'm', from: 'heavy', to: 'light' },
      observed: 'yes',
    });
    expect(
      steps({ portal, bundles, profiles: choice('light'), wants: ['f1'], known: read('light') }),
    ).toEqual(['grant n1']);
  });

  test('is taken away where nothing asks for one', () => {
    const { plan } = compare({ portal, bundles, known: read('heavy') });
    expect(plan.steps).toMatchObject([{ kind: 'setProfile', profile: { module: 'm', from: 'heavy' } }]);
  });

  test('that nobody has read is to be checked, and asked for once', () => {
    const { plan } = compare({ portal, bundles, profiles: choice('light'), wants: ['f1'] });
    expect(plan.steps[0]).toMatchObject({ kind: 'setProfile', observed: 'unknown' });
    const sent = known({}, {}, { appliedProfiles: new Map([['m', 'light']]) });
    expect(steps({ portal, bundles, profiles: choice('light'), wants: ['f1'], known: sent })).toEqual([
      'grant n1',
    ]);
  });

  test('that was set and changed by hand since is drift', () => {
    const changed = (to: string | undefined, seen: string | undefined) =>
      known({}, {}, { profiles: new Map([['m', seen]]), appliedProfiles: new Map([['m', to]]) });
    const set = (seen: Known, parts: Partial<ComparisonInput> = {}) =>
      compare({ portal, bundles, wants: ['f1'], known: seen, ...parts }).plan.steps[0];
    const wanted = { profiles: choice('light') };
    expect(set(changed('light', '?Fancy'), wanted)).toMatchObject({
      profile: { from: '?Fancy', to: 'light' },
      drift: 'removed-by-hand',
    });
    expect(set(changed('light', undefined), { ...wanted, drift: 'report' })).toMatchObject({
      held: 'drift-reported',
      heldBy: { drift: 'removed-by-hand' },
    });
    expect(set(changed(undefined, 'heavy'))).toMatchObject({ drift: 'added-by-hand' });
    expect(set(changed('heavy', 'heavy'), wanted)).not.toHaveProperty('drift');
  });

  test('of the same rank as another is never guessed: the account waits', () => {
    const { plan } = compare({ portal, bundles, profiles: choice('light', 'heavy'), wants: ['f1', 'f2'] });
    expect(plan.steps.every((step) => step.held === 'profile-conflict')).toBe(true);
    expect(plan.steps[0]!.heldBy).toMatchObject({ module: 'm', profiles: 'heavy, light' });
  });

  test('that gives more than the rules is held, and its risks are shown', () => {
    const { plan } = compare({ portal, bundles, profiles: choice('heavy'), wants: ['f1'], known: read() });
    expect(plan.steps[0]).toMatchObject({
      held: 'profile-exceeds',
      heldBy: { profile: 'heavy', features: 'f0' },
      risks: ['delegation'],
    });
  });

  test('carries its features: none of them is ticked by itself', () => {
    expect(
      steps({ portal, bundles, profiles: choice('heavy'), wants: ['f0', 'f1', 'f2'], known: read('heavy') }),
    ).toEqual(['grant f2', 'grant n1']);
  });
});

describe('login hours', () => {
  const portal = portalWith({ hours: true });
  const office = (id: string, days = [1, 2]) => [
    { id, timeZone: 'Europe/Paris', windows: [{ days, from: 480, to: 1080 }] },
  ];
  const read = (...days: number[]) => days.map((day) => ({ days: [day], from: 480, to: 1080 }));
  const set = (parts: Partial<ComparisonInput>) =>
    compare({ portal, wants: ['f0'], ...parts }).plan.steps.filter((step) => step.kind === 'setHours');

  test('are set where they differ, however the portal cuts the week up', () => {
    expect(set({ hours: office('a'), known: known({}, {}, { hours: read(2, 1) }) })).toEqual([]);
    const halves = [
      { days: [1, 2], from: 700, to: 1080 },
      { days: [1, 2], from: 480, to: 700 },
    ];
    expect(set({ hours: office('a'), known: known({}, {}, { hours: halves }) })).toEqual([]);
    expect(set({ hours: office('a'), known: known({}, {}, { hours: read(1) }) })).toHaveLength(1);
    expect(set({ hours: office('a'), known: known({}, {}, { hours: 'always' }) })).toMatchObject([
      { hours: office('a'), observed: 'yes' },
    ]);
    expect(set({ hours: 'always', known: known({}, {}, { hours: read(1, 2) }) })).toMatchObject([
      { hours: 'always' },
    ]);
  });

  test('that were put right and changed by hand since are drift, shown or put back as the policy says', () => {
    const taken = known({}, {}, { hours: 'always', appliedHours: office('a') });
    expect(set({ hours: office('b'), known: taken })).toMatchObject([{ drift: 'removed-by-hand' }]);
    const [step] = set({ hours: office('b'), known: taken, drift: 'adopt' });
    expect(step).toMatchObject({ held: 'drift-reported', heldBy: { drift: 'removed-by-hand' } });
    const limited = known({}, {}, { hours: read(1), appliedHours: 'always' });
    expect(set({ hours: 'always', known: limited })).toMatchObject([{ drift: 'added-by-hand' }]);
    const never = known({}, {}, { hours: 'always' });
    expect(set({ hours: office('a'), known: never, drift: 'report' })[0]).not.toHaveProperty('held');
  });

  test('that nobody has read are set once, and “always” not at all', () => {
    expect(set({ hours: office('a') })).toMatchObject([{ observed: 'unknown' }]);
    expect(set({ hours: office('a'), known: known({}, {}, { appliedHours: office('a') }) })).toEqual([]);
    expect(set({ hours: 'always' })).toEqual([]);
    expect(set({ hours: 'always', account: undefined })).toEqual([]);
  });

  test('mean nothing to a portal that has none', () => {
    expect(set({ portal: portalWith(), hours: office('a') })).toEqual([]);
  });
});

describe('a change made by hand', () => {
  const added = known({ 'feature:f0': true }, { 'feature:f0': false });
  const removed = known({ 'feature:f0': false, 'site:n1': true }, { 'feature:f0': true });

  test('is put back, only shown, or kept, as the policy says', () => {
    expect(steps({ known: added, drift: 'revert' })).toEqual(['revoke f0']);
    expect(steps({ known: added, drift: 'report' })).toEqual(['revoke f0 drift-reported']);
    const kept = compare({ known: added, drift: 'adopt' });
    expect(brief(kept.plan.steps)).toEqual([]);
    expect(kept.adopt).toMatchObject([
      { person: 'p-a', effect: 'allow', feature: 'f0', sites: [], reason: { en: 'Seen in the portal' } },
    ]);
  });

  test('that took a right away is kept as a denial', () => {
    const kept = compare({ known: removed, wants: ['f0'], drift: 'adopt' });
    expect(brief(kept.plan.steps)).toEqual([]);
    expect(kept.adopt).toMatchObject([{ effect: 'deny', feature: 'f0', sites: [] }]);
  });

  test('of a site is kept for each function that is held', () => {
    const site = known({ 'feature:f0': true, 'site:n1': true, 'site:n2': true }, { 'site:n2': false });
    expect(compare({ known: site, wants: ['f0'], drift: 'adopt' }).adopt).toMatchObject([
      { effect: 'allow', feature: 'f0', sites: ['n2'] },
    ]);
    expect(steps({ known: known({ 'site:n2': true }, { 'site:n2': false }), drift: 'adopt' })).toEqual([
      'revoke n2 drift-reported',
    ]);
  });

  test('is not kept for somebody who left, nor on an account that is left alone', () => {
    expect(steps({ known: added, drift: 'adopt', person: personOf('a', 'archived') })).toEqual(['revoke f0']);
    const alone = compare({ known: added, drift: 'adopt', held: 'protected' });
    expect(alone.adopt).toEqual([]);
    expect(brief(alone.plan.steps)).toEqual(['revoke f0 protected']);
  });
});

test('a source that was not read whole holds what takes away, and nothing else', () => {
  const portal = portalWith({ modules: true });
  const read = known({ 'feature:f1': true }, {}, { profiles: new Map([['m', 'heavy']]) });
  expect(steps({ portal, wants: ['f2'], known: read, partial: true })).toEqual([
    'setProfile m partial-source',
    'revoke f1 partial-source',
    'grant f2',
    'grant n1',
  ]);
});

test('a tab is read once everything on it was seen, in one go or one by one', () => {
  const portal = portalWith({ modules: true });
  const some = { 'feature:f0': true, 'site:n1': false };
  const every = Object.fromEntries(
    [
      ...['access', 'f0', 'f1', 'f2', 'f3', 'f4'].map((id) => `feature:${id}`),
      'site:n1',
      'site:n2',
      'site:s1',
    ].map((key) => [key, false]),
  );
  const unread = (ticked: Record<string, boolean>, tabs: string[] = []) =>
    compare({ portal, known: { ...known(ticked), tabsRead: new Set(tabs) } }).plan.unread;
  expect(unread(some)).toEqual(['one']);
  expect(unread(some, ['one'])).toEqual([]);
  expect(unread(every)).toEqual([]);
});
