import type { Ground } from '../../../connector/delivery/delivery.ts';
import type { Reason } from '../../../shared/model/permission.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { AccountPlan, Plan, Step } from '../../../shared/plan/step.ts';
import { itemKey } from '../../../shared/plan/item.ts';
import { descriptorSchema, DESCRIPTOR_VERSION, type Descriptor } from '../../../shared/portal/descriptor.ts';

const both = (word: string) => ({ fr: word, en: word });

/** A harbour's portal: berths that are ticked, profiles, hours, an import file, and pages when asked for. */
export function harbour(withPages = false): Descriptor {
  return descriptorSchema.parse({
    descriptor: DESCRIPTOR_VERSION,
    id: 'harbour',
    name: 'Capitainerie',
    identifierSuffix: '@{tenant}',
    sites: {
      kinds: [
        { id: 'agency', label: both('agence'), plural: both('agences') },
        { id: 'berth', label: { fr: 'quai', en: 'berth' }, plural: { fr: 'places à quai', en: 'berths' } },
      ],
      granted: 'berth',
      reach: 'account',
      tab: 'berths',
    },
    tabs: [
      { id: 'rights', label: { fr: 'Droits', en: 'Rights' } },
      { id: 'berths', label: { fr: 'Quais', en: 'Berths' } },
    ],
    modules: [{ id: 'billing', label: { fr: 'Facturation', en: 'Billing' } }],
    sections: [{ id: 'boats', tab: 'rights', label: { fr: 'Bateaux', en: 'Boats' } }],
    features: [
      { id: 'moor', label: { fr: 'Amarrer', en: 'Moor' }, section: 'boats', kind: 'function' },
      {
        id: 'lead',
        label: { fr: 'Administration', en: 'Administration' },
        section: 'boats',
        kind: 'function',
        sensitivity: 'delegation',
      },
    ],
    fields: [
      {
        id: 'login',
        label: { fr: 'Identifiant', en: 'Login' },
        required: true,
        input: 'text',
        from: 'userName',
      },
      { id: 'password', label: { fr: 'Mot de passe', en: 'Password' }, required: true, input: 'password' },
      { id: 'mail', label: { fr: 'Courriel', en: 'E-mail' }, required: true, input: 'email', from: 'email' },
      { id: 'phone', label: { fr: 'Téléphone', en: 'Phone' }, required: false, input: 'tel', from: 'phone' },
    ],
    lifecycle: {
      end: ['revokeAccess', 'archive'],
      credential: 'activation-mail',
      notes: { invite: { fr: '«Inviter», puis «Envoyer».', en: '“Invite”, then “Send”.' } },
    },
    importFile: {
      name: 'Equipage',
      formats: ['csv', 'xlsx'],
      columns: [
        { header: 'id', from: 'key', required: true },
        { header: 'email', from: 'email', required: true },
        { header: 'lastname', from: 'familyName', required: true },
        { header: 'firstname', from: 'givenName' },
        { header: 'roles/id', from: 'roles' },
        { header: 'phone', from: 'phone' },
        { header: 'team/id', from: 'team' },
      ],
      roles: { moor: 'crew.moor', lead: 'crew.lead' },
    },
    afterSave: { fr: 'Prévenir la vigie.', en: 'Tell the lookout.' },
    ...(withPages && {
      pages: {
        match: { hosts: [], words: [both('capitainerie')] },
        user: [{ kind: 'text', template: 'Bonjour {user}' }],
        account: [{ gives: 'key', at: { kind: 'text', template: 'Compte : {account}' } }],
        lists: [
          { shape: 'boxes', tab: 'rights', holds: 'features', under: both('droits'), complete: true },
          { shape: 'boxes', tab: 'berths', holds: 'sites', under: both('quais'), complete: true },
        ],
        saved: 'page',
        save: { fr: 'Sauvegarder', en: 'Save all' },
      },
    }),
  });
}

export function person(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    source: 'ldap',
    key: id,
    userName: id,
    displayName: id,
    givenName: 'Anne',
    familyName: 'Le Goff',
    email: `${id}@example.org`,
    status: 'active',
    attributes: {},
    ...more,
  };
}

export const BY_RULE: Extract<Reason, { kind: 'rule' }> = {
  kind: 'rule',
  rule: 'quays',
  ruleName: 'Quais des gardiens',
  policyVersion: 3,
  effect: 'allow',
  groups: [['Gardiens Brest']],
  conditions: [],
  scope: { kind: 'subtree', sites: ['Brest'] },
  until: '2027-03-31T21:59:00.000Z',
};

/** A step with what every step has; the rest is given. */
export function step(account: string, kind: Step['kind'], more: Partial<Step> = {}): Step {
  const item = more.item ? `/${itemKey(more.item)}` : '';
  return {
    id: `harbour/${account}/${kind}${item}`,
    kind,
    portal: 'harbour',
    account,
    observed: 'no',
    risks: [],
    reasons: [],
    ...more,
  };
}

