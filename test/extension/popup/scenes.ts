import type { PopupState } from '../../../extension/message/popup.ts';
import { busy, orderly, portal } from '../panel/world.ts';

const shown: PopupState = {
  connection: { state: 'ok' },
  portal,
  viewer: 'antony@regle',
  stance: 'admin',
  view: busy,
  hasPanel: true,
};
const { view: _, ...without } = shown;
const problem = {
  code: 'EXT_UNREACHABLE',
  text: { what: { fr: '', en: '' }, todo: { fr: '', en: '' } },
};

/** What the popup may have to show, by name. */
export const scenes: Readonly<Record<string, PopupState>> = {
  rights: shown,
  mismatch: { ...shown, view: orderly, stance: 'mismatch', hasPanel: false },
  unknown: without,
  unpaired: { connection: { state: 'unpaired' }, stance: 'unknown', hasPanel: false },
  elsewhere: { connection: { state: 'ok' }, stance: 'unknown', hasPanel: false },
  unreachable: {
    ...without,
    connection: {
      state: 'unreachable',
      since: '2026-11-22T07:02:00.000Z',
      retryAt: '2026-11-22T07:04:00.000Z',
      problem,
    },
  },
};
