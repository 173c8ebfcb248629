import type { Answer } from '../../../extension/message/answer.ts';
import type { ConfirmAnswers, Intent, RuleEffect } from '../../../extension/message/confirm.ts';
import type { ConfirmProps } from '../../../extension/confirm/confirm.tsx';
import { remember } from '../../shared/ui/sent.ts';
import { busy, portal } from '../panel/world.ts';

type Send = ConfirmProps['send'];
type Accepted = Answer<ConfirmAnswers['confirm.accept']>;

const draft = {
  effect: 'allow',
  feature: 'resident-kibolt-keys-manage',
  sites: ['site-5', 'site-6', 'site-7'],
  reason: 'Demandé par l’agence pour le chantier',
  expiresAt: '2027-03-31T21:59:59.000Z',
} as const;

const addition: Intent = { kind: 'add-override', draft: { ...draft, sites: [...draft.sites] } };

const step = (id: string): (typeof busy.steps)[number] => ({
  id: `intratone/antony/grant/feature:${id}`,
  kind: 'grant',
  portal: 'intratone',
  account: 'antony',
  item: { kind: 'feature', id },
  tab: 'sites',
  observed: 'no',
  risks: id === 'resident-kibolt-keys-manage' ? ['credential'] : [],
  reasons: [
    {
      kind: 'override',
      override: 'preview',
      effect: 'allow',
      reason: draft.reason,
      author: 'claire.renaud',
      until: draft.expiresAt,
    },
  ],
});

const changes = {
  added: [step('resident-kibolt-keys-manage'), step('resident-key-move-only')],
  removed: busy.steps.filter(({ item }) => item?.id === 'site-logos-manage'),
  hash: 'h1',
};

const stale: Accepted = {
  ok: false,
  problem: {
    code: 'PLAN_STALE',
    text: {
      what: {
        fr: 'La politique ou le portail a changé depuis l’aperçu.',
        en: 'The policy or the portal has changed since the preview.',
      },
      todo: { fr: 'Regarder le nouvel aperçu.', en: 'Look at the new preview.' },
    },
  },
};

const rule: Intent = {
  kind: 'edit-rule',
  base: 12,
  edits: [{ kind: 'archive', rule: 'gardiens-fiches' }],
  rule: { id: 'gardiens-fiches', name: 'Fiches des résidents' },
  text: {
    fr: 'La règle « Fiches des résidents » n’accorde plus « Consulter les événements ».',
    en: 'The rule “Fiches des résidents” no longer gives “Consulter les événements”.',
  },
  people: 12,
};

const counts = (grant: number, revoke: number, held: number) => ({
  accounts: 40,
  create: 0,
  grant,
  revoke,
  change: 0,
  open: 0,
  close: 0,
  held,
  toCheck: 0,
  unread: 0,
});

const effect: RuleEffect = {
  problems: [],
  warnings: [],
  changes: [
    {
      part: 'rules',
      id: 'gardiens-fiches',
      kind: 'changed',
      fields: [],
      sensitive: true,
      text: { fr: 'Règle « Fiches des résidents » : archivée', en: 'Rule “Fiches des résidents”: archived' },
    },
  ],
  people: 12,
  portals: [
    {
      portal: 'intratone',
      before: counts(5, 3, 1),
      after: counts(5, 15, 2),
      touched: { accounts: 12, grant: 0, revoke: 12, held: 1 },
    },
  ],
  portalNames: { intratone: 'Intratone' },
};

const refusedEffect: RuleEffect = {
  ...effect,
  problems: [
    {
      code: 'POLICY_HOLDERS',
      text: {
        what: { fr: 'Plus personne n’aurait ce droit.', en: 'Nobody would hold this right any more.' },
        todo: { fr: 'Choisir une autre règle.', en: 'Choose another rule.' },
      },
    },
  ],
};

/** The policy has moved since the rule was chosen. */
const moved: Answer<never> = {
  ok: false,
  problem: {
    code: 'FLOW_POLICY_MOVED',
    text: {
      what: { fr: 'La politique est passée à la version 13.', en: 'The policy has moved to version 13.' },
      todo: { fr: 'Relire la version en vigueur.', en: 'Read the version in force again.' },
    },
  },
};

/** A background that shows the effect of a rule's edit. */
function editing(shown: RuleEffect, accepted: Accepted = { ok: true, value: 'done' }): Send {
  return (async (command: { type: string }) => {
    remember(command);
    if (command.type === 'confirm.accept') return accepted;
    return { ok: true, value: { intent: rule, portal, view: busy, effect: shown } };
  }) as unknown as Send;
}

/** A background that refuses to show anything. */
function refusing(answer: Answer<never>): Send {
  return async (command) => {
    remember(command);
    return answer;
  };
}

/** A background that shows one intent and answers the decision so. */
function background(
  intent: Intent,
  preview: ConfirmAnswers['confirm.read']['preview'] = changes,
  accepted: Accepted = { ok: true, value: 'done' },
): Send {
  return (async (command: { type: string }) => {
    remember(command);
    if (command.type === 'confirm.accept') return accepted;
    return { ok: true, value: { intent, portal, view: busy, preview } };
  }) as unknown as Send;
}

/** What the window may be asked to confirm, by name. */
export const scenes: Readonly<Record<string, Send>> = {
  add: background(addition),
  nothing: background(addition, { added: [], removed: [], hash: 'h1' }),
  forEver: background({
    kind: 'add-override',
    draft: { effect: 'deny', feature: 'users-manage', sites: ['*'], reason: draft.reason },
  }),
  end: background({ kind: 'end-override', override: busy.overrides[0]!.id }),
  apply: background({ kind: 'apply', keys: ['feature:time-slots-manage', 'site:site-2'] }),
  rule: editing(effect),
  ruleRefused: editing(refusedEffect),
  ruleMoved: refusing(moved),
  gone: background({ kind: 'end-override', override: 'ended-meanwhile' }),
  stale: background(addition, changes, stale),
  kept: background(addition, changes, { ok: true, value: 'kept' }),
};
