import { describe, expect, test } from 'vitest';
import { load } from './small.ts';

/** The place where the fault is to be told stands after ^. */
const seat = (fields: string) => `seats: { s: { portal: books, ${fields} } }`;
const PRICE = 'price: { amount: 29.9, currency: EUR, per: month }';
const exclusion = (fields: string) => `exclusions: [{ id: e, portal: books, ${fields} }]`;
const SIDES = 'first: { any: [enter] }, second: { any: [pay] }';
const profile = (fields: string) => `profiles: { p: { portal: books, ${fields} } }`;
const asking = (fields: string, portal = 'books') =>
  `profiles: { p: { portal: books, module: ledger } }\nrules: [{ id: a, portal: ${portal}, when: everybody, scope: all, ${fields} }]`;

describe('a part of a policy is refused', () => {
  test.each([
    ['portals: { doors: { drift: ^revrt } }', 'POLICY_VALUE_INVALID'],
    ['portals: { doors: { protected: [a], unmanaged: [b, ^a] } }', 'POLICY_ACCOUNT_TWICE'],
    ['nodes: { root: { parent: ^a }, a: {} }', 'POLICY_ROOT_PARENT'],
    ['nodes: { a: { population: { group: ^Gardien } } }', 'POLICY_GROUP_UNKNOWN'],
    ['nodes: { a: { population: { all: [{ attribute: ^x }] } } }', 'POLICY_FILTER_INVALID'],

    [profile('module: ^ledgr'), 'POLICY_MODULE_UNKNOWN'],
    [profile('module: ledger, features: [^entr]'), 'POLICY_FEATURE_UNKNOWN'],
    [profile('module: ledger, roles: [^x]'), 'POLICY_ROLE_UNKNOWN'],
    ['profiles: { p: ^{ portal: books, name: x } }', 'POLICY_KEY_MISSING'],
    ['profiles: { p: { portal: ^boks, module: ledger } }', 'POLICY_PORTAL_UNKNOWN'],
    [
      'profiles: { a: { portal: books, module: ledger, name: b }, ^b: { portal: books, module: ledger } }',
      'POLICY_PROFILE_DUPLICATE',
    ],
    [asking('grant: { profile: ^q }'), 'POLICY_PROFILE_UNKNOWN'],
    [asking('grant: { profile: p, rank: ^high }'), 'POLICY_VALUE_INVALID'],
    [asking('grant: { profile: p, rank: ^1.5 }'), 'POLICY_VALUE_INVALID'],
    [asking('grant: { features: [enter], rank: ^1 }'), 'POLICY_VALUE_INVALID'],
    [asking('effect: deny, grant: { profile: ^p }'), 'POLICY_PROFILE_EFFECT'],
    [asking('grant: { profile: ^p }', 'doors'), 'POLICY_PROFILE_PORTAL'],

    ['exclusions: [^{ id: e, portal: books, first: { any: [enter] } }]', 'POLICY_KEY_MISSING'],
    [exclusion('first: { any: [^entr] }, second: { any: [pay] }'), 'POLICY_FEATURE_UNKNOWN'],
    [exclusion('first: { roles: [^x] }, second: { any: [pay] }'), 'POLICY_ROLE_UNKNOWN'],
    [exclusion('first: { any: [enter] }, second: ^{}'), 'POLICY_SIDE_EMPTY'],
    [exclusion('first: { any: [enter], all: ^[pay] }, second: { any: [pay] }'), 'POLICY_VALUE_INVALID'],
    [exclusion('first: { any: [enter] }, second: ^{ all: [enter] }'), 'POLICY_EXCLUSION_SELF'],
    [exclusion(`${SIDES}, where: ^here`), 'POLICY_VALUE_INVALID'],
    [exclusion(`${SIDES}, action: ^forbid`), 'POLICY_VALUE_INVALID'],
    [
      exclusion(`${SIDES}, exemptions: [{ person: Ana, approver: ^ana, reason: r, until: 2027-01-01 }]`),
      'POLICY_EXEMPTION_SELF',
    ],
    [
      exclusion(`${SIDES}, exemptions: [{ person: ana, approver: bob, reason: r, until: ^2027-02-29 }]`),
      'POLICY_VALUE_INVALID',
    ],
    [
      exclusion(`${SIDES}, exemptions: [^{ person: ana, approver: bob, until: 2027-02-01 }]`),
      'POLICY_KEY_MISSING',
    ],
    [
      'exclusions: [{ id: e, first: { any: [enter], portal: books }, second: ^{ any: [pay] } }]',
      'POLICY_KEY_MISSING',
    ],
    [
      'exclusions: [{ id: e, portal: ^boks, first: { any: [enter], portal: books }, second: { any: [y] } }]',
      'POLICY_PORTAL_UNKNOWN',
    ],
    [
      `exclusions:\n  - { id: e, portal: books, ${SIDES} }\n  - { id: ^e, portal: books, ${SIDES} }`,
      'POLICY_EXCLUSION_DUPLICATE',
    ],

    ['holders: [{ portal: doors, feature: ^vew, min: 2 }]', 'POLICY_FEATURE_UNKNOWN'],
    ['holders: [{ portal: ^dors, feature: view, min: 2 }]', 'POLICY_PORTAL_UNKNOWN'],
    ['holders: [^{ portal: doors, feature: view }]', 'POLICY_VALUE_INVALID'],
    ['holders: [{ portal: doors, feature: view, min: 3, max: ^2 }]', 'POLICY_VALUE_INVALID'],
    ['holders: [{ portal: doors, feature: view, min: ^-1 }]', 'POLICY_VALUE_INVALID'],
    [
      'holders: [{ portal: doors, feature: view, min: 1 }, ^{ portal: doors, feature: view, max: 2 }]',
      'POLICY_PART_DUPLICATE',
    ],

    [seat(`${PRICE}, billable: [^entr]`), 'POLICY_FEATURE_UNKNOWN'],
    [seat(`${PRICE}, billable: ^none`), 'POLICY_VALUE_INVALID'],
    [seat(`${PRICE}, multiples: { entr: ^2 }`), 'POLICY_FEATURE_UNKNOWN'],
    [seat(`${PRICE}, multiples: { enter: ^0 }`), 'POLICY_VALUE_INVALID'],
    [seat(`${PRICE}, included: 3, capacity: ^2`), 'POLICY_VALUE_INVALID'],
    [seat('price: { amount: 29.9, currency: ^EURO, per: month }'), 'POLICY_VALUE_INVALID'],
    [seat('price: { amount: ^29.905, currency: EUR, per: month }'), 'POLICY_VALUE_INVALID'],
    [seat('price: { amount: ^"29,9", currency: EUR, per: month }'), 'POLICY_VALUE_INVALID'],
    [seat('price: { amount: 29.9, currency: EUR, per: ^week }'), 'POLICY_VALUE_INVALID'],
    ['seats: { s: ^{ portal: books, included: 1 } }', 'POLICY_KEY_MISSING'],
    [`seats: { s: { portal: ^book, ${PRICE} } }`, 'POLICY_PORTAL_UNKNOWN'],

    ['guards: [^{ count: 5 }]', 'POLICY_KEY_MISSING'],
    ['guards: [{ count: 5, percent: ^101 }]', 'POLICY_VALUE_INVALID'],
    ['guards: [{ count: ^5.5, percent: 10 }]', 'POLICY_VALUE_INVALID'],
    ['guards: [{ count: 5, percent: ^20% }]', 'POLICY_VALUE_INVALID'],
    ['guards: [{ kind: ^delete, count: 5, percent: 10 }]', 'POLICY_VALUE_INVALID'],
    ['guards: [{ portal: ^dors, count: 5, percent: 10 }]', 'POLICY_PORTAL_UNKNOWN'],
    ['guards: [{ agency: ^Pari, count: 5, percent: 10 }]', 'POLICY_SITE_UNKNOWN'],
    ['guards: [{ agency: ^Les Lilas, count: 5, percent: 10 }]', 'POLICY_SITE_AMBIGUOUS'],
    ['guards: [{ portal: phones, agency: ^Paris, count: 5, percent: 10 }]', 'POLICY_SITE_UNKNOWN'],
    ['guards: [{ count: 5, percent: 10 }, ^{ count: 6, percent: 10 }]', 'POLICY_PART_DUPLICATE'],

    ['approvals: ^{ ordinary: 3 }', 'POLICY_VALUE_INVALID'],
    ['approvals: ^{ ordinary: 3, sensitive: 2 }', 'POLICY_VALUE_INVALID'],
    ['approvals: { sensitive: ^two }', 'POLICY_VALUE_INVALID'],
    ['approvals: ^2', 'POLICY_VALUE_INVALID'],
  ])('when it is %s', (marked, code) => {
    const text = `portillon: 1\n${marked}`;
    const before = text.slice(0, text.indexOf('^')).split('\n');
    const { problems } = load(text.replace('^', ''));
    expect(problems.map((problem) => [problem.code, problem.place?.line, problem.place?.column])).toEqual([
      [code, before.length, before.at(-1)!.length + 1],
    ]);
    for (const locale of ['fr', 'en'] as const)
      expect(problems[0]!.say(locale)).not.toMatch(/undefined|NaN|Infinity|\[object|Invalid/);
  });
});
