import fc from 'fast-check';
import { hashPolicy } from '../../../../connector/policy/load.ts';
import type { Store } from '../../../../connector/store/store.ts';
import type { PersonStatus } from '../../../../shared/model/person.ts';

export const PEOPLE = 6;
export const GROUPS = ['Gardiens', 'Gardiens Avalon', 'Agence', 'Renfort'];
export const START = Date.parse('2026-11-22T08:00:00Z');
export const DAY = 86_400_000;

/** One thing that happens to a store, or time that passes; people and groups by their number. */
export type Write =
  | { readonly kind: 'join' | 'leave'; readonly person: number; readonly group: number }
  | { readonly kind: 'status'; readonly person: number; readonly status: PersonStatus }
  | { readonly kind: 'describe'; readonly person: number; readonly title: string; readonly email: boolean }
  | { readonly kind: 'hire' }
  | {
      readonly kind: 'account';
      readonly person: number;
      readonly status: 'active' | 'suspended' | 'archived';
    }
  | { readonly kind: 'override'; readonly person: number; readonly allow: boolean; readonly days: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'rename'; readonly group: number; readonly name: string }
  | { readonly kind: 'nest'; readonly child: number; readonly parent: number }
  | { readonly kind: 'policy'; readonly text: number }
  | { readonly kind: 'time'; readonly days: number };

const person = fc.nat(PEOPLE - 1);
const group = fc.nat(GROUPS.length - 1);

export const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ kind: fc.constantFrom('join' as const, 'leave' as const), person, group }),
  fc.record({
    kind: fc.constant('status' as const),
    person,
    status: fc.constantFrom('active' as const, 'suspended' as const, 'archived' as const),
  }),
  fc.record({
    kind: fc.constant('describe' as const),
    person,
    title: fc.constantFrom('', 'guard', 'nurse'),
    email: fc.boolean(),
  }),
  fc.constant({ kind: 'hire' as const }),
  fc.record({
    kind: fc.constant('account' as const),
    person,
    status: fc.constantFrom('active' as const, 'suspended' as const, 'archived' as const),
  }),
  fc.record({ kind: fc.constant('override' as const), person, allow: fc.boolean(), days: fc.nat(3) }),
  fc.constant({ kind: 'end' as const }),
  fc.record({
    kind: fc.constant('rename' as const),
    group,
    name: fc.constantFrom(...GROUPS, 'Gardiens Kibolt Tower', 'Autre'),
  }),
  fc.record({ kind: fc.constant('nest' as const), child: group, parent: group }),
  fc.record({ kind: fc.constant('policy' as const), text: fc.nat(2) }),
  fc.record({ kind: fc.constant('time' as const), days: fc.integer({ min: 1, max: 3 }) }),
);

/** Three versions of a policy; the attributes are asked for by names of ours, of SCIM and of LDAP. */
export const POLICIES = [
  `portillon: 1
rules:
  - { id: keys, portal: intratone, when: { group: Gardiens }, grant: { features: [site-logos-manage] }, scope: { subtree: paris } }
  - { id: named, portal: intratone, when: everybody, grant: { features: [notice-boards-manage] }, scope: { groupName: 'Gardiens {site}' } }
  - { id: mail, portal: intratone, when: { attribute: 'mail sw "p"' }, grant: { features: [resident-events-view] }, scope: home, valid: { to: 2026-11-26T00:00:00Z } }
`,
  `portillon: 1
portals:
  intratone: { identifier: '{email.local}' }
nodes:
  lyon: { population: { group: Agence }, ceiling: [{ portal: intratone, features: all, scope: { subtree: lyon } }], admins: [chef] }
rules:
  - { id: keys, portal: intratone, when: { any: [{ group: Gardiens }, { attribute: 'title eq "guard"' }] }, grant: { features: [site-logos-manage] }, scope: all }
  - { id: lyon, node: lyon, portal: intratone, when: everybody, grant: { features: [notice-boards-manage] }, scope: all }
  - { id: no, portal: intratone, effect: deny, when: { all: [{ group: Renfort }, { not: { group: Agence } }] }, grant: { features: [site-logos-manage] }, scope: all, valid: { from: 2026-11-25T00:00:00Z } }
  - { id: sn, portal: intratone, when: { attribute: 'urn:ietf:params:scim:schemas:core:2.0:User:name.familyName pr' }, grant: { features: [resident-events-view] }, scope: { subtree: lyon } }
`,
  `portillon: 1
portals:
  intratone: { identifier: '{email}' }
rules:
  - { id: all, portal: intratone, when: everybody, grant: { features: [resident-events-view] }, scope: all }
  - { id: no, portal: intratone, effect: forbid, when: { group: Renfort }, grant: { features: [resident-events-view] }, scope: { subtree: paris } }
`,
];

