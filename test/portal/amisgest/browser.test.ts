import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Chromium, launchChromium } from '../../fixture/chromium.ts';
import { openTab, signInOnPage } from './browser.ts';
import { fileHash } from './client/route.ts';
import { ADMINISTRATOR, PASSWORD, PLAIN_USER, TECHNICIAN_USER } from './fixture.ts';
import { type Amisgest, type AmisgestOptions, startAmisgest } from './start.ts';
import { userByEmail } from './state.ts';
import { codeAt } from './totp.ts';

const OWN = 'Mon-secret-7';
const MARIAM = 103;

let browser: Chromium;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

/** A replica and a page on which `email` is signed in already: the form is for the first test. */
async function open(options: AmisgestOptions = {}, email = ADMINISTRATOR): Promise<[Amisgest, Page]> {
  const portal = await startAmisgest(options);
  const page = await browser.context.newPage();
  onTestFinished(async () => {
    await page.close();
    await portal.close();
  });
  const key = userByEmail(portal.state, email)?.authenticatorKey ?? '';
  await signIn(page, portal.url, email, key === '' ? '' : codeAt(key, Date.now()));
  return [portal, page];
}

/** Signs in behind the form's back: the cookie is the page's too. */
async function signIn(page: Page, url: string, email: string, code = ''): Promise<void> {
  await page.request.post(`${url}/api/session`, { data: { email, password: PASSWORD, code } });
}

const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true });
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
const ticked = (page: Page): Promise<number> => page.locator('input:checked').count();

test('a technician: added, saved, invited, activated, enrolled, at work (R5–R20)', async () => {
  const [{ state, url }, page] = await open({}, 'nobody');
  await signInOnPage(page, url, ADMINISTRATOR);
  await page.getByRole('link', { name: 'Réglages' }).click();
  await page.getByRole('link', { name: 'Utilisateurs' }).click();
  await press(page, 'Ajouter');
  await page.getByLabel('Prénom').fill('Kim');
  await page.getByLabel('Nom', { exact: true }).fill('Audet');
  await page.getByLabel('Téléphone').fill('418 555-0107');
  expect(await page.getByLabel('Courriel').count()).toBe(0);
  await tab(page, 'Rôles et permission');
  await box(page, 'Technicien externe').check();
  await tab(page, 'Accès');
  await page.getByText('Compte non créé').waitFor();
  const invite = page.getByRole('button', { name: "Envoyer le courriel d'activation de compte" });
  expect(await invite.isDisabled()).toBe(true);

  await press(page, 'Enregistrer');
  await page.getByRole('alert').getByText("Le courriel n'est pas valide.").waitFor();
  await tab(page, 'Connexion');
  await page.getByLabel('Courriel').fill('kim.audet@soutien-ti.example');
  await press(page, 'Enregistrer');
  await page.getByRole('heading', { name: "Dossier de l'utilisateur : Kim Audet" }).waitFor();
  await tab(page, 'Accès');
  await page.getByText('Compte non activé').waitFor();
  await invite.click();
  await page.getByText("Courriel d'activation envoyé").waitFor();

  await page.goto(state.mails[0]?.link ?? '');
  await page.getByLabel('Nouveau mot de passe').fill(OWN);
  await page.getByLabel('Confirmer le mot de passe').fill(OWN);
  await press(page, 'Activer mon compte');
  const key = await page.locator('code').textContent();
  await page.getByLabel('Code de vérification').fill(codeAt(key ?? '', Date.now()));
  await press(page, 'Confirmer');
  await page.getByRole('heading', { name: 'Équipements' }).waitFor();
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Tableaux',
    'Accès de porte',
    'Amisgest TV',
  ]);
  expect(await page.getByRole('navigation').count()).toBe(0);
  expect(userByEmail(state, 'kim.audet@soutien-ti.example')).toMatchObject({
    access: 'multi-factor',
    password: OWN,
    roles: new Set(['external-technician']),
  });
  expect(state.log.map(({ method, what, status }) => `${method} ${what.slice(5)} ${status}`)).toEqual([
    'POST utilisateurs 422',
    'POST utilisateurs 200',
    'POST utilisateurs/481/activation 200',
    'POST activation 200',
    'POST multifacteur/cle 200',
    'POST multifacteur 200',
  ]);
  expect([url, state.deletePresses]).toEqual([new URL(page.url()).origin, 0]);
});

test('the list: fifty to a page, a search, two lists; a row opens by its name and by a double click', async () => {
  const [{ url }, page] = await open();
  await page.goto(`${url}/#/reglages/utilisateurs`);
  await page.getByText('Page 1 de 7').waitFor();
  await press(page, 'Suivant');
  await page.getByText('Page 2 de 7').waitFor();
  expect(await page.getByRole('row').count()).toBe(51);
  const search = page.getByPlaceholder('Rechercher un utilisateur');
  await search.fill('touré');
  await search.press('Enter');
  await page.getByText('Page 1 de 1').waitFor();
  await page.getByRole('cell', { name: PLAIN_USER }).dblclick();
  await page.getByRole('heading', { name: "Dossier de l'utilisateur : Mariam Touré" }).waitFor();
  await press(page, 'Annuler');
  await tab(page, 'Employé');
  await page.getByText('Page 1 de 2').waitFor();
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('heading', { name: "Dossier de l'employé" }).waitFor();
  await tab(page, 'Connexion');
  expect(await page.getByLabel('Courriel').isEditable()).toBe(false);
  await tab(page, 'Rôles et permission');
  expect(await page.getByRole('checkbox').count()).toBe(22);
});

