import { expect, test } from 'vitest';
import type { Line } from '../../../extension/background/line.ts';
import type { Memory } from '../../../extension/background/memory.ts';
import { problems } from '../../../extension/background/problems.ts';
import { createReporter } from '../../../extension/background/reporter.ts';
import { newTab, type Tab } from '../../../extension/background/tab.ts';
import { viewTaker } from '../../../extension/background/view-taker.ts';
import { createWork } from '../../../extension/background/work.ts';
import type { AccountPage, PageShown } from '../../../extension/message/page.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import { stored } from './stored.ts';

const viewOf = (policyVersion: number) =>
  ({
    portal: 'intratone',
    account: { key: 'antony', status: 'active', mode: 'managed' },
    policyVersion,
    items: [],
    siteNames: {},
  }) as unknown as AccountView;

const SHOWN = {
  type: 'page.shown',
  load: 'one',
  reading: 0,
  readAt: '2026-11-29T07:00:00.000Z',
  fresh: true,
  page: {
    kind: 'account',
    viewer: 'admin@regle',
    account: 'antony@regle',
    tab: 'misc',
    consultation: false,
    complete: true,
    states: [],
    boxes: [{ row: 0, what: { kind: 'feature', id: 'notices' }, saved: false, now: false, disabled: false }],
  },
} as PageShown;

const PORTAL = {
  id: 'intratone',
  tenant: 'regle',
  speaksFor: ['admin'],
  descriptor: { identifierSuffix: '@{tenant}' },
};

/** The background's work on one open page, beside a connector that answers when the test says so. */
function background() {
  const questions: {
    readonly name: string;
    readonly answer: (answer: unknown) => void;
    readonly fail: (problem: Problem) => void;
  }[] = [];
  const line = {
    call: ({ name }: { name: string }) => {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      questions.push({ name, answer: resolve, fail: reject });
      return promise;
    },
  } as unknown as Line;
  const memory = {
    pairing: stored({ session: { scope: 'admin', portals: [PORTAL] } }),
    readings: stored([]),
    reported: stored([]),
    applied: stored({}),
    views: stored([]),
  } as unknown as Memory;
  const tab: Tab = {
    ...newTab(1),
    overlay: { port: {}, portal: PORTAL } as unknown as NonNullable<Tab['overlay']>,
  };
  const tabs = new Map([[tab.seat, tab]]);
  const push = { tab() {}, options() {}, work() {}, teach() {}, all() {} };
  const asking = viewTaker(tabs, memory.views, push);
  const work = createWork({
    line,
    memory,
    tabs,
    push,
    edits: { send: async () => 'done', flush: async () => {} },
    report: createReporter(line, memory.readings, asking),
    asking,
    structureOf: async () => undefined,
    sessionChanged: async () => {},
    onLook() {},
  });
  const asked = async (count: number) => {
    await expect.poll(() => questions.length).toBe(count);
    return questions[count - 1]!;
  };
  return { work, tab, asked };
}

test('rights that move while a page is being reported are asked for once more: its answer is older than they are', async () => {
  const { work, tab, asked } = background();
  const shown = work.shown(tab, SHOWN);
  const report = await asked(1);
  expect(report.name).toBe('observe');
  const moved = work.moved('all');
  report.answer(viewOf(1));
  const question = await asked(2);
  expect(question.name).toBe('account');
  question.answer(viewOf(2));
  await Promise.all([shown, moved]);
  expect(tab.view?.policyVersion).toBe(2);
});

test('an answer that comes after that of a later question is dropped', async () => {
  const { work, tab, asked } = background();
  const shown = work.shown(tab, SHOWN);
  (await asked(1)).answer(viewOf(1));
  await shown;
  const first = work.moved('all');
  const slow = await asked(2);
  const second = work.moved('all');
  (await asked(3)).answer(viewOf(3));
  await second;
  slow.answer(viewOf(2));
  await first;
  expect(tab.view?.policyVersion).toBe(3);
});

const { account: _key, ...nameless } = SHOWN.page as AccountPage;
const named = (name: string, reading = 0): PageShown => ({ ...SHOWN, reading, page: { ...nameless, name } });

test('a page that tells a name alone is looked up once more when the line is back', async () => {
  const { work, tab, asked } = background();
  const shown = work.shown(tab, named('Antony Roux'));
  const lost = await asked(1);
  expect(lost.name).toBe('findAccount');
  lost.fail(problems.EXT_UNREACHABLE({ connector: 'http://127.0.0.1' }));
  await shown;
  expect(tab.account).toBeUndefined();
  const again = work.again();
  (await asked(2)).answer({ scope: 'admin', portals: [PORTAL] });
  const found = await asked(3);
  expect(found.name).toBe('findAccount');
  found.answer({ accounts: [{ key: 'antony' }] });
  const report = await asked(4);
  expect(report.name).toBe('observe');
  report.answer(viewOf(1));
  await again;
  expect(tab.view?.policyVersion).toBe(1);
});

test('and not while a later page is being looked up', async () => {
  const { work, tab, asked } = background();
  const first = work.shown(tab, named('Nobody'));
  (await asked(1)).answer({ accounts: [] });
  await first;
  const second = work.shown(tab, named('Antony Roux', 1));
  const found = await asked(2);
  const again = work.again();
  (await asked(3)).answer({ scope: 'admin', portals: [PORTAL] });
  await again;
  found.answer({ accounts: [{ key: 'antony' }] });
  (await asked(4)).answer(viewOf(1));
  await second;
  expect(tab.view?.policyVersion).toBe(1);
});
