import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OverrideDraft } from '../../../shared/wire/override.ts';
import type { Page } from 'playwright-core';
import { PAIRING_CODE } from '../fixture/connector.ts';
import { launchExtended, startPaired, type Extended } from '../fixture/paired.ts';
import { ask, expectLauncher, launcherOn, openPanel, panelState, signsOn } from '../fixture/overlay.ts';

const NOTICE = { "tableaux d'affichage": 'À accorder' };
const flip = ['feature:notice-boards-manage'] as const;

let extended: Extended;
beforeAll(async () => {
  extended = await launchExtended();
});
afterAll(async () => await extended[Symbol.asyncDispose]());

test('a wrong code, another kind of address and an absent connector are told apart', async () => {
  await using paired = await startPaired({ extended, pair: false });
  const pair = (connector: string, code: string) =>
    paired.command(paired.options, { type: 'options.pair', connector, code });
  expect(await pair(paired.connector.url, 'wrong-code')).toMatchObject({
    ok: false,
    problem: { code: 'REFUSED_403' },
  });
  expect(await pair('http://portillon.example.org', PAIRING_CODE)).toMatchObject({
    ok: false,
    problem: { code: 'EXT_CONNECTOR_ADDRESS' },
  });
  expect(await pair('http://127.0.0.1:9', PAIRING_CODE)).toMatchObject({
    ok: false,
    problem: { code: 'EXT_UNREACHABLE' },
  });
  expect(await pair(paired.portal.url, PAIRING_CODE)).toMatchObject({
    ok: false,
    problem: { code: 'EXT_ANSWER_UNEXPECTED' },
  });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await page.waitForTimeout(500);
  expect(await launcherOn(page)).toBeUndefined();
  // A tab that was open before the pairing gets the overlay too.
  expect(await pair(`${paired.connector.url}/`, PAIRING_CODE)).toEqual({ ok: true, value: null });
  await expectLauncher(page, /^Portillon/);
});

test('switched off for a site or unpaired, it leaves the open pages at once, and is not on the next ones', async () => {
  await using paired = await startPaired({ extended, flip });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expect.poll(() => signsOn(page)).toMatchObject(NOTICE);
  const { listening } = paired.connector;
  await expect.poll(listening).toBe(1);
  const pattern = `${paired.portal.url}/*`;
  await paired.command(paired.options, { type: 'options.site', pattern, on: false });
  await expect.poll(() => signsOn(page)).toEqual({});
  await expect.poll(listening).toBe(0);
  expect(await launcherOn(page)).toBeUndefined();
  await page.reload();
  await page.waitForTimeout(500);
  expect(await launcherOn(page)).toBeUndefined();

  await paired.command(paired.options, { type: 'options.site', pattern, on: true });
  await expect.poll(() => signsOn(page)).toMatchObject(NOTICE);
  await expect.poll(listening).toBe(1);
  await paired.command(paired.options, { type: 'options.unpair' });
  await expect.poll(() => signsOn(page)).toEqual({});
  await expect.poll(listening).toBe(0);
  await page.reload();
  await page.waitForTimeout(500);
  expect(await launcherOn(page)).toBeUndefined();
});

test('with the connector away it says so, keeps the reading and the edit, and sends both when it is back', async () => {
  await using paired = await startPaired({ extended, flip });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expect.poll(() => signsOn(page)).toMatchObject(NOTICE);
  const panel = await openPanel(page);
  const draft: OverrideDraft = {
    effect: 'allow',
    feature: 'key-safes-manage',
    sites: ['*'],
    reason: 'Remplacement',
  };
  const confirm = await confirmWindow(page, () =>
    ask(panel, { type: 'panel.confirm', intent: { kind: 'add-override', draft } }),
  );
  const id = new URL(confirm.url()).searchParams.get('id') ?? '';

  await paired.connector.pause();
  expect(await paired.command(confirm, { type: 'confirm.accept', id, hash: 'preview' })).toEqual({
    ok: true,
    value: 'kept',
  });
  await paired.open(page, 'antony', 'sites');
  await expectLauncher(page, /Connecteur injoignable, nouvel essai en cours/);
  // The last view is still shown, against what the page shows now.
  expect(await page.locator('td > span').count()).toBe(20);
  expect(await panelState(await openPanel(page))).toMatchObject({
    connection: { state: 'unreachable', problem: { code: 'EXT_UNREACHABLE' } },
    waiting: { readings: 1, edits: [{ id, account: 'antony' }] },
  });

  const before = paired.connector.calls.length;
  await paired.connector.resume();
  await expectLauncher(page, /^Portillon\. (?!.*injoignable)/);
  const later = () => paired.connector.calls.slice(before).map(({ name }) => name);
  await expect.poll(later, { timeout: 25_000 }).toEqual(expect.arrayContaining(['addOverride', 'observe']));
  const sent = paired.connector.calls.filter(({ name }) => name === 'addOverride');
  expect(sent.map(({ body }) => body)).toEqual([{ ...draft, hash: 'preview' }]);
});

