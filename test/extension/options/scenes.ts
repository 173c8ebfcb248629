import type { OptionsState } from '../../../extension/message/options.ts';

const nothingWaits = { readings: 0, edits: [] };

const paired: OptionsState = {
  connection: { state: 'ok' },
  session: {
    connector: 'http://127.0.0.1:8480',
    expiresAt: '2026-12-22T07:00:00.000Z',
    via: 'code',
    scope: 'admin',
    subject: { id: 'p9', name: 'Claire Renaud' },
  },
  portals: [
    {
      id: 'intratone',
      name: 'Intratone',
      tenant: 'regle',
      origins: [
        { pattern: 'https://www.intratone.info/*', granted: true, on: true },
        { pattern: 'http://127.0.0.1:8081/*', granted: false, on: true },
      ],
    },
  ],
  waiting: nothingWaits,
};

const problem = {
  code: 'EXT_PAIRING_OVER',
  text: {
    what: {
      fr: 'http://127.0.0.1:8480 n’accepte plus cet appairage.',
      en: 'http://127.0.0.1:8480 no longer accepts this pairing.',
    },
    todo: {
      fr: 'Demander un nouveau code d’appairage et le saisir ici.',
      en: 'Ask for a new pairing code and enter it here.',
    },
  },
};

export const wrongCode = {
  ok: false,
  problem: {
    code: 'PAIR_CODE_WRONG',
    text: {
      what: { fr: 'Ce code d’appairage n’est pas le bon.', en: 'This pairing code is not the right one.' },
      todo: { fr: 'Encore 4 essais, puis 1 minute d’attente.', en: '4 more tries, then a wait of 1 minute.' },
    },
  },
};

/** The address at which the harness offers to sign in with the company. */
export const COMPANY = 'https://portillon.regle.example';

const signedIn = {
  connector: COMPANY,
  expiresAt: '2026-11-22T17:00:00.000Z',
  via: 'sign-in',
  scope: 'self',
  subject: { id: 'p4', name: 'Sylvie Bastide' },
} as const;

const over = {
  code: 'EXT_SESSION_OVER',
  text: {
    what: { fr: `La session avec ${COMPANY} est terminée.`, en: `The session with ${COMPANY} is over.` },
    todo: {
      fr: 'Se connecter de nouveau dans les options : rien de ce qui est saisi n’est perdu.',
      en: 'Sign in again in the options: nothing that was typed is lost.',
    },
  },
};

const wrongPresets = {
  code: 'EXT_MANAGED_INVALID',
  text: {
    what: {
      fr: 'Les réglages que votre organisation a posés dans ce navigateur ne sont pas compris (connector) : Portillon ne fait rien.',
      en: 'The presets that your organisation put into this browser are not understood (connector): Portillon does nothing.',
    },
    todo: {
      fr: 'À corriger par qui gère les navigateurs : docs/managed-storage.md décrit chaque clé.',
      en: 'To be corrected by whoever manages the browsers: docs/managed-storage.md describes every key.',
    },
  },
};

/** What the page may have to show, by name; none for `loading`. */
export const scenes: Readonly<Record<string, OptionsState>> = {
  unpaired: { connection: { state: 'unpaired' }, portals: [], waiting: nothingWaits },
  paired,
  unreachable: {
    ...paired,
    connection: {
      state: 'unreachable',
      since: '2026-11-22T07:02:00.000Z',
      retryAt: '2026-11-22T07:04:00.000Z',
      problem,
    },
    waiting: { readings: 2, edits: [{ id: 'e1', portal: 'intratone', account: 'antony' }] },
  },
  refused: { ...paired, connection: { state: 'refused', problem } },
  'sign-in': {
    connection: { state: 'unpaired' },
    managed: { connector: COMPANY, locked: true, limited: true, autopilot: false },
    portals: [],
    waiting: nothingWaits,
  },
  'signed-in': {
    ...paired,
    managed: { locked: false, limited: true, autopilot: true },
    session: signedIn,
    portals: [],
  },
  'signed-out': { ...paired, session: signedIn, connection: { state: 'refused', problem: over } },
  'wrong-presets': {
    connection: { state: 'unpaired' },
    managed: { locked: true, limited: true, autopilot: false, problem: wrongPresets },
    portals: [],
    waiting: nothingWaits,
  },
};
