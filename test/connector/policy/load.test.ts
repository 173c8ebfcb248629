import { describe, expect, test } from 'vitest';
import { hashPolicy } from '../../../connector/policy/load.ts';
import { load, REST, sound, withRules, world } from './small.ts';

describe('a policy file', () => {
  test('becomes a policy with everything filled in', () => {
    const policy = sound(`
portillon: 1
portals: { doors: { identifier: '{email.local}', protected: [admin], drift: adopt } }
nodes: { siege: { population: { not: { type: guest } }, ceiling: [{ portal: doors, features: all, scope: { subtree: Paris } }], admins: [ana] } }
roles: { gardien: { portal: doors, features: [move] } }
profiles: { comptable: { portal: books, module: ledger, name: Comptable, features: [enter] }, bare: { portal: phones, module: any } }
exclusions:
  - { id: four-eyes, name: Four eyes, portal: books, first: { all: [enter] }, second: { any: [view], roles: [gardien], portal: doors }, where: same-agency, action: approve, exemptions: [{ person: ana, reason: Only one there, approver: bob, until: 2026-12-31 }] }
  - { id: plain, portal: books, first: { any: [enter] }, second: { any: [pay] } }
holders: [{ portal: doors, feature: users-manage, min: 2, max: 5 }, { portal: books, feature: pay, max: 1 }]
seats:
  users: { name: Users, portal: books, billable: [enter], included: 2, capacity: 9, price: { amount: 29.9, currency: EUR, per: month }, multiples: { pay: 4 }, refundable: true }
  all: { portal: phones, price: { amount: 5, currency: JPY, per: once } }
guards: [{ count: 50, percent: 20 }, { portal: doors, kind: revoke, agency: Paris, count: 5, percent: 2.5 }, { agency: Avalon, count: 1, percent: 1 }]
approvals: { ordinary: 1 }
schedules: { bureau: { timeZone: Europe/Paris, windows: [{ days: mon-fri, from: 08:00, to: 18:30 }] } }
rules:
  - id: gardiens
    name: Gardiens
    node: siege
    portal: doors
    when: { all: [{ group: Gardiens }, { not: { any: [{ type: contractor }, { attribute: 'title pr' }] } }] }
    grant: { features: [view], roles: [gardien] }
    scope: { sites: [Avalon, lilas-1] }
    valid: { from: 2026-01-01, to: '2026-07-01T00:00:00+02:00' }
    schedule: bureau
  - { id: compta, portal: books, when: everybody, grant: { profile: comptable, rank: 20 }, scope: all }
  - { id: bas, portal: phones, when: everybody, grant: { profile: bare }, scope: all }
  - { id: tous, portal: phones, effect: deny, when: everybody, grant: { features: [call] }, scope: { subtree: root }, state: draft }
`);
    expect(policy).toEqual({
      version: 0,
      portals: [
        {
          portal: 'doors',
          identifier: '{email.local}',
          protected: ['admin'],
          unmanaged: [],
          drift: 'adopt',
          autopilot: false,
        },
        {
          portal: 'books',
          identifier: '{userName}',
          protected: [],
          unmanaged: [],
          drift: 'revert',
          autopilot: false,
        },
        {
          portal: 'phones',
          identifier: '{userName}',
          protected: [],
          unmanaged: [],
          drift: 'revert',
          autopilot: false,
        },
      ],
      nodes: [
        { id: 'root', admins: [] },
        {
          id: 'siege',
          parent: 'root',
          population: { not: { type: 'guest' } },
          ceiling: [{ portal: 'doors', features: 'all', scope: { kind: 'subtree', site: 'paris' } }],
          admins: ['ana'],
        },
      ],
      roles: [{ id: 'gardien', portal: 'doors', features: ['move'], roles: [] }],
      profiles: [
        {
          id: 'comptable',
          portal: 'books',
          module: 'ledger',
          name: 'Comptable',
          features: ['enter'],
          roles: [],
        },
        { id: 'bare', portal: 'phones', module: 'any', name: 'bare', features: [], roles: [] },
      ],
      exclusions: [
        {
          id: 'four-eyes',
          name: 'Four eyes',
          sides: [
            { portal: 'books', mode: 'all', features: ['enter'] },
            { portal: 'doors', mode: 'any', features: ['view', 'move'] },
          ],
          where: 'same-agency',
          action: 'approve',
          exemptions: [
            { person: 'ana', reason: 'Only one there', approver: 'bob', until: Date.UTC(2026, 11, 31) },
          ],
        },
        {
          id: 'plain',
          name: 'plain',
          sides: [
            { portal: 'books', mode: 'any', features: ['enter'] },
            { portal: 'books', mode: 'any', features: ['pay'] },
          ],
          where: 'anywhere',
          action: 'block',
          exemptions: [],
        },
      ],
      holders: [
        { portal: 'doors', feature: 'users-manage', min: 2, max: 5 },
        { portal: 'books', feature: 'pay', max: 1 },
      ],
      seats: [
        {
          id: 'users',
          name: 'Users',
          portal: 'books',
          billable: ['enter'],
          included: 2,
          capacity: 9,
          price: { minor: 2990, currency: 'EUR', per: 'month' },
          multiples: { pay: 4 },
          refundable: true,
        },
        {
          id: 'all',
          name: 'all',
          portal: 'phones',
          billable: 'all',
          included: 0,
          price: { minor: 5, currency: 'JPY', per: 'once' },
          multiples: {},
          refundable: false,
        },
      ],
      guards: [
        { count: 50, percent: 20 },
        { portal: 'doors', kind: 'revoke', agency: 'paris', count: 5, percent: 2.5 },
        { agency: 'avalon', count: 1, percent: 1 },
      ],
      approvals: { ordinary: 1, sensitive: 2 },
      schedules: [
        {
          id: 'bureau',
          timeZone: 'Europe/Paris',
          windows: [{ days: [1, 2, 3, 4, 5], from: 480, to: 1110 }],
        },
      ],
      rules: [
        {
          id: 'gardiens',
          name: 'Gardiens',
          node: 'siege',
          portal: 'doors',
          effect: 'allow',
          when: {
            all: [
              { group: 'Gardiens' },
              { not: { any: [{ type: 'contractor' }, { attribute: 'title pr' }] } },
            ],
          },
          features: ['view'],
          roles: ['gardien'],
          scope: { kind: 'list', sites: ['avalon', 'lilas-1'] },
          from: Date.UTC(2026, 0, 1),
          to: Date.UTC(2026, 5, 30, 22),
          schedule: 'bureau',
          state: 'active',
        },
        {
          id: 'compta',
          name: 'compta',
          node: 'root',
          portal: 'books',
          effect: 'allow',
          when: { everybody: true },
          features: [],
          roles: [],
          profile: { id: 'comptable', rank: 20 },
          scope: { kind: 'all' },
          state: 'active',
        },
        {
          id: 'bas',
          name: 'bas',
          node: 'root',
          portal: 'phones',
          effect: 'allow',
          when: { everybody: true },
          features: [],
          roles: [],
          profile: { id: 'bare', rank: 0 },
          scope: { kind: 'all' },
          state: 'active',
        },
        {
          id: 'tous',
          name: 'tous',
          node: 'root',
          portal: 'phones',
          effect: 'deny',
          when: { everybody: true },
          features: ['call'],
          roles: [],
          scope: { kind: 'subtree', site: 'root' },
          state: 'draft',
        },
      ],
    });
  });

  test.each([
    ['all', { kind: 'all' }],
    ['home', { kind: 'home' }],
    ['homeSubtree', { kind: 'homeSubtree' }],
    ['{ subtree: Paris }', { kind: 'subtree', site: 'paris' }],
    ['{ sites: [paris] }', { kind: 'list', sites: ['paris'] }],
    ['{ attribute: l }', { kind: 'attribute', attribute: 'l' }],
    ['{ groupName: "Gardiens {site}" }', { kind: 'groupName', pattern: 'Gardiens {site}' }],
  ])('has the scope %s', (written, scope) => {
    const text = withRules(`when: everybody, grant: { features: [view] }, scope: ${written}`);
    expect(sound(text).rules[0]!.scope).toEqual(scope);
  });

  test.each([
    ['mon', [1]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['fri-mon', [1, 5, 6, 7]],
    ['[sun, mon-tue, mon]', [1, 2, 7]],
    ['sun-sun', [7]],
  ])('has the days %s', (written, days) => {
    const window = `{ days: ${written}, from: "00:00", to: "24:00" }`;
    const text = `portillon: 1\nschedules: { s: { timeZone: UTC, windows: [${window}] } }`;
    expect(sound(text).schedules[0]!.windows).toEqual([{ days, from: 0, to: 1440 }]);
  });

  test('may give the root a ceiling and administrators', () => {
    const ceiling = '[{ portal: doors, features: [view], scope: all }]';
    const { nodes } = sound(`portillon: 1\nnodes: { root: { ceiling: ${ceiling}, admins: [ana] } }`);
    expect(nodes).toEqual([
      {
        id: 'root',
        admins: ['ana'],
        ceiling: [{ portal: 'doors', features: ['view'], scope: { kind: 'all' } }],
      },
    ]);
  });

  test('names groups by name, DN or key', () => {
    for (const group of ['gardiens', 'CN=Gardiens, OU=groupes, DC=regle', 'k1'])
      expect(
        load(withRules(`when: { group: "${group}" }, grant: { features: [view] }, scope: all`)).problems,
      ).toEqual([]);
  });

  test('may reuse a part by an anchor', () => {
    const text = `portillon: 1\nrules:\n  - &a { id: a, portal: doors, ${REST} }\n  - { id: b, portal: doors, when: { all: &w [{ group: Gardiens }] }, grant: { features: [view] }, scope: all }\n  - { id: c, portal: doors, when: { any: *w }, grant: { features: [view] }, scope: all }\n`;
    expect(sound(text).rules[2]!.when).toEqual({ any: [{ group: 'Gardiens' }] });
  });

  test('with nothing but its version is a policy that gives nothing', () => {
    expect(sound('portillon: 1').rules).toEqual([]);
  });

  test('has the hash of its text', () => {
    expect(hashPolicy('portillon: 1')).toMatch(/^[0-9a-f]{64}$/);
    expect(hashPolicy('portillon: 1')).not.toBe(hashPolicy('portillon: 1 '));
  });
});

describe('a warning', () => {
  test('says once which groups could not be checked before any source was read', () => {
    const text = withRules(
      'when: { any: [{ group: Nobody }, { group: Else }] }, grant: { features: [view] }, scope: all',
      'when: { group: Nobody }, grant: { features: [view] }, scope: all',
    );
    const { policy, warnings } = load(text, { ...world, groups: undefined });
    expect(policy?.rules).toHaveLength(2);
    expect(warnings.map((warning) => warning.code)).toEqual(['POLICY_GROUPS_UNCHECKED']);
    expect(warnings[0]!.text.what.en).toContain('Nobody, Else');
  });

  test('says when a name means several groups', () => {
    const { policy, warnings } = load(
      withRules('when: { group: Accueil }, grant: { features: [view] }, scope: all'),
    );
    expect(policy).toBeDefined();
    expect(warnings.map((warning) => warning.say('en'))).toEqual([
      'policy.yaml:3:45: Rule “r1” names the group “Accueil”, and 2 groups have that name: all of them count. To mean one of them, write its DN or its key: k2, k3. (POLICY_GROUP_AMBIGUOUS)',
    ]);
  });

  test('says when a ceiling permits a feature without what it implies', () => {
    const part = (features: string) => `{ portal: doors, features: ${features}, scope: all }`;
    const cuts = (ceiling: string) => load(`portillon: 1\nnodes: { n: { ceiling: [${ceiling}] } }`).warnings;
    expect(cuts(part('[full, view]')).map(({ code }) => code)).toEqual(['POLICY_CEILING_CUTS']);
    expect(cuts(part('[full, view]'))[0]!.text.what.en).toContain('(move)');
    for (const whole of [part('[full, move, view]'), part('all'), `${part('[full]')}, ${part('all')}`])
      expect(cuts(whole)).toEqual([]);
  });
});

test('a policy that loads knows where its entries stand', () => {
  const { placeOf, problems } = load(withRules(REST, REST));
  expect(problems).toEqual([]);
  expect(placeOf?.('rules', 'r1')).toMatchObject({ file: 'policy.yaml', line: 3, column: 5 });
  expect(placeOf?.('rules', 'r2')).toMatchObject({ line: 4, column: 5 });
  expect(placeOf?.('rules', 'r3')).toBeUndefined();
  expect(placeOf?.('roles', 'none')).toBeUndefined();
});