test('each tick throws the view away; what is ticked outlives it and a change of tab, until «Annuler»', async () => {
  const [{ state, url }, page] = await open();
  await openTab(page, url, MARIAM, 'roles');
  const old = await box(page, 'Mobile - Horaire').elementHandle();
  await page.getByText("Consultation du dossier de l'enfant.").waitFor();
  await box(page, 'Administration').check();
  expect(await old?.evaluate((element) => element.isConnected)).toBe(false);
  // Rows 5, 8 and 11 of the catalogue are wider now.
  await page.getByText("Consultation et certaines modifications du dossier de l'enfant.").waitFor();
  await tab(page, 'Connexion');
  expect(await page.getByLabel('Courriel').inputValue()).toBe(PLAIN_USER);
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await tab(page, 'Rôles et permission');
  expect(await box(page, 'Administration').isChecked()).toBe(true);
  await press(page, 'Annuler');
  await openTab(page, url, MARIAM, 'roles');
  expect(await box(page, 'Administration').isChecked()).toBe(false);
  expect(state.log).toEqual([]);
});

test.each(['disable', 'swap'] as const)(
  '%s: the technician unticks all others by itself (R13, R14)',
  async (exclusive) => {
    const [{ state, url }, page] = await open({ exclusive });
    await openTab(page, url, MARIAM, 'roles');
    expect(await ticked(page)).toBe(6);
    const technician = box(page, 'Technicien externe');
    // At the very bottom (R12) of a list that scrolls: out of sight until one looks for it.
    const list = await page.locator('[tabindex="0"]').boundingBox();
    const line = await technician.boundingBox();
    expect(line?.y).toBeGreaterThan((list?.y ?? 0) + (list?.height ?? 0));
    await technician.check();
    expect(await ticked(page)).toBe(1);
    const other = box(page, 'Mobile - Accueil');
    expect(await other.isDisabled()).toBe(exclusive === 'disable');
    await other.evaluate((element: HTMLElement) => element.click());
    expect([await technician.isChecked(), await other.isChecked()]).toEqual(
      exclusive === 'disable' ? [true, false] : [false, true],
    );
    expect(await ticked(page)).toBe(1);
    await press(page, 'Enregistrer');
    await page.getByRole('status').waitFor();
    expect(state.users.get(MARIAM)?.roles.size).toBe(1);
  },
);

test("«Supprimer l'utilisateur» asks; after the activation there is a reset in the place of the mail (C5, C8)", async () => {
  const [{ state, url }, page] = await open();
  await openTab(page, url, MARIAM, 'acces');
  await page.getByText('Compte activé').waitFor();
  await press(page, 'Réinitialiser le mot de passe');
  await page.getByRole('status').waitFor();
  await press(page, "Supprimer l'utilisateur");
  await page.getByRole('alertdialog').waitFor();
  await press(page, 'Non');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  expect([state.deletePresses, state.mails.length, state.users.has(MARIAM)]).toEqual([1, 1, true]);
});

test.each([
  [PLAIN_USER, 'Accès refusé'],
  [TECHNICIAN_USER, 'Équipements'],
])('%s gets no further than «%s», whatever the address (R2, R27)', async (email, heading) => {
  const [{ url }, page] = await open({}, email);
  await page.goto(`${url}/#/reglages/utilisateurs`);
  await page.getByText(`Connecté : ${email}`).waitFor();
  expect(await page.getByRole('heading', { level: 1, name: heading }).textContent()).toBe(heading);
  await page.goto(`${url}/#/reglages`);
  expect(await page.getByRole('link', { name: 'Utilisateurs' }).count()).toBe(0);
});

test("the vendor rewords: the page says the new words, its own and the server's (X1, X3)", async () => {
  const labels = {
    'Rôles et permission': 'Rôles',
    'Technicien externe': 'Technicien Externe',
    "Dossier de l'utilisateur": 'Fiche',
    Enregistrer: 'Valider',
  };
  const [{ url }, page] = await open({ labels });
  await openTab(page, url, MARIAM, 'roles');
  expect(await page.getByRole('heading').allTextContents()).toEqual(['Fiche\u00a0: Mariam Touré', 'Rôles']);
  await box(page, 'Technicien Externe').check();
  await press(page, 'Valider');
  await page.getByRole('status').waitFor();
});

/** What a reader of the page goes by, and what it is built of. */
async function lookAt(page: Page): Promise<{ said: string; built: string }> {
  const snapshot = await page.locator('body').ariaSnapshot();
  const labels = snapshot.match(/(?:heading|checkbox|textbox|tab|button|link|combobox) "[^"]*"/g) ?? [];
  const built = await page.evaluate(() =>
    [...document.querySelectorAll('body > div *')]
      .map((each) => each.tagName + each.children.length)
      .join(' '),
  );
  return { said: labels.join('\n'), built };
}

test('a redesign says the same in another structure, each seed in its own', async () => {
  const [usual, page] = await open();
  const others = await Promise.all([1, 2, 3].map((redesign) => startAmisgest({ redesign })));
  onTestFinished(async () => void (await Promise.all(others.map((portal) => portal.close()))));
  const seen = [];
  for (const { url } of [usual, ...others]) {
    await signIn(page, url, ADMINISTRATOR);
    await page.goto(`${url}/${fileHash(MARIAM, 'roles')}`);
    await box(page, 'Technicien externe').waitFor();
    seen.push(await lookAt(page));
  }
  expect(new Set(seen.map(({ said }) => said)).size).toBe(1);
  expect(seen[0]?.said).toContain('checkbox "Technicien externe"');
  expect(new Set(seen.map(({ built }) => built)).size).toBe(4);
});
