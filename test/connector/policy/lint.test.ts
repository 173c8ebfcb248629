import { describe, expect, test } from 'vitest';
import { load, warns } from './small.ts';
import { whole } from './whole.ts';

const NOW = Date.UTC(2026, 10, 22);
const rule = (fields: string, id = 'a') => `{ id: ${id}, portal: doors, when: everybody, ${fields} }`;
const GRANT = 'grant: { features: [view] }, scope: all';
const ceiling = (features: string, scope = 'all') =>
  `nodes: { n: { ceiling: [{ portal: doors, features: ${features}, scope: ${scope} }] } }`;
const asks = (id: string, profile: string, rank: number, more = '') =>
  `{ id: ${id}, portal: books, when: everybody, grant: { profile: ${profile}, rank: ${rank} }, scope: all${more} }`;
const PROFILES =
  'profiles: { p: { portal: books, module: ledger }, q: { portal: books, module: ledger }, s: { portal: books, module: sales } }';

describe('a sound policy is warned of', () => {
  test.each([
    ['a role that nothing names', `roles: { ^r: { portal: doors, features: [view] } }`, 'POLICY_UNUSED'],
    [
      'a role that only an unused one names',
      `roles:\n  r: { portal: doors, roles: [s] }\n  ^s: { portal: doors, features: [view] }`,
      'POLICY_UNUSED',
    ],
    [
      'a profile that no rule asks for',
      'profiles: { ^p: { portal: books, module: ledger } }',
      'POLICY_UNUSED',
    ],
    [
      'a schedule that only an archived rule names',
      `schedules: { ^s: { timeZone: UTC, windows: [{ days: mon, from: "08:00", to: "09:00" }] } }\nrules: [${rule(`${GRANT}, schedule: s, state: archived`)}]`,
      'POLICY_UNUSED',
    ],
    [
      'a schedule of a rule that denies',
      `schedules: { s: { timeZone: UTC, windows: [{ days: mon, from: "08:00", to: "09:00" }] } }\nrules: [${rule(`${GRANT}, effect: deny, schedule: ^s`)}]`,
      'POLICY_SCHEDULE_IDLE',
    ],
    [
      'two profiles of a module with one rank',
      `${PROFILES}\nrules:\n  - ${asks('a', 'p', 5)}\n  - ${asks('b', '^q', 5)}\n  - ${asks('c', 's', 5)}`,
      'POLICY_RANK_TIED',
    ],
    ['a ceiling that cuts off what a feature implies', ceiling('[^full, view]'), 'POLICY_CEILING_CUTS'],
    [
      'a rule that gives a feature outside its ceiling',
      `${ceiling('[view]')}\nrules: [${rule('node: n, grant: ^{ features: [view, users-manage] }, scope: all')}]`,
      'POLICY_FEATURE_OUTSIDE',
    ],
    [
      'a rule that gives by a role what the ceiling above its node does not permit',
      `nodes: { n: { ceiling: [{ portal: doors, features: [view], scope: all }] }, m: { parent: n } }\nroles: { r: { portal: doors, features: [users-manage] } }\nrules: [${rule('node: m, grant: ^{ roles: [r] }, scope: all')}]`,
      'POLICY_FEATURE_OUTSIDE',
    ],
    [
      'a rule of a portal that its ceiling closes',
      `${ceiling('[view]')}\nrules: [{ id: a, node: n, portal: books, when: everybody, grant: ^{ features: [pay] }, scope: all }]`,
      'POLICY_FEATURE_OUTSIDE',
    ],
    [
      'a rule that gives at sites outside its ceiling',
      `${ceiling('[view]', '{ subtree: avalon }')}\nrules: [${rule('node: n, grant: { features: [view] }, scope: ^{ sites: [avalon, lilas-1] }')}]`,
      'POLICY_SCOPE_OUTSIDE',
    ],
    [
      'a rule that gives everywhere under a ceiling of one site',
      `${ceiling('all', '{ subtree: avalon }')}\nrules: [${rule('node: n, grant: { features: [view] }, scope: ^all')}]`,
      'POLICY_SCOPE_OUTSIDE',
    ],
    [
      'an administrator right that one person may hold alone',
      'holders: [{ portal: doors, feature: users-manage, min: ^1 }]',
      'POLICY_HOLDERS_FEW',
    ],
    ['one approver for what is sensitive', 'approvals: ^{ sensitive: 1 }', 'POLICY_APPROVALS_FEW'],
    ['a rule that is over', `rules: [${rule(`${GRANT}, valid: ^{ to: 2026-11-22 }`)}]`, 'POLICY_RULE_ENDED'],
    [
      'an exemption that is over',
      'exclusions: [{ id: e, portal: books, first: { any: [enter] }, second: { any: [pay] }, exemptions: [^{ person: a, approver: b, reason: r, until: 2026-11-22 }] }]',
      'POLICY_EXEMPTION_ENDED',
    ],
  ])('%s', (_, marked, code) => {
    const text = `portillon: 1\n${marked}`;
    const before = text.slice(0, text.indexOf('^')).split('\n');
    const place = `${before.length}:${before.at(-1)!.length + 1} ${code}`;
    expect(warns(text.replace('^', ''), NOW)).toContain(place);
  });
});

