import { describe, expect, test } from 'vitest';
import { faults, load, REST, withRules } from './small.ts';

const one = (rule: string) => faults(withRules(rule)).map((fault) => fault.split(' ')[1]);
const says = (text: string) => load(text).problems.map((problem) => problem.say('en'));

describe('everything wrong with a policy is told at once', () => {
  test('in the order of the file, each with line and column, and no policy comes of it', () => {
    const text = `portillon: 1
colour: red
roles:
  gardien: { portal: doors, features: [viw] }
rules:
  - id: one
    portal: doors
    when: { group: Gardien }
    grant: { features: [view], roles: [guardien] }
    scope: { subtree: pari }
  - id: two
    portal: door
    when: { grup: Gardiens }
    grant: { features: [view] }
    scope: all
`;
    expect(faults(text)).toEqual([
      '2:1 POLICY_KEY_UNKNOWN',
      '4:40 POLICY_FEATURE_UNKNOWN',
      '8:20 POLICY_GROUP_UNKNOWN',
      '9:40 POLICY_ROLE_UNKNOWN',
      '10:23 POLICY_SITE_UNKNOWN',
      '13:13 POLICY_KEY_UNKNOWN',
    ]);
    expect(load(text).policy).toBeUndefined();
    expect(says(text)).toEqual([
      'policy.yaml:2:1: The policy has the key “colour”, which means nothing here. Known names: portillon, portals, nodes, roles, profiles, schedules, rules, exclusions… (12 in all). (POLICY_KEY_UNKNOWN)',
      'policy.yaml:4:40: Role “gardien” names the feature “viw”, which does not exist. Did you mean “view”? (POLICY_FEATURE_UNKNOWN)',
      'policy.yaml:8:20: Rule “one” names the group “Gardien”, which does not exist. Did you mean “Gardiens”? (POLICY_GROUP_UNKNOWN)',
      'policy.yaml:9:40: Rule “one” names the role “guardien”, which does not exist. Did you mean “gardien”? (POLICY_ROLE_UNKNOWN)',
      'policy.yaml:10:23: Rule “one” names the site “pari”, which does not exist. Did you mean “paris”? (POLICY_SITE_UNKNOWN)',
      'policy.yaml:13:13: Rule “two” has the key “grup”, which means nothing here. Did you mean “group”? (POLICY_KEY_UNKNOWN)',
    ]);
  });

  test('in French as well', () => {
    const [problem] = load(withRules(REST.replace('view', 'vieww'))).problems;
    expect(problem!.say('fr')).toBe(
      'policy.yaml:3:67: La règle « r1 » nomme la fonction « vieww », qui n’existe pas. Vouliez-vous dire « view » ? (POLICY_FEATURE_UNKNOWN)',
    );
  });
});

