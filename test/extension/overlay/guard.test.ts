import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPaired, type Paired } from '../fixture/paired.ts';
import {
  ask,
  buttonOn,
  expectLauncher,
  launcherOn,
  LOCK_MS,
  openPanel,
  panelState,
  signsOn,
} from '../fixture/overlay.ts';

let paired: Paired;
beforeAll(async () => {
  paired = await startPaired({ flip: ['feature:notice-boards-manage', 'feature:users-manage'] });
});
afterEach(async () => await paired.leave());
afterAll(async () => await paired[Symbol.asyncDispose]());

const visit = async (tab: 'misc' | 'general' = 'misc') => {
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', tab);
  await expectLauncher(page, /à accorder/);
  return page;
};
const isOpen = async (page: Parameters<typeof buttonOn>[0]) =>
  (await buttonOn(page, /^Fermer le panneau$/)) !== undefined;

test('no style of the page reaches the signs or hides the launcher', async () => {
  const page = await visit();
  await page.addStyleTag({
    content: `span, div { display: none !important; opacity: 0 !important; transform: scale(0) !important;
      width: 0 !important; font-size: 90px !important; visibility: hidden !important; animation: gone 1s forwards }
      @keyframes gone { to { opacity: 0; margin-left: -900px } }`,
  });
  const sign = page.locator('td > span').first();
  expect(await sign.boundingBox()).toMatchObject({ width: 14, height: 14 });
  expect(await sign.evaluate((element) => element.checkVisibility({ opacityProperty: true }))).toBe(true);
  expect(await launcherOn(page)).toBeDefined();
});

test('a click that the page makes itself opens nothing', async () => {
  const page = await visit();
  await page.waitForTimeout(LOCK_MS);
  await page.evaluate(() => document.querySelector<HTMLElement>('td > span')?.click());
  await page.waitForTimeout(200);
  expect(await isOpen(page)).toBe(false);
  await page.locator('td > span').first().click();
  await expect.poll(() => isOpen(page)).toBe(true);
});

test('a click right after the overlay has appeared is not taken', async () => {
  const page = await visit();
  await page.waitForTimeout(LOCK_MS);
  await page.setViewportSize({ width: 1100, height: 700 });
  await page.waitForTimeout(50);
  const launcher = await launcherOn(page);
  await page.mouse.click(launcher?.x ?? 0, launcher?.y ?? 0);
  await page.waitForTimeout(200);
  expect(await isOpen(page)).toBe(false);
});

test('under a decoy that lets clicks through, nothing is applied', async () => {
  const page = await visit();
  const panel = await openPanel(page);
  await page.evaluate(() => {
    const decoy = document.createElement('div');
    decoy.popover = 'manual';
    decoy.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff';
    document.body.append(decoy);
    decoy.showPopover();
  });
  await page.waitForTimeout(LOCK_MS);
  expect(await ask(panel, { type: 'panel.apply', keys: ['feature:notice-boards-manage'] })).toEqual({
    ok: true,
    value: [{ key: 'feature:notice-boards-manage', result: 'covered' }],
  });
  expect(await page.locator('input[type=checkbox]').first().isChecked()).toBe(false);
});

test('inside a modal dialog of the page the overlay can still be used', async () => {
  const page = await visit();
  await page.waitForTimeout(LOCK_MS);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.textContent = 'Êtes-vous sûr ?';
    document.body.append(dialog);
    dialog.showModal();
  });
  await page.waitForTimeout(LOCK_MS);
  const launcher = await launcherOn(page);
  await page.mouse.click(launcher?.x ?? 0, launcher?.y ?? 0);
  await expect.poll(() => isOpen(page)).toBe(true);
});

test('Escape and the close button close the panel', async () => {
  const page = await visit();
  const panel = await openPanel(page);
  await panel.locator('body').press('Escape');
  await expect.poll(() => isOpen(page)).toBe(false);
  await openPanel(page);
  const close = await buttonOn(page, /^Fermer le panneau$/);
  await page.mouse.click(close?.x ?? 0, close?.y ?? 0);
  await expect.poll(() => isOpen(page)).toBe(false);
});

test('an administrator right is not clicked from the panel: it is confirmed in its own window', async () => {
  const page = await visit('general');
  const panel = await openPanel(page);
  expect(await ask(panel, { type: 'panel.apply', keys: ['feature:users-manage'] })).toMatchObject({
    ok: false,
    problem: { code: 'EXT_NEEDS_CONFIRMATION' },
  });
  const opened = paired.browser.context.waitForEvent('page');
  const intent = { kind: 'apply' as const, keys: ['feature:users-manage' as const] };
  expect(await ask(panel, { type: 'panel.confirm', intent })).toMatchObject({ ok: true });
  const window = await opened;
  await window.waitForLoadState();
  const id = new URL(window.url()).searchParams.get('id') ?? '';
  expect(await paired.command(window, { type: 'confirm.read', id })).toMatchObject({
    ok: true,
    value: { intent, view: { account: { key: 'antony' } } },
  });
  expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(false);
  expect(await paired.command(window, { type: 'confirm.accept', id })).toEqual({ ok: true, value: 'done' });
  expect(await page.getByRole('checkbox').nth(1).isChecked()).toBe(true);
  await window.close();
});

test('the launcher stays where it was put and as small as it was made', async () => {
  const page = await visit();
  const before = await launcherOn(page);
  await page.mouse.move(before?.x ?? 0, before?.y ?? 0);
  await page.mouse.down();
  await page.mouse.move((before?.x ?? 0) - 300, (before?.y ?? 0) - 200, { steps: 4 });
  await page.mouse.up();
  const smaller = await buttonOn(page, /^Réduire Portillon$/);
  await page.mouse.click(smaller?.x ?? 0, smaller?.y ?? 0);
  await expect.poll(() => buttonOn(page, /^Agrandir Portillon$/)).toBeDefined();
  const small = await launcherOn(page);
  // It is a line less high when it is small.
  expect(Math.abs((small?.y ?? 0) - (before?.y ?? 0) + 200)).toBeLessThan(12);
  expect(await isOpen(page)).toBe(false);
  await page.waitForTimeout(600);
  await page.reload();
  await expectLauncher(page, /à accorder/);
  expect(await launcherOn(page)).toEqual(small);
});

test('where the labels have changed it touches nothing and says so', async () => {
  await using changed = await startPaired({ portal: { labels: { 'coffres à clé': 'armoires à clés' } } });
  const page = await changed.signIn('admin@regle');
  await changed.open(page, 'antony', 'misc');
  await expectLauncher(page, /^Portillon\. Ce portail a changé : Portillon ne touche à rien$/);
  expect(await signsOn(page)).toEqual({});
  expect(changed.connector.calls.map(({ name }) => name)).not.toContain('observe');
  const { page: shown } = await panelState(await openPanel(page));
  expect(shown).toEqual({
    kind: 'changed',
    probes: ['feature:key-safes-manage'],
    structureHash: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
  });
});
