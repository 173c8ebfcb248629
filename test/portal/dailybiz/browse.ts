import type { Frame, Page } from 'playwright-core';
import { HOLDER_PASSWORD } from './fixture.ts';

/** Signs in, as the holder of the subscription unless told otherwise, and waits for the first page. */
export async function signIn(
  page: Page,
  url: string,
  email = 'admin@regle.example',
  password = HOLDER_PASSWORD,
): Promise<void> {
  await page.goto(`${url}/Connexion.aspx`);
  await page.getByLabel('Adresse e-mail').fill(email);
  await page.getByLabel('Mot de passe').fill(password);
  await page.getByRole('button', { name: 'Connexion' }).click();
  await page.waitForURL(`${url}/Accueil.aspx`);
}

/** Opens the menu's grid and pages on until a line says `text`: the page of the grid that shows it. */
export async function findLine(page: Page, menu: 'Utilisateurs' | 'Profils', text: string): Promise<void> {
  await page.getByRole('link', { name: menu, exact: true }).click();
  await page.waitForURL(`**/${menu}.aspx`);
  while ((await page.getByRole('cell', { name: text, exact: true }).count()) === 0) {
    const shown = await page.getByText(/^Page \d+ \/ \d+$/).textContent();
    await page.getByRole('link', { name: 'Page suivante' }).click();
    await page.getByText(`${shown}`, { exact: true }).waitFor({ state: 'detached' });
  }
  // The shortcuts are there once the page's scripts have run.
  await page.waitForLoadState();
}

/** Clicks the line's edit icon. Answers where the form is: the pop-up, the frame in the page, or the page itself. */
export async function openForm(page: Page, text: string): Promise<Page | Frame> {
  const popup = page.waitForEvent('popup', { timeout: 0 }).catch(() => undefined);
  const inFrame = page
    .waitForEvent('framenavigated', {
      predicate: (frame) => /\/(Utilisateur|Profil)\.aspx\?/.test(frame.url()),
      timeout: 0,
    })
    .catch(() => undefined);
  const cell = page.getByRole('cell', { name: text, exact: true });
  await page.getByRole('row').filter({ has: cell }).last().getByRole('link', { name: 'Modifier' }).click();
  const opened = (await Promise.race([popup, inFrame])) ?? page;
  const form = opened === page.mainFrame() ? page : opened;
  await form.waitForLoadState();
  return form;
}