test('an edit that the connector refuses is kept with its problem, to be looked at again', async () => {
  await using paired = await startPaired({ extended, flip });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expect.poll(() => signsOn(page)).toMatchObject(NOTICE);
  const panel = await openPanel(page);
  const draft: OverrideDraft = { effect: 'deny', feature: 'key-safes-manage', sites: ['*'], reason: 'Congé' };
  const confirm = await confirmWindow(page, () =>
    ask(panel, { type: 'panel.confirm', intent: { kind: 'add-override', draft } }),
  );
  const id = new URL(confirm.url()).searchParams.get('id') ?? '';
  const stale = await paired.command(confirm, { type: 'confirm.accept', id, hash: 'another' });
  expect(stale).toMatchObject({ ok: false, problem: { code: 'REFUSED_409' } });
  expect((await panelState(panel)).waiting.edits).toMatchObject([{ id, problem: { code: 'REFUSED_409' } }]);
  expect(await paired.command(confirm, { type: 'confirm.read', id })).toMatchObject({
    ok: true,
    value: { intent: { draft }, preview: { hash: 'preview' } },
  });
  await paired.command(confirm, { type: 'confirm.cancel', id });
  expect((await panelState(panel)).waiting.edits).toEqual([]);
});

test('what was typed is there again on the next page', async () => {
  await using paired = await startPaired({ extended, flip });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  const panel = await openPanel(page);
  const draft = { feature: 'key-safes-manage', reason: 'Rempl' };
  await ask(panel, { type: 'panel.draft', draft });
  await paired.open(page, 'antony', 'sites');
  expect((await panelState(await openPanel(page))).draft).toEqual(draft);
});

test('with the last page of a portal it stops listening for moves', async () => {
  await using paired = await startPaired({ extended, flip });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expect.poll(paired.connector.listening).toBe(1);
  const other = await extended.browser.context.newPage();
  await paired.open(other, 'antony', 'sites');
  await expect.poll(() => signsOn(other)).not.toEqual({});
  await page.close();
  await other.waitForTimeout(200);
  expect(paired.connector.listening()).toBe(1);
  await other.close();
  await expect.poll(paired.connector.listening).toBe(0);
});

test('a pairing that is over is said to be so', async () => {
  await using paired = await startPaired({ extended, flip });
  paired.connector.revoke();
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /^Portillon\. Portillon est à appairer de nouveau$/);
  const state = await panelState(await openPanel(page));
  expect(state.connection).toMatchObject({ state: 'refused', problem: { code: 'EXT_PAIRING_OVER' } });
});

test('when the browser ends the background, the page connects again and nothing is reported twice', async () => {
  await using paired = await startPaired({ extended, flip });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expect.poll(() => signsOn(page)).toMatchObject(NOTICE);
  const panel = await openPanel(page);
  const cdp = await paired.browser.context.newCDPSession(paired.options);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await page.waitForTimeout(2_000);
  expect(await panelState(panel)).toMatchObject({
    stance: 'admin',
    page: { account: 'antony', tab: 'misc' },
  });
  expect(await signsOn(page)).toMatchObject(NOTICE);
  expect(paired.connector.calls.filter(({ name }) => name === 'observe')).toHaveLength(1);
});

async function confirmWindow(page: Page, open: () => Promise<unknown>): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await open();
  const window = await opened;
  await window.waitForLoadState();
  return window;
}
