import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../../extension/message.ts';
import { startIntratone } from '../../portal/intratone/start.ts';
import { expectLauncher, launcherOn } from '../fixture/overlay.ts';
import { launchExtended, startPaired, type Extended } from '../fixture/paired.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly local: { get(): Promise<object> };
    readonly session: { get(): Promise<object> };
  };
  readonly tabs: { query(wanted: { url?: string }): Promise<{ id: number; url?: string }[]> };
  readonly scripting: {
    executeScript(what: { target: { tabId: number }; func: () => unknown }): Promise<{ result: unknown }[]>;
  };
}
declare const chrome: ExtensionApi;

let extended: Extended;
beforeAll(async () => {
  extended = await launchExtended();
});
afterAll(async () => await extended[Symbol.asyncDispose]());

test('a content script reaches neither the token nor the commands, and a page of ours only its own commands', async () => {
  await using paired = await startPaired({ extended });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /^Portillon/);
  const tried = await paired.options.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: async () => {
        const attempt = (what: Promise<unknown>) =>
          what.then(JSON.stringify, (error: Error) => error.message);
        return [
          await attempt(chrome.storage.local.get()),
          await attempt(chrome.storage.session.get()),
          await attempt(chrome.runtime.sendMessage({ type: 'options.unpair' })),
        ];
      },
    });
    return answer?.result;
  }, `${paired.portal.url}/*`);
  const refused = 'Access to storage is not allowed from this context.';
  expect(tried).toEqual([refused, refused, 'null']);
  const foreign: Command = { type: 'panel.apply', keys: ['feature:site-logos-manage'] };
  expect(await paired.command(paired.options, foreign)).toBeNull();
  const broken = { type: 'options.pair', connector: 1 } as never;
  expect(await paired.command(paired.options, broken)).toBeNull();
  await expectLauncher(page, /^Portillon/);
});

test.for(['chromium', 'firefox'] as const)('no content script finds the token: %s', async (browser) => {
  await using paired = await startPaired({ browser });
  const page = await paired.signIn('admin@regle');
  await paired.open(page, 'antony', 'misc');
  await expectLauncher(page, /^Portillon/);
  const found = await paired.options.evaluate(async (url) => {
    // Not by a pattern: those of Firefox know no ports.
    const tab = (await chrome.tabs.query({})).find((each) => each.url?.startsWith(url));
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: async () => {
        // Firefox gives content scripts no storage.session at all.
        const attempt = async (what: () => Promise<unknown>) => {
          try {
            return JSON.stringify(await what());
          } catch {
            return 'refused';
          }
        };
        return [
          await attempt(() => chrome.storage.local.get()),
          await attempt(() => chrome.storage.session.get()),
          await attempt(() => indexedDB.databases()),
        ];
      },
    });
    return String(answer?.result);
  }, paired.portal.url);
  expect(found).not.toContain('"token"');
  // The page's own databases, of which it has none.
  expect(found).toMatch(/,\[\]$/);
});

test('a portal that is not configured gets no script, though its origin was granted', async () => {
  await using paired = await startPaired({ extended });
  const other = await startIntratone();
  try {
    const page = await paired.signIn('admin@regle');
    await page.goto(`${other.url}/index.php`);
    await page.waitForTimeout(500);
    expect(await launcherOn(page)).toBeUndefined();
    expect(await page.evaluate(() => document.querySelector('[popover]'))).toBeNull();
  } finally {
    await other.close();
  }
});
