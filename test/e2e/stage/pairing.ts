import type { Browser } from '../../fixture/browser.ts';

/** Pairs the extension as its user does: address and one-time code in the options page, then each portal's button. */
export async function pairExtension(browser: Browser, connector: string, code: string): Promise<void> {
  const page = await browser.openExtensionPage('extension/options/index.html');
  await page.locator('input[name=address]').fill(connector);
  await page.locator('input[name=code]').fill(code);
  await page.locator('form.pair button[type=submit]').click();
  await page.locator('input[role=switch]').first().waitFor();
  await browser.closePage(page);
}