export const feature = (id: string) =>
  ({ item: { kind: 'feature', id }, tab: 'rights' }) as const satisfies Partial<Step>;
export const site = (id: string) =>
  ({ item: { kind: 'site', id }, tab: 'berths' }) as const satisfies Partial<Step>;

export function planOf(accounts: readonly AccountPlan[]): Plan {
  return {
    portal: 'harbour',
    createdAt: '2026-11-22T08:02:00.000Z',
    policyVersion: 3,
    snapshots: [],
    hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    accounts,
    // No channel reads them: it counts what it is handed.
    counts: {
      accounts: 0,
      create: 0,
      grant: 0,
      revoke: 0,
      change: 0,
      open: 0,
      close: 0,
      held: 0,
      toCheck: 0,
      unread: 0,
    },
    tripped: [],
    costs: [],
    approvals: { needed: 0, because: [] },
  };
}

export function accountPlan(who: Person, steps: readonly Step[], agency = 'brest'): AccountPlan {
  const { id, displayName, userName } = who;
  return { account: userName, person: { id, displayName, userName }, agency, steps, unread: [], widening: 0 };
}

export function ground(people: readonly Person[], more: Partial<Ground> = {}): Ground {
  return {
    portal: harbour(),
    tenant: 'brest',
    sites: [
      { id: 'brest', name: 'Brest', kind: 'agency' },
      { id: 'avalon', name: 'Quai Avalon', kind: 'berth', parent: 'brest' },
      { id: 'bellevue', name: 'Quai Bellevue', kind: 'berth', parent: 'brest' },
    ],
    profiles: [
      { id: 'clerk', portal: 'harbour', module: 'billing', name: 'Commis', features: [], roles: [] },
      { id: 'chief', portal: 'harbour', module: 'billing', name: 'Chef de quai', features: [], roles: [] },
    ],
    people: new Map(people.map((one) => [one.userName, one])),
    accounts: new Map(),
    locale: 'fr',
    timeZone: 'Europe/Paris',
    now: Date.UTC(2026, 10, 22, 9, 30),
    ...more,
  };
}

/** One of every kind of step: somebody new, somebody who changes, somebody who leaves. */
export function everyKind(more: Partial<Ground> = {}): { plan: Plan; ground: Ground } {
  const [anne, bob, chloe] = [
    person('anne', { displayName: 'Anne Le Goff', phone: '+33 6 12 34 56 78' }),
    person('bob', { displayName: 'Bob Kerjean' }),
    person('chloe', { displayName: 'Chloé Ben Saïd' }),
  ];
  const created = step('anne', 'create');
  const cut = step('chloe', 'revokeAccess', { observed: 'yes' });
  const plan: Plan = {
    ...planOf([
      accountPlan(anne, [
        created,
        step('anne', 'grant', { ...feature('moor'), reasons: [BY_RULE], after: [created.id] }),
        step('anne', 'grant', { ...site('avalon'), reasons: [BY_RULE], after: [created.id] }),
        step('anne', 'invite', {
          after: [created.id],
          cost: {
            pool: 'crew',
            seats: 1,
            price: { minor: 2900, currency: 'EUR', per: 'month' },
            alreadyDue: false,
          },
        }),
      ]),
      accountPlan(bob, [
        step('bob', 'grant', { ...feature('lead'), reasons: [BY_RULE], risks: ['delegation'] }),
        step('bob', 'grant', { ...site('bellevue'), held: 'cost' }),
        step('bob', 'grant', { ...site('avalon'), observed: 'unknown', reasons: [BY_RULE] }),
        step('bob', 'revoke', { ...feature('moor'), observed: 'yes', drift: 'added-by-hand' }),
        step('bob', 'setProfile', { profile: { module: 'billing', from: 'clerk', to: 'chief' } }),
        step('bob', 'setHours', {
          hours: [
            {
              id: 'day',
              timeZone: 'Europe/Paris',
              windows: [{ days: [1, 2, 3, 4, 5], from: 480, to: 1080 }],
            },
          ],
        }),
        step('bob', 'reactivate'),
      ]),
      accountPlan(chloe, [
        step('chloe', 'suspend', { observed: 'yes' }),
        cut,
        step('chloe', 'archive', { after: [cut.id] }),
      ]),
    ]),
    costs: [
      {
        pool: 'crew',
        name: 'Équipage',
        before: 4,
        after: 5,
        included: 4,
        more: { minor: 2900, currency: 'EUR', per: 'month' },
        due: { minor: 0, currency: 'EUR', per: 'month' },
      },
    ],
  };
  const accounts = new Map([
    ['bob', { features: new Set(['moor']), email: 'bob@harbour.example' }],
    ['chloe', { features: new Set<string>() }],
  ]);
  return { plan, ground: ground([anne, bob, chloe], { accounts, ...more }) };
}

/** What an artefact says. */
export function textOf({ bytes }: { readonly bytes: Uint8Array }): string {
  return new TextDecoder().decode(bytes);
}
