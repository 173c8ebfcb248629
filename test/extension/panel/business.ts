import type { PagedDescriptor } from '../../../shared/portal/descriptor.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { pages } from '../../../shared/portal/pages.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import type { PortalSetup } from '../../../shared/wire/session.ts';

const label = (fr: string) => ({ fr, en: fr });
const known = findPortal('dailybiz')!;

/** A portal of modules, profiles, login hours and seats on tabs and pages of its own. */
const descriptor: PagedDescriptor = {
  ...known,
  tabs: [
    { id: 'user', label: { fr: 'Utilisateurs', en: 'Users', variants: [] } },
    { id: 'profiles', label: { fr: 'Profils', en: 'Profiles', variants: [] } },
  ],
  sections: known.sections.map((section) => ({
    ...section,
    tab: section.module === undefined ? 'user' : 'profiles',
  })),
  sites: { ...known.sites, tab: 'user' },
  pages: pages.parse({
    match: { hosts: [], words: [label('DailyBiz')] },
    user: [{ kind: 'text', template: 'Bonjour {user}' }],
    account: [{ gives: 'key', at: { kind: 'text', template: 'Utilisateur {account}' } }],
    lists: [
      {
        shape: 'choices',
        tab: 'profiles',
        complete: true,
        holds: 'profiles',
        columns: { label: label('Module'), box: label('Profil') },
        none: label('Aucun'),
      },
    ],
    save: label('Enregistrer'),
    saved: 'page',
  }),
};

const states = [
  {
    id: 'invited',
    tab: 'user',
    shown: { ...label('Invité'), variants: [] },
    about: {
      fr: 'Invité : le courriel est parti, la personne ne s’est pas encore connectée.',
      en: 'Invited: the e-mail has been sent, the person has not signed in yet.',
    },
    uninvited: false,
  },
];

export const business: PortalSetup = {
  id: 'dailybiz',
  tenant: 'regle',
  origins: ['https://dailybiz.test/*'],
  speaksFor: ['admin'],
  descriptor: { ...descriptor, pages: { ...descriptor.pages, states } },
};

const step = {
  portal: 'dailybiz',
  account: 'c.morel',
  observed: 'no' as const,
  risks: [],
  reasons: [],
};

const rule = (id: string, ruleName: string, profile: string): AccountView['reasons'][number] => ({
  kind: 'rule',
  rule: id,
  ruleName,
  policyVersion: 12,
  effect: 'allow',
  groups: [['Comptabilité Lyon', 'Comptabilité']],
  conditions: [],
  scope: { kind: 'all', sites: [] },
  profile,
});
const reasons = [rule('comptables', 'Profil des comptables', 'accountant')];

const carried = descriptor.features
  .filter(({ section }) => section === 'accounting')
  .slice(0, 4)
  .map(({ id }, at) => ({
    key: `feature:${id}` as const,
    desired: at < 3,
    observed: 'no' as const,
    state: at < 3 ? ('toGrant' as const) : ('none' as const),
    because: at < 3 ? [0] : [],
    against: [],
  }));

const weekdays = [1, 2, 3, 4, 5];

/** A person whose profile costs a seat, whose hours are to be set, and whose account is to be invited, then archived. */
export const bookkeeper: AccountView = {
  portal: 'dailybiz',
  account: { key: 'c.morel', status: 'active', mode: 'managed', parent: 'direction' },
  state: 'invited',
  person: { id: 'p9', displayName: 'Claire Morel', userName: 'c.morel', status: 'active' },
  canEdit: true,
  policyVersion: 12,
  items: carried,
  reasons,
  steps: [
    {
      ...step,
      id: 'dailybiz/c.morel/setProfile/accounting',
      kind: 'setProfile',
      profile: { module: 'accounting', to: 'accountant' },
      tab: 'profiles',
      risks: ['seat'],
      held: 'cost',
      heldBy: { amount: 2_900, currency: 'EUR' },
      reasons,
      cost: {
        pool: 'users',
        seats: 1,
        price: { minor: 2_900, currency: 'EUR', per: 'month' },
        alreadyDue: false,
      },
    },
    {
      ...step,
      id: 'dailybiz/c.morel/setProfile/commercial',
      kind: 'setProfile',
      profile: { module: 'commercial', from: 'seller', to: 'reader' },
      tab: 'profiles',
      observed: 'yes',
    },
    {
      ...step,
      id: 'dailybiz/c.morel/setHours',
      kind: 'setHours',
      hours: [
        { id: 'bureau', timeZone: 'Europe/Paris', windows: [{ days: weekdays, from: 480, to: 1_110 }] },
      ],
      tab: 'user',
    },
    { ...step, id: 'dailybiz/c.morel/invite', kind: 'invite' },
    {
      ...step,
      id: 'dailybiz/c.morel/archive',
      kind: 'archive',
      held: 'prerequisite',
      heldBy: { step: 'invite' },
    },
  ],
  overrides: [],
  readAt: { user: '2026-11-22T07:01:00.000Z', profiles: '2026-11-22T07:02:00.000Z' },
  unread: [],
  widening: 0,
  siteNames: {},
  hours: [{ id: 'bureau', timeZone: 'Europe/Paris', windows: [{ days: weekdays, from: 480, to: 1_110 }] }],
  observedHours: 'always',
  hoursState: 'toGrant',
  profiles: [
    { module: 'commercial', desired: 'reader', observed: 'seller', state: 'toGrant' },
    { module: 'accounting', desired: 'accountant', observed: null, state: 'held' },
    { module: 'crm', observed: null, state: 'none' },
    { module: 'fixed-assets', observed: '?Stagiaire', state: 'toRevoke' },
  ],
  profileNames: { accountant: 'Comptable', seller: 'Vendeur', reader: 'Lecture seule' },
};
