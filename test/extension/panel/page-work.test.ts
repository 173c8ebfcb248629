import { expect, test } from 'vitest';
import { pageWork } from '../../../extension/panel/page-work.ts';
import type { PanelPage } from '../../../extension/message/panel.ts';
import { scenes } from './scenes.ts';
import { busy } from './world.ts';

type AccountPage = Extract<PanelPage, { kind: 'account' }>;
const page = scenes['work']!.state.page as AccountPage;
const ids = (steps: readonly { item?: { id: string } | undefined }[]) => steps.map(({ item }) => item?.id);

test('what can be put right here is every step of the tab that is not held', () => {
  expect(ids(pageWork(busy, page).ready)).toEqual([
    'site-gdpr-status-edit',
    'site-logos-manage',
    'resident-clemobil-manage',
    'resident-phone-codes-manage',
    'time-slots-manage',
  ]);
});

test('a box that shows what is wanted waits for the portal’s save button only', () => {
  const work = pageWork(busy, scenes['applied']!.state.page as AccountPage);
  expect(ids(work.ready)).toEqual(['site-logos-manage', 'resident-phone-codes-manage']);
  expect(ids(work.disabled)).toEqual(['time-slots-manage']);
  expect([...work.unsaved]).toEqual([
    ['feature:site-gdpr-status-edit', true],
    ['feature:resident-clemobil-manage', true],
  ]);
});

test('a tick that somebody else put there is unsaved too', () => {
  const boxes = page.boxes.map((box) =>
    box.key === 'feature:vigik-propass-manage' ? { ...box, now: true } : box,
  );
  expect([...pageWork(busy, { ...page, boxes }).unsaved.keys()]).toEqual(['feature:vigik-propass-manage']);
});

test('in consultation nothing can be done', () => {
  const work = pageWork(busy, { ...page, consultation: true });
  expect(work.ready).toEqual([]);
  expect(work.disabled).toHaveLength(5);
});

test('a step of this tab whose box is not on the page is counted, and cannot be done', () => {
  const work = pageWork(busy, { ...page, boxes: [] });
  expect([work.ready, work.disabled]).toEqual([[], []]);
  expect(work.notShown).toHaveLength(5);
});

test('steps of other tabs are counted there, held ones nowhere', () => {
  expect(pageWork(busy, page).elsewhere).toEqual([{ tab: 'residences', grant: 2, revoke: 1 }]);
});
