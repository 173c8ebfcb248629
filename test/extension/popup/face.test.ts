import { describe, expect, test } from 'vitest';
import { facesOf } from '../../../extension/popup/face.ts';
import { whyOf } from '../../../extension/popup/why.ts';
import type { PopupState } from '../../../extension/message/popup.ts';
import { busy, portal, reasons } from '../panel/world.ts';

const shown: PopupState = {
  connection: { state: 'ok' },
  portal,
  viewer: 'antony@regle',
  stance: 'self',
  view: busy,
  hasPanel: true,
};
const kinds = (state: PopupState) => facesOf(state).map(({ kind }) => kind);
const away = {
  state: 'unreachable',
  since: '2026-11-22T07:02:00.000Z',
  retryAt: '2026-11-22T07:04:00.000Z',
  problem: { code: 'X', text: { what: { fr: '', en: '' }, todo: { fr: '', en: '' } } },
} as const;

describe('the popup says', () => {
  test('nothing when there is nothing out of the ordinary', () => {
    expect(kinds(shown)).toEqual([]);
  });
  test('that the browser is not paired, and nothing else', () => {
    expect(kinds({ connection: { state: 'unpaired' }, stance: 'unknown', hasPanel: false })).toEqual([
      'unpaired',
    ]);
  });
  test('that the page is no portal’s, or that nobody is seen there', () => {
    const { portal: _, viewer: __, view: ___, ...elsewhere } = shown;
    expect(kinds(elsewhere)).toEqual(['noPortal']);
    expect(kinds({ ...elsewhere, portal })).toEqual(['noViewer']);
  });
  test('for whom the session speaks, when somebody else is signed in', () => {
    expect(facesOf({ ...shown, stance: 'mismatch' })).toEqual([
      { kind: 'mismatch', viewer: 'antony@regle', speaksFor: ['admin@regle'] },
    ]);
  });
  test('that an account is unknown only when somebody answered', () => {
    const { view: _, ...without } = shown;
    expect(kinds(without)).toEqual(['unknown']);
    expect(kinds({ ...without, connection: away })).toEqual(['unreachable']);
  });
});

test('a permission is told with every reason for and against it', () => {
  expect(whyOf(busy, 'feature:resident-badges-remotes-manage')).toMatchObject({
    state: 'granted',
    because: [reasons[0], reasons[1]],
    against: [],
  });
  expect(whyOf(busy, 'feature:resident-phone-codes-manage').against).toEqual([reasons[4]]);
});
