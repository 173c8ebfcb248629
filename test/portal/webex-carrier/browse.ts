import type { Page } from 'playwright-core';
import { named } from './api-client.ts';
import type { Language } from './client/contract.ts';
import { ADMIN_PASSWORD } from './fixture.ts';
import type { Webex } from './start.ts';

/** Signs in by the page, with nobody signed in before, and waits until it has; French unless told otherwise. */
export async function signInOn(
  page: Page,
  { url }: Webex,
  username: string,
  { password = ADMIN_PASSWORD, language = 'fr' }: { password?: string; language?: Language } = {},
): Promise<void> {
  await page.context().clearCookies();
  await page.goto('about:blank');
  await page.goto(url);
  // By kind of field, so that it also works where the labels are reworded.
  await page.locator('select').selectOption(language);
  await page.locator('input[type=text]').fill(username);
  await page.locator('input[type=password]').fill(password);
  await page.locator('input[type=password]').press('Enter');
  await page.locator('input[type=submit]').waitFor({ state: 'detached' });
}

/** Opens an administrator's details by the address, on «Compte». */
export async function openAdministrator(page: Page, { url, state }: Webex, username: string): Promise<void> {
  await page.goto(`${url}/#/administrators/${named(state, username).id}`);
  await page.getByRole('heading', { name: username }).waitFor();
}

/** Opens the section with that label, in either layout, unless it is open. */
export async function openSection(page: Page, label: string): Promise<void> {
  const opener = page
    .getByRole('tab', { name: label })
    .or(page.getByRole('button', { name: label, exact: true }));
  if ((await opener.and(page.locator(`[aria-expanded=true], [aria-selected=true]`)).count()) === 0)
    await opener.click();
}
