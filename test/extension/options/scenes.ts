import type { OptionsState } from '../../../extension/message/options.ts';

const nothingWaits = { readings: 0, edits: [] };

const paired: OptionsState = {
  connection: { state: 'ok' },
  session: {
    connector: 'http://127.0.0.1:8480',
    expiresAt: '2026-12-22T07:00:00.000Z',
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
};
