import type { Page } from 'playwright-core';
import type { Browser } from '../../fixture/browser.ts';

interface ExtensionApi {
  readonly tabs: {
    query(wanted: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
  };
  readonly scripting: {
    executeScript(what: { target: { tabId: number }; func: () => boolean }): Promise<{ result: boolean }[]>;
  };
}
declare const chrome: ExtensionApi;

/** Whether the overlay's script has run in the page that is open at this address, asked in the extension's own world. */
export async function hasOverlay(options: Page, url: string): Promise<boolean> {
  return await options.evaluate(async (address) => {
    // Not by a pattern: those of Firefox know no ports.
    const tab = (await chrome.tabs.query({})).find((each) => each.url === address);
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () => Reflect.has(globalThis, 'portillon'),
    });
    return answer?.result ?? false;
  }, url);
}

/**
 * How many worlds of the extension a page has right after its load; undefined where the browser does not tell (only Chromium
 * does, by `Runtime.executionContextCreated`).
 */
export async function countWorlds(browser: Browser, page: Page, url: string): Promise<number | undefined> {
  if (browser.kind !== 'chromium') return undefined;
  const session = await browser.context.newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await session.send('Runtime.enable');
  await page.goto(url);
  await page.waitForTimeout(500);
  await session.detach();
  return origins.filter((origin) => origin.startsWith(`chrome-extension://${browser.extensionId}`)).length;
}
