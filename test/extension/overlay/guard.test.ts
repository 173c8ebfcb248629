import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPaired, type Paired } from '../fixture/paired.ts';
import {
  ask,
  buttonOn,
  expectLauncher,
  launcherOn,
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
  const panel = await openPanel(page);
  await expect
    .poll(async () => (await panelState(panel)).page)
    .toEqual({
      kind: 'changed',
      probes: ['feature:key-safes-manage'],
      structureHash: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown,
    });
});
