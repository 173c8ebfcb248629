import { remember } from '../../shared/ui/sent.ts';
import type { Send } from '../../../extension/panel/send.ts';

const values = {
  'panel.explain': {
    atom: { feature: 'resident-kibolt-keys-manage', site: 'root' },
    allowed: false,
    layer: 'none',
    reasons: [],
    against: [],
    observed: 'no',
    nearMisses: [
      { rule: 'cles', ruleName: 'Clés de chantier', failed: { kind: 'group', group: 'Chefs de chantier' } },
      {
        rule: 'lyon',
        ruleName: 'Clés de Lyon',
        failed: { kind: 'scope', scope: { kind: 'subtree', sites: ['Agence Lyon'] } },
      },
    ],
  },
  'panel.rules': {
    base: 12,
    choices: [
      {
        kind: 'leave-out',
        rule: { id: 'gardiens-fiches', name: 'Fiches des résidents' },
        shared: ['rôle Gardien'],
        edits: [{ kind: 'archive', rule: 'gardiens-fiches' }],
        text: {
          fr: 'La règle « Fiches des résidents » n’accorde plus cette fonction.',
          en: 'The rule “Fiches des résidents” no longer gives this function.',
        },
        people: 12,
        alsoBy: ['Badges des gardiens'],
        allowed: true,
      },
      {
        kind: 'archive',
        rule: { id: 'horaires', name: 'Plages horaires' },
        shared: [],
        edits: [{ kind: 'archive', rule: 'horaires' }],
        text: {
          fr: 'La règle « Plages horaires » est archivée.',
          en: 'The rule “Plages horaires” is archived.',
        },
        people: 1,
        alsoBy: [],
        allowed: false,
        refusal: {
          code: 'CHANGE_BEYOND_CEILING',
          text: {
            what: { fr: 'Cela dépasse votre délégation.', en: 'This goes beyond your delegation.' },
            todo: { fr: 'Demander à qui la tient.', en: 'Ask whoever holds it.' },
          },
        },
      },
    ],
  },
  'panel.history': {
    entries: [
      {
        seq: 41,
        at: '2026-11-22T07:02:00.000Z',
        actor: 'claire.renaud',
        kind: 'observed',
        text: { fr: 'Lu : 2 cases différaient.', en: 'Read: 2 boxes differed.' },
      },
    ],
    next: 40,
  },
  'panel.ledger': {
    portal: 'dailybiz',
    policyVersion: 12,
    pools: [
      {
        pool: 'users',
        name: 'Utilisateurs',
        used: 12,
        after: 13,
        included: 10,
        capacity: 20,
        price: { minor: 2_900, currency: 'EUR', per: 'month' },
        more: { minor: 2_900, currency: 'EUR', per: 'month' },
        due: { minor: 5_800, currency: 'EUR', per: 'once' },
        refundable: false,
      },
    ],
  },
  'panel.new-accounts': {
    accounts: [
      {
        account: 'n.petit',
        person: { displayName: 'Nadia Petit', userName: 'n.petit' },
        fields: { identifier: 'n.petit', email: 'n.petit@regle.test' },
      },
      {
        account: 'o.roux',
        person: { displayName: 'Omar Roux', userName: 'o.roux' },
        fields: { identifier: 'o.roux' },
      },
    ],
  },
  'panel.fill': 'done',
  'panel.fill-password': 'done',
  'panel.apply': [
    { key: 'feature:site-gdpr-status-edit', result: 'done' },
    { key: 'feature:resident-clemobil-manage', result: 'done' },
    { key: 'feature:site-logos-manage', result: 'refused' },
    { key: 'feature:time-slots-manage', result: 'disabled' },
  ],
};

/** Answers as the background would, and remembers what was asked. */
export const answers = (async (command: { type: string }) => {
  remember(command);
  return { ok: true, value: Reflect.get(values, command.type) ?? null };
}) as unknown as Send;