describe('nothing is said of', () => {
  test.each([
    ['a policy where all is used', whole],
    [
      'a role that an exclusion names',
      'portillon: 1\nroles: { r: { portal: books, features: [pay] } }\nexclusions: [{ id: e, portal: books, first: { any: [enter] }, second: { roles: [r] } }]',
    ],
    [
      'a role that a profile brings',
      `portillon: 1\nroles: { r: { portal: books, features: [pay] } }\nprofiles: { p: { portal: books, module: ledger, roles: [r] } }\nrules: [${asks('a', 'p', 1)}]`,
    ],
    [
      'ranks that differ, profiles that do not, and rules that are archived',
      `portillon: 1\n${PROFILES}\nrules: [${[asks('a', 'p', 1), asks('b', 'p', 1), asks('c', 'q', 2), asks('d', 's', 1), asks('e', 'q', 1, ', state: archived')].join()}]`,
    ],
    [
      'a deny outside a ceiling, which bounds only what is given',
      `portillon: 1\n${ceiling('[view]', '{ subtree: avalon }')}\nrules: [${rule('node: n, effect: deny, grant: { features: [users-manage] }, scope: all')}]`,
    ],
    [
      'a rule below the site of its ceiling, or where the person is',
      `portillon: 1\n${ceiling('all', '{ subtree: paris }')}\nrules: [${rule('node: n, grant: { features: [view] }, scope: { subtree: avalon }')}, ${rule('node: n, grant: { features: [view] }, scope: home', 'b')}]`,
    ],
    [
      'a rule that ends a moment later',
      `portillon: 1\nrules: [${rule(`${GRANT}, valid: { to: '2026-11-22T00:00:01Z' }`)}]`,
    ],
    [
      'a draft that is over',
      `portillon: 1\nrules: [${rule(`${GRANT}, valid: { to: 2026-01-01 }, state: draft`)}]`,
    ],
    [
      'an ordinary feature with one holder',
      'portillon: 1\nholders: [{ portal: doors, feature: view, min: 1 }]',
    ],
  ])('%s', (_, text) => {
    expect(warns(text, NOW)).toEqual([]);
  });

  test('time when no moment is given', () => {
    expect(warns(`portillon: 1\nrules: [${rule(`${GRANT}, valid: { to: 2026-11-22 }`)}]`)).toEqual([]);
  });

  test('a policy with a problem: that is told first', () => {
    expect(load('portillon: 1\nroles: { r: { portal: doors, features: [vew] } }').warnings).toEqual([]);
  });
});
