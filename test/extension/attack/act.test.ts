import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserKinds } from '../../fixture/browser.ts';
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
import { startPaired, type Paired } from '../fixture/paired.ts';

const BOX = 'feature:notice-boards-manage';

/** What a page can do to the overlay, and to the clicks of the person in front of it. */
describe.each(browserKinds)('a page that acts, in %s', (kind) => {
  let paired: Paired;
  beforeAll(async () => {
    paired = await startPaired({ browser: kind, flip: [BOX] });
  });
  afterEach(async () => await paired.leave());
  afterAll(async () => await paired[Symbol.asyncDispose]());

  const visit = async () => {
    const page = await paired.signIn('admin@regle');
    await paired.open(page, 'antony', 'misc');
    await expectLauncher(page, /à accorder/);
    await page.waitForTimeout(LOCK_MS);
    return page;
  };
  const isOpen = async (page: Page) => (await buttonOn(page, /^Fermer le panneau$/)) !== undefined;
  const isTicked = (page: Page) => page.locator('input[type=checkbox]').first().isChecked();
  const apply = (panel: Frame) => ask(panel, { type: 'panel.apply', keys: [BOX] });
  const answers = (result: string) => ({ ok: true, value: [{ key: BOX, result }] });
  const clickLauncher = async (page: Page) => {
    const { x = 0, y = 0 } = (await launcherOn(page)) ?? {};
    await page.mouse.click(x, y);
  };

  test('styles everything away, itself included: signs and launcher stay as they were', async () => {
    const page = await visit();
    const { x = 0, y = 0 } = (await launcherOn(page)) ?? {};
    const look = () => page.screenshot({ clip: { x: x - 10, y: y - 10, width: 20, height: 20 } });
    const before = await look();
    await page.addStyleTag({
      content: `span, div { display: none !important; opacity: 0 !important; transform: scale(0) !important;
        width: 0 !important; font-size: 90px !important; visibility: hidden !important; animation: gone 1s forwards }
        @keyframes gone { to { opacity: 0; margin-left: -900px } }`,
    });
    const sign = page.locator('td > span').first();
    expect(await sign.boundingBox()).toMatchObject({ width: 14, height: 14 });
    expect(await sign.evaluate((element) => element.checkVisibility({ opacityProperty: true }))).toBe(true);
    await page.addStyleTag({
      content:
        'html { opacity: 0 !important; transform: scale(.1) !important; visibility: hidden !important }',
    });
    expect(await launcherOn(page)).toMatchObject({ x, y });
    expect((await look()).equals(before)).toBe(true);
  });

  test('takes itself out of sight with the overlay: nothing can be done until both are back', async () => {
    const page = await visit();
    const panel = await openPanel(page);
    for (const style of ['display: none', 'content-visibility: hidden']) {
      const hidden = await page.addStyleTag({ content: `html { ${style} !important }` });
      await page.waitForTimeout(LOCK_MS);
      expect(await apply(panel)).toEqual(answers('covered'));
      await hidden.evaluate((tag) => (tag as HTMLElement).remove());
      expect(await apply(panel)).toEqual(answers('covered'));
    }
    await page.waitForTimeout(LOCK_MS);
    expect(await isTicked(page)).toBe(false);
    expect(await apply(panel)).toEqual(answers('done'));
  });

  test('clicks signs and launcher itself, and sends made-up pointers: nothing opens or moves', async () => {
    const page = await visit();
    const before = await launcherOn(page);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('td > span')?.click();
      const host = document.querySelector<HTMLElement>('[popover]');
      host?.click();
      for (const type of ['pointerdown', 'pointermove', 'pointerup', 'click'])
        host?.dispatchEvent(
          new PointerEvent(type, { bubbles: true, composed: true, buttons: 1, clientX: 9 }),
        );
    });
    await page.waitForTimeout(200);
    expect(await isOpen(page)).toBe(false);
    expect(await launcherOn(page)).toEqual(before);
    await page.locator('td > span').first().click();
    await expect.poll(() => isOpen(page)).toBe(true);
  });

  test('moves the overlay, hides its popover, throws it away: it stays, or is back at the next look', async () => {
    const page = await visit();
    const before = await launcherOn(page);
    const host = page.locator('[popover]');
    await host.evaluate((element) => {
      (element as HTMLElement).style.cssText =
        'position: absolute !important; translate: -800px -500px !important; inset: auto 0 0 auto !important';
    });
    expect(await launcherOn(page)).toEqual(before);
    for (const act of ['hidePopover', 'remove'] as const) {
      await host.evaluate((element, name) => (element as HTMLElement)[name](), act);
      await page.locator('h1, h2, td').first().click();
      await expect.poll(() => launcherOn(page)).toEqual(before);
    }
  });

  test('is resized under the pointer: a click right after is not taken', async () => {
    const page = await visit();
    await page.setViewportSize({ width: 1100, height: 700 });
    await page.waitForTimeout(50);
    await clickLauncher(page);
    await page.waitForTimeout(200);
    expect(await isOpen(page)).toBe(false);
  });

  test('opens a modal dialog: the overlay can be used in it', async () => {
    const page = await visit();
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'Êtes-vous sûr ?';
      document.body.append(dialog);
      dialog.showModal();
    });
    await page.waitForTimeout(LOCK_MS);
    await clickLauncher(page);
    await expect.poll(() => isOpen(page)).toBe(true);
  });

  test('lays a decoy over the panel that lets clicks through: nothing is written', async () => {
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
    // Firefox cannot tell. What a stolen click gets there is a tick on the page, which the page can make itself …
    expect(await apply(panel)).toEqual(answers(kind === 'chromium' ? 'covered' : 'done'));
    expect(await isTicked(page)).toBe(kind === 'firefox');
    // … what the connector keeps is asked for in a window of our own, over which no page lies.
    const names = paired.connector.calls.map(({ name }) => name);
    const draft = { effect: 'allow' as const, feature: 'key-safes-manage', sites: ['*'], reason: 'decoy' };
    const opened = paired.browser.context.waitForEvent('page');
    expect(
      await ask(panel, { type: 'panel.confirm', intent: { kind: 'add-override', draft } }),
    ).toMatchObject({
      ok: true,
    });
    const window = await opened;
    await expect.poll(() => window.url(), { timeout: 8_000 }).toMatch(/extension:.*\/confirm\//);
    const id = new URL(window.url()).searchParams.get('id') ?? '';
    // Nobody answers: Chromium says null, Firefox undefined.
    expect((await ask(panel, { type: 'confirm.accept', id })) ?? null).toBeNull();
    const later = paired.connector.calls.map(({ name }) => name);
    expect(later.slice(names.length)).not.toContain('addOverride');
  });

  test('shows a label twice: the adapter touches nothing and says so', async () => {
    const page = await visit();
    const panel = await openPanel(page);
    const before = paired.connector.calls.length;
    await page
      .locator('tr:has(input[type=checkbox])')
      .last()
      .evaluate((row) => row.after(row.cloneNode(true)));
    await expectLauncher(page, /^Portillon\. Ce portail a changé : Portillon ne touche à rien$/);
    expect(await signsOn(page)).toEqual({});
    expect((await panelState(panel)).page).toMatchObject({
      kind: 'changed',
      probes: [expect.stringMatching(/:ambiguous$/)],
    });
    expect(await apply(panel)).not.toMatchObject(answers('done'));
    expect(await isTicked(page)).toBe(false);
    expect(paired.connector.calls.slice(before).map(({ name }) => name)).not.toContain('observe');
  });
});
