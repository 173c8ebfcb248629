import { expect, test } from 'vitest';
import { launchBrowser } from '../fixture/browser.ts';
import { manageExtension } from '../fixture/managed-policy.ts';

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
declare const chrome: ExtensionApi;

const connector = 'https://portillon.regle.example';

test('what the organisation decides is filled in, locked and told, and follows its changes', async () => {
  const presets = { connector, locked: true, portals: { intratone: [] }, autopilot: false };
  await using managed = await manageExtension('dist/extension-test', presets);
  await using browser = await launchBrowser('chromium', { extensionDir: managed.extensionDir });
  const page = await browser.openExtensionPage('extension/options/index.html');
  const address = page.getByLabel('Adresse du connecteur');
  await expect.poll(() => address.inputValue(), { timeout: 20_000 }).toBe(connector);
  expect(await address.getAttribute('readonly')).not.toBeNull();
  await page.getByText('Portillon n’envoie jamais lui-même le formulaire d’un portail.').waitFor();
  const elsewhere = { type: 'options.pair', connector: 'http://127.0.0.1:9', code: 'ABCD-2345' };
  expect(await page.evaluate((message) => chrome.runtime.sendMessage(message), elsewhere)).toMatchObject({
    ok: false,
    problem: { code: 'EXT_MANAGED_LOCKED' },
  });

  await managed.set({ connector: 'http://portillon.regle.example' });
  await page.getByText('EXT_MANAGED_INVALID').waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);

  await managed.set({});
  await address.waitFor();
  expect(await address.getAttribute('readonly')).toBeNull();
});
