import type { Page } from 'playwright-core';
import { HOLDER_PASSWORD } from '../../portal/intratone/fixture.ts';

/** Tabs of the replica's account page, by the number in its address. */
export const tabNumber = { general: 1, residences: 2, sites: 3, misc: 4, 'pass-keys': 5 } as const;
export type Tab = keyof typeof tabNumber;

/** Antony's number in the replica's addresses. */
const ANTONY = 101;

/** Signs in as a person would: by the form. */
export async function signIn(
  page: Page,
  url: string,
  user = 'admin@regle',
  password = HOLDER_PASSWORD,
): Promise<void> {
  await page.goto(`${url}/index.php`);
  await page.locator('input[name=identifiant]').fill(user);
  await page.locator('input[name=mdp]').fill(password);
  await page.locator('input[name=mdp]').press('Enter');
  await page.waitForURL(/accueil/);
}

export async function openTab(page: Page, url: string, tab: Tab, account = ANTONY): Promise<void> {
  await page.goto(`${url}/souscompte.php?num=${account}&onglet=${tabNumber[tab]}`);
}

/** The portal's own save button; the page that comes back shows the saved state. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.waitForURL(/enregistre=1/);
}