/** What the people of a run are called in the store, and what has happened so far. */
export interface Run {
  readonly store: Store;
  readonly source: string;
  readonly people: string[];
  readonly groups: readonly string[];
  now: number;
  overrides: number;
}

/** A company of its own in a store; the policy's next version is the first text. */
export async function settle(store: Store, source: string): Promise<Run> {
  const run: Run = { store, source, people: [], groups: [], now: START, overrides: 0 };
  const sites = [
    { id: 'regle', name: 'Règle', kind: 'company' },
    { id: 'paris', name: 'Paris', kind: 'agency', parent: 'regle' },
    { id: 'lyon', name: 'Lyon', kind: 'agency', parent: 'regle' },
    { id: 'avalon', name: 'Avalon', kind: 'residence', parent: 'paris' },
    { id: 'kibolt', name: 'Kibolt Tower', kind: 'residence', parent: 'lyon' },
  ];
  await store.sites.replaceAll('intratone', sites);
  const groups: string[] = [];
  for (const name of GROUPS)
    groups.push((await store.groups.insert({ source, key: name, name, status: 'active' }, START)).group.id);
  const settled = { ...run, groups };
  for (let index = 0; index < PEOPLE; index++) await apply(settled, { kind: 'hire' });
  await apply(settled, { kind: 'policy', text: 0 });
  return settled;
}

/** Lets it happen. What the store refuses does not happen. */
export async function apply(run: Run, one: Write): Promise<void> {
  const { store, people, groups, now, source } = run;
  const id = 'person' in one ? people[one.person]! : '';
  switch (one.kind) {
    case 'join':
      await store.groups.addMembers(groups[one.group]!, [{ kind: 'person', id }], now);
      return;
    case 'leave':
      await store.groups.removeMembers(groups[one.group]!, [{ kind: 'person', id }], now);
      return;
    case 'status':
      return store.people.setStatus(id, one.status, now);
    case 'describe': {
      const { person } = (await store.people.get(id))!;
      const { email: _, ...rest } = person;
      const attributes = one.title === '' ? {} : { title: one.title };
      const email = one.email ? { email: `${person.userName}@regle.example` } : {};
      await store.people.replace(id, { ...rest, ...email, attributes }, now);
      return;
    }
    case 'hire': {
      const name = `p${people.length}-${source}`;
      const { person } = await store.people.insert(
        {
          source,
          key: name,
          userName: name,
          displayName: name,
          familyName: people.length % 2 ? 'Martin' : '',
          email: `${name}@regle.example`,
          home: people.length % 2 ? 'avalon' : 'Kibolt Tower',
          status: 'active',
          attributes: {},
        },
        now,
      );
      people.push(person.id);
      return;
    }
    case 'account': {
      const { person } = (await store.people.get(id))!;
      const key = one.person % 2 ? person.userName : `${person.userName}@REGLE.example`;
      return store.accounts.upsert('intratone', [{ key, status: one.status }], now);
    }
    case 'override':
      return store.overrides.add({
        id: `override-${source}-${run.overrides++}`,
        portal: 'intratone',
        person: id,
        effect: one.allow ? 'allow' : 'deny',
        feature: 'resident-events-view',
        sites: one.allow ? ['paris'] : ['*'],
        reason: 'essai',
        author: 'test',
        node: 'root',
        createdAt: now,
        ...(one.days > 0 && { expiresAt: now + one.days * DAY }),
      });
    case 'end':
      return run.overrides === 0
        ? undefined
        : store.overrides.end(`override-${source}-${run.overrides - 1}`, now);
    case 'rename': {
      const { group } = (await store.groups.get(groups[one.group]!))!;
      await store.groups.replace(group.id, { ...group, name: one.name }, now);
      return;
    }
    case 'nest':
      if (one.child === one.parent) return;
      await store.groups.addMembers(groups[one.parent]!, [{ kind: 'group', id: groups[one.child]! }], now);
      return;
    case 'policy': {
      const yaml = POLICIES[one.text]!;
      const version = (await store.policies.current())?.version ?? 0;
      await store.policies.add({ yaml, hash: hashPolicy(yaml), author: 'test', appliedAt: now }, version);
      return;
    }
    case 'time':
      run.now += one.days * DAY;
  }
}
