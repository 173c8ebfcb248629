import { expect, test } from 'vitest';
import { count, signOf, type Sign } from '../../../extension/overlay/sign.ts';
import type { RowMark } from '../../../extension/message/overlay.ts';

const box = (saved: boolean, now = saved) => ({ saved, now });

test.each<[string, Pick<RowMark, 'wanted' | 'mark'> | undefined, { saved: boolean; now: boolean }, Sign]>([
  ['wanted and ticked', { wanted: 'yes' }, box(true), 'granted'],
  ['wanted and not ticked', { wanted: 'yes' }, box(false), 'toGrant'],
  ['not wanted and ticked', { wanted: 'no' }, box(true), 'toRevoke'],
  ['neither', { wanted: 'no' }, box(false), 'none'],
  ['held and different', { wanted: 'no', mark: 'held' }, box(true), 'held'],
  ['held, and put right by hand', { wanted: 'no', mark: 'held' }, box(true, false), 'none'],
  ['by exception', { wanted: 'yes', mark: 'exception' }, box(true), 'exception'],
  ['by exception, and missing', { wanted: 'yes', mark: 'exception' }, box(false), 'toGrant'],
  ['wanted and just unticked', { wanted: 'yes' }, box(true, false), 'toGrant'],
  ['not known to the policy', { wanted: 'unknown' }, box(true), 'unknown'],
  ['no answer yet', undefined, box(true), 'unknown'],
])('%s', (_, mark, shown, sign) => {
  expect(signOf(shown, mark)).toEqual({ sign, unsaved: shown.saved !== shown.now });
});

test('what differs and what waits to be saved are counted apart', () => {
  const shown = [
    signOf(box(false, true), { wanted: 'yes' }),
    signOf(box(false), { wanted: 'yes' }),
    signOf(box(true), { wanted: 'no' }),
    signOf(box(true), { wanted: 'no', mark: 'held' }),
  ];
  expect(count(shown)).toEqual({ toGrant: 1, toRevoke: 1, held: 1, unsaved: 1 });
});
