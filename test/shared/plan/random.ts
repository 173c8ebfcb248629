import fc from 'fast-check';
import type { Exclusion, HolderLimit, SeatPool } from '../../../shared/model/policy.ts';
import type { ItemKey } from '../../../shared/plan/item.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import {
  accountOf,
  FEATURES,
  personOf,
  policyWith,
  portalWith,
  SITES,
  type Simulated,
  type SimulatedAccount,
} from './simulated.ts';

const anyFeature = fc.constantFrom(...FEATURES);
const someFeatures = fc.uniqueArray(anyFeature, { minLength: 1, maxLength: 3 });
const places = ['n1', 'n2', 's1'];
const BOXES = [...['access', ...FEATURES].map((id) => `feature:${id}`), ...places.map((id) => `site:${id}`)];

const lifecycle: fc.Arbitrary<Pick<Descriptor['lifecycle'], 'end' | 'access'>> = fc.constantFrom(
  { end: ['revoke'] },
  { end: ['suspend'] },
  { end: ['revoke', 'revokeAccess', 'archive'] },
  { end: ['archive'], access: { feature: 'access', on: 'invite', off: 'revokeAccess' } },
  {
    end: ['revokeAccess', 'archive'],
    access: { feature: 'access', on: 'invite', off: 'revokeAccess' },
  },
  { end: ['suspend'], access: { feature: 'access', on: 'reactivate', off: 'suspend' } },
  {
    end: ['revoke', 'suspend', 'archive'],
    access: { feature: 'access', on: 'reactivate', off: 'suspend' },
  },
  { end: ['revoke'], access: { feature: 'access', on: 'invite', off: 'revokeAccess' } },
);

const constraints: fc.Arbitrary<Descriptor['constraints']> = fc
  .tuple(fc.boolean(), fc.boolean())
  .map(([exclusive, holders]) => [
    ...(exclusive ? [{ kind: 'exclusive' as const, feature: 'f4' }] : []),
    ...(holders ? [{ kind: 'holders' as const, feature: 'f0', min: 1 }] : []),
  ]);

const portal = fc
  .record({
    lifecycle,
    constraints,
    implies: fc.constantFrom<Readonly<Record<string, string[]>>>(
      {},
      { f0: ['f1'] },
      { f0: ['f1'], f1: ['f2'] },
    ),
    modules: fc.boolean(),
    billable: fc.constantFrom('profile' as const, 'function' as const),
  })
  .map((parts) => portalWith(parts));

const side = fc
  .record({ mode: fc.constantFrom('any' as const, 'all' as const), features: someFeatures })
  .map((one) => ({ portal: 'sim', ...one }));

const exclusion: fc.Arbitrary<Exclusion> = fc.record({
  id: fc.constantFrom('x1', 'x2'),
  name: fc.constant('x'),
  sides: fc.tuple(side, side),
  where: fc.constantFrom('same-site', 'same-agency', 'anywhere'),
  action: fc.constantFrom('block', 'block', 'approve', 'flag'),
  exemptions: fc.constantFrom([], [{ person: 'a', reason: 'r', approver: 'z', until: 10 }]),
});

const limit: fc.Arbitrary<HolderLimit> = fc
  .record({ feature: anyFeature, min: fc.nat(3), max: fc.integer({ min: 1, max: 3 }) })
  .map((one) => ({ portal: 'sim', ...one }));

const pool: fc.Arbitrary<SeatPool> = fc.record({
  id: fc.constant('pool'),
  name: fc.constant('Pool'),
  portal: fc.constant('sim'),
  billable: fc.oneof(fc.constant('all' as const), someFeatures),
  included: fc.nat(2),
  capacity: fc.nat(6),
  price: fc.constant({ minor: 1000, currency: 'EUR', per: 'month' as const }),
  multiples: fc.constantFrom({}, { f0: 3 }),
  refundable: fc.boolean(),
});

const policy = fc
  .record({
    exclusions: fc.uniqueArray(exclusion, { maxLength: 2, selector: (one) => one.id }),
    holders: fc.uniqueArray(limit, { maxLength: 2, selector: (one) => one.feature }),
    seats: fc.array(pool, { maxLength: 1 }),
    profiles: fc.tuple(someFeatures, someFeatures).map((sets) =>
      sets.map((features, index) => ({
        id: `profile-${index}`,
        portal: 'sim',
        module: 'm',
        name: `Profile ${index}`,
        features,
        roles: [],
      })),
    ),
  })
  .map(policyWith);

const boxes = fc
  .dictionary(fc.constantFrom(...BOXES), fc.boolean())
  .map((record) => new Map(Object.entries(record) as [ItemKey, boolean][]));

const anyAccount = (name: string): fc.Arbitrary<SimulatedAccount> =>
  fc
    .record({
      person: fc
        .constantFrom('active', 'active', 'active', 'suspended', 'archived')
        .map((status) => personOf(name, status as 'active')),
      account: fc.constantFrom(
        undefined,
        accountOf(name),
        accountOf(name),
        accountOf(name, 'suspended'),
        accountOf(name, 'archived'),
      ),
      grants: fc.uniqueArray(
        fc.record({
          feature: fc.constantFrom('access', ...FEATURES),
          sites: fc.subarray(places, { minLength: 1 }),
        }),
        { maxLength: 4, selector: (one) => one.feature },
      ),
      profile: fc.constantFrom(undefined, 'profile-0', 'profile-1'),
      ticked: boxes,
      applied: boxes,
      profiles: fc
        .constantFrom('unread', undefined, 'profile-0', 'profile-1')
        .map((profile) => new Map(profile === 'unread' ? [] : [['m', profile]])),
      partial: fc.constantFrom(false, false, false, true),
      drift: fc.constantFrom('revert', 'report', 'adopt'),
    })
    .map((one) =>
      one.account ? one : { ...one, ticked: new Map(), applied: new Map(), profiles: new Map() },
    );

/** A portal, a policy and up to four accounts, in any state. */
export const anyWorld: fc.Arbitrary<Simulated> = fc
  .record({ portal, policy, count: fc.integer({ min: 1, max: 4 }) })
  .chain(({ count, ...rest }) =>
    fc
      .tuple(...['a', 'b', 'c', 'd'].slice(0, count).map(anyAccount))
      .map((accounts) => ({ ...rest, sites: SITES, accounts })),
  );