describe('the syntax', () => {
  test.each([
    ['rules: [', '1:9 POLICY_SYNTAX'],
    ['portillon: 1\nportillon: 1', '2:1 POLICY_SYNTAX'],
    ['portillon: 1\n\trules: []', '2:1 POLICY_SYNTAX'],
    ['portillon: *one', '1:1 POLICY_SYNTAX'],
    ['', '1:1 POLICY_VALUE_INVALID'],
    ['just words', '1:1 POLICY_VALUE_INVALID'],
    ['portillon: 2', '1:12 POLICY_VALUE_INVALID'],
    ['rules: []', '1:1 POLICY_KEY_MISSING'],
    ['portillon: 1\nrules:', '2:7 POLICY_VALUE_INVALID'],
  ])('of %j is refused at its place', (text, fault) => {
    expect(faults(text)).toContain(fault);
  });

  test('that multiplies or nests without end is refused, never thrown', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join()}]`,
    );
    expect(faults(['a0: &a0 [x]', ...bomb].join('\n'))).toEqual(['1:1 POLICY_SYNTAX']);
    for (const depth of [100, 300, 600, 1200, 10_000]) {
      const when = `${'{ not: '.repeat(depth)}everybody${' }'.repeat(depth)}`;
      const { problems } = load(withRules(`when: ${when}, grant: { features: [view] }, scope: all`));
      expect(problems.every(({ code }) => code === 'POLICY_SYNTAX')).toBe(true);
    }
  });
});

describe('a rule', () => {
  test.each([
    ['without a key that it needs', 'grant: { features: [view] }, scope: all', 'POLICY_KEY_MISSING'],
    ['with an unknown effect', `${REST}, effect: alow`, 'POLICY_VALUE_INVALID'],
    ['with a strange condition', REST.replace('everybody', 'everyone'), 'POLICY_VALUE_INVALID'],
    ['with two conditions', REST.replace('everybody', '{ group: k1, type: x }'), 'POLICY_VALUE_INVALID'],
    ['with an empty list of conditions', REST.replace('everybody', '{ any: [] }'), 'POLICY_VALUE_INVALID'],
    ['with a strange scope', REST.replace('all', 'everywhere'), 'POLICY_VALUE_INVALID'],
    [
      'with a pattern that has no site',
      REST.replace('all', '{ groupName: Gardiens }'),
      'POLICY_VALUE_INVALID',
    ],
    ['with no list of sites', REST.replace('all', '{ sites: [] }'), 'POLICY_VALUE_INVALID'],
    ['with a day that the calendar lacks', `${REST}, valid: { from: 2026-02-30 }`, 'POLICY_VALUE_INVALID'],
    [
      'that ends when it begins',
      `${REST}, valid: { from: 2026-02-01, to: 2026-02-01 }`,
      'POLICY_VALIDITY_EMPTY',
    ],
    ['that gives nothing', 'when: everybody, grant: {}, scope: all', 'POLICY_RULE_EMPTY'],
    ['of an unknown portal', REST.replace('all', 'all, portal: doers'), 'POLICY_SYNTAX'],
    ['of an unknown node', `${REST}, node: siege`, 'POLICY_NODE_UNKNOWN'],
    ['with unknown hours', `${REST}, schedule: bureau`, 'POLICY_SCHEDULE_UNKNOWN'],
    ['with an ambiguous site', REST.replace('all', '{ subtree: Les Lilas }'), 'POLICY_SITE_AMBIGUOUS'],
    ['with an archived group', REST.replace('everybody', '{ group: Fermé }'), 'POLICY_GROUP_UNKNOWN'],
    [
      'with a broken filter',
      REST.replace('everybody', '{ attribute: title eq gardien }'),
      'POLICY_FILTER_INVALID',
    ],
    [
      'with a filter inside brackets',
      REST.replace('everybody', "{ attribute: 'emails[type eq 1]' }"),
      'POLICY_FILTER_INVALID',
    ],
  ])('%s is refused', (_, rule, code) => {
    expect(one(rule)).toEqual([code]);
  });

  test('of an unknown portal is told the nearest', () => {
    expect(says(`portillon: 1\nrules: [{ id: a, portal: dors, ${REST} }]`)).toEqual([
      'policy.yaml:2:26: Rule “a” names the portal “dors”, which does not exist. Did you mean “doors”? (POLICY_PORTAL_UNKNOWN)',
    ]);
  });

  test('without an id is told by its number', () => {
    expect(says(`portillon: 1\nrules: [{ portal: doors, ${REST} }]`)[0]).toContain(
      'Rule no. 1 lacks the key “id”',
    );
  });

  test('with the id of another is refused at the second', () => {
    const rule = `{ id: same, portal: doors, ${REST} }`;
    expect(says(`portillon: 1\nrules:\n  - ${rule}\n  - ${rule}`)).toEqual([
      'policy.yaml:4:11: The rule id “same” is taken already, on line 3. Give each rule its own id: reasons and the audit name it by that. (POLICY_RULE_DUPLICATE)',
    ]);
  });

  test('may not use a role of another portal, and gives nothing by an empty one', () => {
    const roles =
      'roles: { r: { portal: phones, features: [call] }, e: { portal: doors, roles: [f] }, f: { portal: doors } }';
    const rule = (role: string) =>
      `rules: [{ id: a, portal: doors, when: everybody, grant: { roles: [${role}] }, scope: all }]`;
    const codes = (role: string) =>
      load(`portillon: 1\n${roles}\n${rule(role)}`).problems.map(({ code }) => code);
    expect(codes('r')).toEqual(['POLICY_ROLE_PORTAL']);
    expect(codes('e')).toEqual(['POLICY_RULE_EMPTY']);
  });

  test('may hold its features by a role of a role', () => {
    const roles = 'roles: { e: { portal: doors, roles: [f] }, f: { portal: doors, features: [view] } }';
    const rule = 'rules: [{ id: a, portal: doors, when: everybody, grant: { roles: [e] }, scope: all }]';
    expect(faults(`portillon: 1\n${roles}\n${rule}`)).toEqual([]);
  });

  test('with two conditions is told how to join them', () => {
    const join = (rule: string) => load(withRules(rule)).problems[0]!.text.todo.en;
    expect(join(REST.replace('everybody', '{ group: k1, type: x }'))).toContain('under “all” or “any”');
    expect(join(REST.replace('scope: all', 'scope: { subtree: paris, attribute: l }'))).toBe(
      'Write only one of these keys.',
    );
  });

  test('may name a role that has another mistake: that is told once', () => {
    const text = `portillon: 1\nroles: { r: { portal: doors, feature: [view] } }\nrules: [{ id: a, portal: doors, when: everybody, grant: { roles: [r] }, scope: all }]`;
    expect(says(text)).toEqual([
      'policy.yaml:2:30: Role “r” has the key “feature”, which means nothing here. Did you mean “features”? (POLICY_KEY_UNKNOWN)',
    ]);
  });
});

describe('the other parts', () => {
  test.each([
    ['portals: { dors: {} }', '2:12 POLICY_PORTAL_UNKNOWN'],
    ['portals: { doors: { identifier: userName } }', '2:33 POLICY_VALUE_INVALID'],
    ['nodes: { a b: {} }', '2:10 POLICY_VALUE_INVALID'],
    ['nodes: { a: { parent: b } }', '2:23 POLICY_NODE_UNKNOWN'],
    ['nodes: { a: { parent: b }, b: { parent: c }, c: { parent: a } }', '2:10 POLICY_NODE_CYCLE'],
    [
      'nodes: { a: { ceiling: [{ portal: doors, features: [vie], scope: all }] } }',
      '2:53 POLICY_FEATURE_UNKNOWN',
    ],
    [
      'nodes: { a: { ceiling: [{ portal: doors, features: all, scope: home }] } }',
      '2:64 POLICY_VALUE_INVALID',
    ],
    ['nodes: { a: { ceiling: [{ portal: x, features: all, scope: all }] } }', '2:35 POLICY_PORTAL_UNKNOWN'],
    ['roles: { a: { portal: x } }', '2:23 POLICY_PORTAL_UNKNOWN'],
    [
      'roles: { b: { portal: doors, roles: [a] }, a: { portal: doors, roles: [b] } }',
      '2:44 POLICY_ROLE_CYCLE',
    ],
    ['roles: { a: { portal: doors, roles: [a] } }', '2:10 POLICY_ROLE_CYCLE'],
    [
      'schedules: { s: { timeZone: Paris, windows: [{ days: mon, from: "08:00", to: "09:00" }] } }',
      '2:29 POLICY_TIME_ZONE_UNKNOWN',
    ],
    [
      'schedules: { s: { timeZone: UTC, windows: [{ days: mon, from: "22:00", to: "06:00" }] } }',
      '2:76 POLICY_WINDOW_EMPTY',
    ],
    [
      'schedules: { s: { timeZone: UTC, windows: [{ days: lun, from: "08:00", to: "09:00" }] } }',
      '2:52 POLICY_VALUE_INVALID',
    ],
    [
      'schedules: { s: { timeZone: UTC, windows: [{ days: mon, from: 8h, to: "09:00" }] } }',
      '2:63 POLICY_VALUE_INVALID',
    ],
  ])('refuse %s', (text, fault) => {
    expect(faults(`portillon: 1\n${text}`)).toEqual([fault]);
  });

  test('tell a cycle that is found behind a branch without one', () => {
    const roles =
      'roles: { a: { portal: doors, roles: [leaf, b] }, leaf: { portal: doors }, b: { portal: doors, roles: [leaf, a] } }';
    expect(faults(`portillon: 1\n${roles}`)).toEqual(['2:10 POLICY_ROLE_CYCLE']);
  });

  test('tell a cycle from its smallest name', () => {
    expect(
      says('portillon: 1\nnodes: { c: { parent: b }, b: { parent: a }, a: { parent: c } }')[0],
    ).toContain('a → c → b → a');
  });
});
