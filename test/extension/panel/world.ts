import { itemKey, type ItemKey } from '../../../shared/plan/item.ts';
import { findPagedPortal } from '../../../shared/portal/index.ts';
import type { AccountView, ItemState, ItemView } from '../../../shared/wire/account.ts';
import type { PortalSetup } from '../../../shared/wire/session.ts';

const descriptor = findPagedPortal('intratone')!;

export const portal: PortalSetup = {
  id: 'intratone',
  tenant: 'regle',
  origins: ['https://www.intratone.info/*'],
  speaksFor: ['admin'],
  descriptor,
};

type Reason = AccountView['reasons'][number];

type RuleReason = Extract<Reason, { kind: 'rule' }>;

function rule(
  id: string,
  ruleName: string,
  groups: string[][],
  sites: string[],
  part: Partial<RuleReason> = {},
): RuleReason {
  return {
    kind: 'rule',
    rule: id,
    ruleName,
    policyVersion: 12,
    effect: 'allow',
    groups,
    conditions: [],
    scope: { kind: 'subtree', sites },
    ...part,
  };
}

/** Reasons, by the index that items name. */
export const reasons: Reason[] = [
  rule('gardiens-badges', 'Badges des gardiens', [['Gardiens Paris', 'Gardiens']], ['Agence Paris'], {
    until: '2027-03-31T00:00:00.000Z',
  }),
  rule('gardiens-fiches', 'Fiches des résidents', [['Gardiens Paris', 'Gardiens']], ['Agence Paris']),
  rule('horaires', 'Plages horaires', [['Responsables de secteur']], ['Agence Paris', 'Agence Créteil']),
  {
    kind: 'override',
    override: '0193f3c2-8a51-7c1e-9f0a-2b1c5d6e7f80',
    effect: 'allow',
    reason: 'Remplace M. Diallo pendant son congé',
    author: 'claire.renaud',
    until: '2026-12-31T22:59:59.000Z',
  },
  rule('refus-codes', 'Pas de codes pour les prestataires', [['Prestataires']], ['Agence Paris'], {
    effect: 'deny',
  }),
  rule('gardiens-appartements', 'Appartements', [['Gardiens Paris', 'Gardiens']], ['Agence Paris'], {
    byFeature: 'site-apartments-manage',
  }),
];

const places = ['Avalon', 'Kibolt Tower', 'La louvière', 'London Tower', 'Lotissement des Sapins'];
const words = ['Résidence', 'Le clos', 'Villa', 'Les jardins', 'Square', 'Domaine'];
const names = [
  'du paradis',
  'Dumbo',
  'des Lilas',
  'Émile-Zola',
  'du Moulin',
  'de la Gare',
  'd’Artagnan',
  'Voltaire',
];

/** 300 residences, by id. */
export const siteNames: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 300 }, (_, n) => {
    const name =
      places[n] ?? `${words[n % words.length]} ${names[n % names.length]} ${Math.trunc(n / 8) + 1}`;
    return [`site-${n}`, name];
  }),
);

interface Box {
  readonly state: ItemState;
  readonly because?: readonly number[];
  readonly against?: readonly number[];
}

/** Boxes that are something else than «not granted». */
const boxes: Readonly<Record<string, Box>> = {
  'feature:site-apartments-manage': { state: 'granted', because: [1] },
  'feature:site-apartment-names-edit': { state: 'none', because: [5] },
  'feature:site-gdpr-status-edit': { state: 'toGrant', because: [1] },
  'feature:site-logos-manage': { state: 'toRevoke' },
  'feature:resident-badges-remotes-manage': { state: 'granted', because: [0, 1] },
  'feature:resident-clemobil-manage': { state: 'toGrant', because: [0] },
  'feature:resident-names-phones-manage': { state: 'granted', because: [1] },
  'feature:resident-record-move-only': { state: 'granted', because: [1] },
  'feature:resident-phone-codes-manage': { state: 'toRevoke', against: [4] },
  'feature:resident-events-view': { state: 'exception', because: [3] },
  'feature:authorisations-manage': { state: 'granted', because: [0] },
  'feature:time-slots-manage': { state: 'toGrant', because: [2] },
  'feature:users-manage': { state: 'held' },
  'feature:notice-boards-manage': { state: 'unknown' },
  'site:site-2': { state: 'toGrant', because: [0] },
  'site:site-5': { state: 'granted', because: [0, 1] },
  'site:site-6': { state: 'granted', because: [0, 1] },
  'site:site-7': { state: 'granted', because: [0, 1] },
  'site:site-8': { state: 'toGrant', because: [2] },
  'site:site-9': { state: 'toRevoke' },
};

