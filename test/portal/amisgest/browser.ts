import type { Page } from 'playwright-core';
import { fileHash, type TabName } from './client/route.ts';
import { PASSWORD } from './fixture.ts';

/** Signs in on the page, as anybody does. Words are the usual ones: not for a replica with other labels. */
export async function signInOnPage(page: Page, url: string, email: string, code = ''): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Courriel').fill(email);
  await page.getByLabel('Mot de passe').fill(PASSWORD);
  await page.getByRole('button', { name: 'Connexion' }).click();
  if (code !== '') {
    await page.getByLabel('Code de vérification').fill(code);
    await page.getByRole('button', { name: 'Connexion' }).click();
  }
  await page.getByRole('button', { name: 'Déconnexion' }).waitFor();
}

/** Opens one tab of one file by its address, on a fresh page: the file that was open before could be taken for it. */
export async function openTab(page: Page, url: string, number: number | null, tab: TabName): Promise<void> {
  const hash = fileHash(number, tab);
  await page.goto('about:blank');
  await page.goto(`${url}/${hash}`);
  await page.getByRole('tabpanel').waitFor();
}
