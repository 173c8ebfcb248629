import { describe, expect, test } from 'vitest';
import { pageWork as workOf } from '../../../extension/panel/page-work.ts';
import type { PanelPage } from '../../../extension/message/panel.ts';
import { scenes } from './scenes.ts';
import { bookkeeper, business } from './business.ts';
import { busy, portal } from './world.ts';

type AccountPage = Extract<PanelPage, { kind: 'account' }>;
const page = scenes['work']!.state.page as AccountPage;
const pageWork = (view: typeof busy, on: AccountPage) => workOf(view, on, portal.descriptor);
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
  expect(pageWork(busy, page).elsewhere).toEqual([{ tab: 'residences', grant: 2, revoke: 1, change: 0 }]);
});

test('a right behind a button that acts at once is nobody’s to press but the admin’s', () => {
  const { descriptor } = portal;
  const label = { fr: 'Donner', en: 'Give', variants: [] };
  const singles = [
    { shape: 'buttons' as const, tab: 'sites', feature: 'site-logos-manage', gives: label, takes: label },
  ];
  const work = workOf(busy, page, { ...descriptor, pages: { ...descriptor.pages, singles } });
  expect(ids(work.byHand)).toEqual(['site-logos-manage']);
  expect(ids(work.ready)).not.toContain('site-logos-manage');
});

describe('profiles and login hours', () => {
  const onPage = scenes['modules']!.state.page as AccountPage;
  const of = (boxes: AccountPage['boxes']) => workOf(bookkeeper, { ...onPage, boxes }, business.descriptor);
  const [seller] = onPage.boxes;

  test('a profile that is to be changed can be changed here; a paid one waits', () => {
    expect(of(onPage.boxes).ready.map(({ id }) => id)).toEqual(['dailybiz/c.morel/setProfile/commercial']);
    expect(of(onPage.boxes).elsewhere).toEqual([{ tab: 'user', grant: 0, revoke: 0, change: 1 }]);
  });
  test('a profile that is chosen already waits for the save button only', () => {
    const work = of([{ ...seller!, value: { saved: 'Vendeur', now: 'LECTURE SEULE' } }]);
    expect(work.ready).toEqual([]);
    expect([...work.unsaved.keys()]).toEqual(['profile:commercial']);
  });
  test('login hours are right when every window is', () => {
    const hours = (now: string) =>
      of([{ ...seller!, key: 'hours:', value: { saved: '', now } }]).ready.map(({ kind }) => kind);
    expect(hours('1:480-1110')).toEqual(['setHours']);
    expect(hours([1, 2, 3, 4, 5].map((day) => `${day}:480-1110`).join(' '))).toEqual([]);
  });
});
