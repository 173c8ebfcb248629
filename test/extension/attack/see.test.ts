import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { browserKinds } from '../../fixture/browser.ts';
import { expectLauncher, openPanel, panelState, signsOn } from '../fixture/overlay.ts';
import { startPaired, type Paired } from '../fixture/paired.ts';
import { knock } from '../fixture/probe.ts';
import { openHostile, spied } from './hostile.ts';

const BOX = 'feature:notice-boards-manage';
const APPLY = { type: 'panel.apply', keys: [BOX] };

/** What a page learns, and whom it may speak to. One page with everything against us; each test is one attack. */
describe.each(browserKinds)('a page that listens, in %s', (kind) => {
  let paired: Paired;
  let page: Page;
  let panel: Frame;
  beforeAll(async () => {
    paired = await startPaired({ browser: kind, flip: [BOX] });
  });
  afterAll(async () => await paired[Symbol.asyncDispose]());

  const isTicked = () => page.locator('input[type=checkbox]').first().isChecked();

  test(
    'forbids frames, styles and markup strings: signs and panel are there all the same',
    { timeout: 30_000 },
    async () => {
      page = await openHostile(paired);
      panel = await openPanel(page);
      await expect(page.evaluate(() => void (document.body.innerHTML = '<p>'))).rejects.toThrow(
        /Trusted|CSP/,
      );
      expect(await signsOn(page)).toMatchObject({ "tableaux d'affichage": 'À accorder' });
      expect(await panelState(panel)).toMatchObject({ page: { kind: 'account' } });
    },
  );

  test('defines our names first and patches what makes roots: it gets none', async () => {
    expect(await spied(page)).toMatchObject({ roots: 0, custom: [] });
    expect(
      await page
        .locator('td > span')
        .first()
        .evaluate((sign) => sign.shadowRoot),
    ).toBeNull();
    expect(await page.locator('[popover]').evaluate((host) => [host.shadowRoot, host.textContent])).toEqual([
      null,
      '',
    ]);
  });

  test('logs the keys of its window: what is typed in the panel is not among them', async () => {
    await panel.getByRole('searchbox').fill('');
    await panel.getByRole('searchbox').press('s');
    await page.keyboard.type('ecret');
    await expect.poll(() => panel.getByRole('searchbox').inputValue()).toBe('secret');
    expect((await spied(page)).keys).toBe('');
    await page.locator('input[type=checkbox]').first().press('x');
    expect((await spied(page)).keys).toBe('x');
  });

  test('searches for words: a name in the panel is not found', async () => {
    const finds = (words: string) =>
      page.evaluate((text) => {
        try {
          // Forwards, wrapped, also in frames: there Firefox refuses with an error.
          const how = [text, false, false, true, false, true];
          return Reflect.apply(Reflect.get(window, 'find') as () => boolean, window, how);
        } catch {
          return false;
        }
      }, words);
    await panel.getByText('Antony Marchand').first().waitFor();
    expect(await finds('Antony Marchand')).toBe(false);
    expect(await finds('tableaux d')).toBe(true);
  });

  test('is told neither the address of the panel nor any message', async () => {
    expect(await spied(page)).toMatchObject({ messages: 0, addresses: [] });
    expect(await page.evaluate(() => window.length)).toBe(0);
  });

  test('posts messages to itself and to the panel: nothing happens', async () => {
    const before = paired.connector.calls.length;
    const reaches = await page.evaluate((body) => {
      postMessage(body, '*');
      for (const name of ['message', 'portillon', 'overlay', 'apply'])
        document.querySelector('[popover]')?.dispatchEvent(new CustomEvent(name, { detail: body }));
      const { chrome, browser } = window as { chrome?: { runtime?: object }; browser?: object };
      return [chrome?.runtime !== undefined, browser !== undefined];
    }, APPLY);
    expect(reaches).toEqual([false, false]);
    await page.waitForTimeout(300);
    expect(await isTicked()).toBe(false);
    expect(paired.connector.calls.length).toBe(before);
  });

  test('fetches files of the extension: refused, the panel’s page but for its own frame included', async () => {
    const paths = ['manifest.json', 'extension/options/index.html', 'extension/overlay/overlay.js'];
    const urls = paths.map((path) => paired.browser.extensionUrl(path));
    const other = await paired.browser.context.newPage();
    await other.goto(`${paired.portal.url}/index.php`);
    const answers = await other.evaluate(
      (all) =>
        Promise.all(
          all.map((url) =>
            fetch(url).then(
              () => 'read',
              () => 'refused',
            ),
          ),
        ),
      urls,
    );
    expect(answers).toEqual(urls.map(() => 'refused'));
    await paired.browser.closePage(other);
  });

  test('another extension sends commands: nobody answers', async () => {
    const to = kind === 'firefox' ? 'portillon@portillon.example' : paired.browser.extensionId;
    const before = paired.connector.calls.length;
    for (const body of [APPLY, { type: 'options.unpair' }, { type: 'confirm.accept', id: 'x' }])
      expect(await knock(page, to, body)).toMatch(/Receiving end does not exist/);
    expect(await isTicked()).toBe(false);
    expect(paired.connector.calls.length).toBe(before);
    await expectLauncher(page, /à accorder/);
  });
});