const observed: Readonly<Record<ItemState, ItemView['observed']>> = {
  granted: 'yes',
  none: 'no',
  toGrant: 'no',
  toRevoke: 'yes',
  held: 'yes',
  unknown: 'unknown',
  exception: 'yes',
};
const desired = new Set<ItemState>(['granted', 'toGrant', 'exception']);

const keys: readonly ItemKey[] = [
  ...descriptor.features
    .filter(({ kind }) => kind !== 'attribute')
    .map(({ id }) => itemKey({ kind: 'feature', id })),
  ...Object.keys(siteNames).map((id) => itemKey({ kind: 'site', id })),
];

function itemsWith(states: Readonly<Record<string, Box>>): ItemView[] {
  return keys.map((key) => {
    const { state, because = [], against = [] } = states[key] ?? { state: 'none' };
    return {
      key,
      desired: desired.has(state),
      observed: observed[state],
      state,
      because: [...because],
      against: [...against],
    };
  });
}

function stepsOf(items: readonly ItemView[]): AccountView['steps'] {
  return items
    .filter(({ state }) => state === 'toGrant' || state === 'toRevoke' || state === 'held')
    .map(({ key, state, because }) => {
      const [kind, id] = key.split(':') as ['feature' | 'site', string];
      const feature = descriptor.features.find((each) => each.id === id);
      const section = descriptor.sections.find((each) => each.id === feature?.section);
      const grant = state === 'toGrant';
      return {
        id: `intratone/antony/${grant ? 'grant' : 'revoke'}/${key}`,
        kind: grant ? 'grant' : 'revoke',
        portal: 'intratone',
        account: 'antony',
        item: { kind, id },
        tab: kind === 'site' ? 'residences' : section!.tab,
        observed: grant ? 'no' : 'yes',
        ...(key === 'feature:site-logos-manage' && { drift: 'added-by-hand' as const }),
        ...(state === 'held' && { held: 'contested' as const }),
        risks: feature?.sensitivity ? [feature.sensitivity] : [],
        reasons: because.map((index) => reasons[index]!),
      };
    });
}

function viewWith(states: Readonly<Record<string, Box>>, part: Partial<AccountView> = {}): AccountView {
  const items = itemsWith(states);
  return {
    portal: 'intratone',
    account: { key: 'antony', status: 'active', mode: 'managed' },
    person: { id: 'p1', displayName: 'Antony Mercier', userName: 'antony', status: 'active' },
    canEdit: true,
    policyVersion: 12,
    items,
    reasons,
    steps: stepsOf(items),
    overrides: [
      {
        id: '0193f3c2-8a51-7c1e-9f0a-2b1c5d6e7f80',
        effect: 'allow',
        feature: 'resident-events-view',
        sites: ['site-5', 'site-6'],
        reason: 'Remplace M. Diallo pendant son congé',
        author: 'claire.renaud',
        createdAt: '2026-11-12T08:14:00.000Z',
        expiresAt: '2026-12-31T22:59:59.000Z',
      },
    ],
    readAt: { general: '2026-11-22T07:01:00.000Z', sites: '2026-11-22T07:02:00.000Z' },
    unread: [],
    widening: 0,
    siteNames,
    hours: [],
    profiles: [],
    profileNames: {},
    ...part,
  };
}

/** An account with everything at once. */
export const busy = viewWith(boxes, {
  unread: ['misc'],
  widening: 12,
  hours: [
    {
      id: 'bureau',
      timeZone: 'Europe/Paris',
      windows: [
        { days: [1, 2, 3, 4, 5], from: 450, to: 1140 },
        { days: [6], from: 480, to: 720 },
      ],
    },
  ],
});

const settledStates = new Set<ItemState>(['granted', 'none', 'exception']);

/** The same account when nothing is left to do. */
export const orderly = viewWith(
  Object.fromEntries(Object.entries(boxes).filter(([, box]) => settledStates.has(box.state))),
);

export const own = viewWith(
  Object.fromEntries(Object.entries(boxes).filter(([, box]) => settledStates.has(box.state))),
  { canEdit: false },
);

export const orphan: AccountView = (() => {
  const { person: _, ...rest } = viewWith({ 'feature:site-logos-manage': { state: 'held' } });
  return {
    ...rest,
    overrides: [],
    steps: rest.steps.map((step) => ({ ...step, held: 'orphan' as const })),
  };
})();

/** The features that stand on one tab, as boxes of its page. */
export function boxesOf(view: AccountView, tab: string) {
  return view.items
    .filter(({ key }) => {
      const feature = descriptor.features.find(({ id }) => key === `feature:${id}`);
      const section = descriptor.sections.find(({ id }) => id === feature?.section);
      return (section?.tab ?? 'residences') === tab;
    })
    .map(({ key, observed: seen }) => ({
      key,
      saved: seen === 'yes',
      now: seen === 'yes',
      disabled: false,
      applied: false,
    }));
}
