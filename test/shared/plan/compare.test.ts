import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../../../shared/model/account.ts';
import { compareAccount, type Known } from '../../../shared/plan/compare.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import { project } from '../../../shared/plan/project.ts';
import type { Hold } from '../../../shared/plan/step.ts';
import { camille, grant, intratone, rule, sites } from './world.ts';

const account: Account = {
  id: 'a1',
  portal: 'intratone',
  key: 'c.durand',
  status: 'active',
  mode: 'managed',
};
const ALL_TABS = new Set(['general', 'residences', 'sites', 'misc']);
const known = (ticked: Record<string, boolean> = {}, applied: Record<string, boolean> = {}): Known => ({
  ticked: new Map(Object.entries(ticked) as [ItemKey, boolean][]),
  tabsRead: ALL_TABS,
  applied: new Map(Object.entries(applied) as [ItemKey, boolean][]),
});
const compare = (
  grants: Parameters<typeof project>[1],
  what: Known,
  hold?: Hold,
  who: Account | undefined = account,
) =>
  compareAccount({
    portal: intratone,
    key: 'c.durand',
    account: who,
    person: camille,
    desired: project(intratone, grants, sites),
    known: what,
    sites,
    held: hold,
  });
const brief = (steps: readonly { kind: string; item?: { kind: string; id: string }; tab?: string }[]) =>
  steps.map((step) => [step.kind, step.item && `${step.item.kind}:${step.item.id}`, step.tab]);

test('missing boxes are granted in the order of the portal, each with its tab and its reason', () => {
  const { plan } = compare(
    [grant('site-logos-manage', ['avalon'])],
    known({ 'feature:site-logos-manage': false, 'site:avalon': false }),
  );
  expect(brief(plan.steps)).toEqual([
    ['grant', 'feature:site-logos-manage', 'sites'],
    ['grant', 'site:avalon', 'residences'],
  ]);
  expect(plan.steps[0]!.reasons).toMatchObject([{ rule: 'badges' }]);
});

test('boxes that nothing gives any more are revoked, one that was never seen is left alone', () => {
  const { plan } = compare(
    [],
    known({ 'feature:site-logos-manage': true, 'site:avalon': true }, { 'feature:site-logos-manage': true }),
  );
  expect(brief(plan.steps)).toEqual([
    ['revoke', 'feature:site-logos-manage', 'sites'],
    ['revoke', 'site:avalon', 'residences'],
  ]);
});

test('a person without an account starts with its creation', () => {
  const { plan } = compareAccount({
    portal: intratone,
    key: 'c.durand',
    account: undefined,
    person: camille,
    desired: project(intratone, [grant('site-logos-manage', ['avalon'])], sites),
    known: known(),
    sites,
  });
  expect(plan.steps.map((step) => step.kind)).toEqual(['create', 'grant', 'grant']);
  expect(plan.unread).toEqual([]);
});

test('a hold marks every step and takes none away', () => {
  const { plan } = compare([grant('site-logos-manage', ['avalon'])], known(), 'protected');
  expect(plan.steps.length).toBeGreaterThan(0);
  expect(plan.steps.every((step) => step.held === 'protected')).toBe(true);
});

test('the right to every residence makes the list of residences irrelevant', () => {
  const { plan } = compare(
    [grant('all-residences-access', ['avalon', 'dumbo', 'kibolt']), grant('site-logos-manage', ['avalon'])],
    known({ 'site:avalon': false, 'site:dumbo': true }),
  );
  expect(plan.steps.filter((step) => step.item?.kind === 'site')).toEqual([]);
  expect(plan.steps.find((step) => step.item?.id === 'all-residences-access')?.risks).toEqual(['all-sites']);
});

test('tabs with boxes that were never read are named, in the order of the portal', () => {
  const { plan } = compare([], { ...known(), tabsRead: new Set(['sites']) });
  expect(plan.unread).toEqual(['general', 'residences', 'misc']);
});

test('a residence that is ticked in the portal and gone from the tree is revoked, not forgotten', () => {
  const { plan } = compare([], known({ 'site:demolished': true }));
  expect(brief(plan.steps)).toEqual([['revoke', 'site:demolished', 'residences']]);
});

test('a box that a wanted function implies asks for nothing, whatever the portal shows', () => {
  const implied = { ...rule('badges'), byFeature: 'resident-kibolt-keys-manage' };
  const grants = [
    grant('resident-kibolt-keys-manage', ['avalon']),
    { feature: 'resident-key-move-only', sites: ['avalon'], by: [{ reason: implied, sites: ['avalon'] }] },
  ];
  for (const ticked of [true, false]) {
    const { plan } = compare(grants, known({ 'feature:resident-key-move-only': ticked }));
    expect(plan.steps.filter((step) => step.item?.id === 'resident-key-move-only')).toEqual([]);
  }
});

test('P8: after its steps are done and read back, the plan is empty', () => {
  const features = intratone.features
    .filter((feature) => feature.kind === 'function')
    .map((feature) => feature.id);
  const places = ['avalon', 'dumbo', 'kibolt'];
  const anyGrants = fc
    .uniqueArray(fc.constantFrom(...features), { maxLength: 6 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.subarray(places, { minLength: 1 }).map((where) => grant(id, where)))),
    );
  const boxes = [...features.map((id) => `feature:${id}`), ...places.map((id) => `site:${id}`)];
  const anyKnown = fc.tuple(
    fc.dictionary(fc.constantFrom(...boxes), fc.boolean()),
    fc.dictionary(fc.constantFrom(...boxes), fc.boolean()),
  );
  fc.assert(
    fc.property(anyGrants, anyKnown, (grants, [ticked, applied]) => {
      const { plan } = compare(grants, known(ticked, applied));
      const after = { ...ticked };
      const put = { ...applied };
      for (const step of plan.steps) {
        const key = `${step.item!.kind}:${step.item!.id}`;
        after[key] = step.kind === 'grant';
        put[key] = step.kind === 'grant';
      }
      expect(compare(grants, known(after, put)).plan.steps).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
