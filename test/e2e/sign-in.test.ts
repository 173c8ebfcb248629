import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserKinds, launchBrowser, type Browser, type BrowserKind } from '../fixture/browser.ts';
import { temporaryFolder } from '../fixture/temporary.ts';
import { passProvider, redirectOf, startCompany, type Company } from './stage/company.ts';

interface Areas {
  readonly storage: Readonly<Record<'local' | 'session', { get(): Promise<object> }>>;
}
declare const chrome: Areas;

const OPTIONS = 'extension/options/index.html';
const buttonOf = (page: Page) => page.getByRole('button', { name: 'Se connecter avec l’entreprise' });

const BUILDS: Readonly<Record<BrowserKind, string>> = {
  chromium: 'dist/extension-test',
  firefox: 'dist/firefox-test',
};

async function launch(kind: BrowserKind, profileDir: string): Promise<Browser> {
  const extensionDir = BUILDS[kind];
  return await launchBrowser(kind, { extensionDir, profileDir, grantOrigins: ['http://127.0.0.1/*'] });
}

/** What the extension keeps in each area, as text. */
async function kept(page: Page) {
  return await page.evaluate(async () => ({
    local: JSON.stringify(await chrome.storage.local.get()),
    session: JSON.stringify(await chrome.storage.session.get()),
  }));
}

/** What a person does who signs in here for the first time. */
async function signIn(browser: Browser, page: Page, company: Company, login: string): Promise<void> {
  const window = await openWindow(browser, page, company);
  await passProvider(window, login);
}

async function openWindow(browser: Browser, page: Page, { connector }: Company): Promise<Page> {
  await page.getByLabel('Adresse du connecteur').fill(connector.url);
  await page.keyboard.press('Tab');
  const window = browser.context.waitForEvent('page');
  await buttonOf(page).click();
  return await window;
}

test.each(browserKinds)('in %s a session ends with the browser, or when one signs out', async (kind) => {
  await using profile = await temporaryFolder('sign-in');
  await using opened = new AsyncDisposableStack();
  const first = await launch(kind, profile.path);
  opened.defer(() => first.close());
  const company = opened.use(await startCompany(redirectOf(first)));
  const page = await first.openExtensionPage(OPTIONS);
  await signIn(first, page, company, 'r.amrani');
  await page.getByText('Rachid Amrani (personne').waitFor();
  const areas = await kept(page);
  expect(areas.session).toContain('ptl_');
  expect(areas.local).not.toContain('ptl_');
  await first.close();

  // The next morning: the address is there, the provider knows its user, one click is enough.
  const second = opened.use(await launch(kind, profile.path));
  const again = await second.openExtensionPage(OPTIONS);
  await buttonOf(again).click();
  await again.getByText('Rachid Amrani (personne').waitFor();

  await again.getByRole('button', { name: 'Se déconnecter' }).click();
  await again.getByLabel('Adresse du connecteur').waitFor();
  const after = await kept(again);
  expect(after.local + after.session).not.toMatch(/ptl_|Amrani|127\.0\.0\.1/);
  await expect
    .poll(async () => (await company.connector.command('token', 'list')) as object[], { timeout: 20_000 })
    .toMatchObject([{ scope: 'self' }, { scope: 'self', revokedAt: expect.anything() }]);

  await second.context.clearCookies();
  await signIn(second, again, company, 's.bastide');
  await again.getByText('s.bastide (administrateur').waitFor();
});

test.each(browserKinds)('in %s a window that is closed is told, and leaves all as it was', async (kind) => {
  await using profile = await temporaryFolder('sign-in');
  await using browser = await launch(kind, profile.path);
  await using company = await startCompany(redirectOf(browser));
  const page = await browser.openExtensionPage(OPTIONS);
  const window = await openWindow(browser, page, company);
  await window.locator('input[name=login]').waitFor();
  await window.close();
  await page.getByText('EXT_SIGN_IN_CANCELLED').waitFor();
  expect(await buttonOf(page).isEnabled()).toBe(true);
});
