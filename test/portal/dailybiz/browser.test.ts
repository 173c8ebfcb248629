import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { findLine, openForm, signIn } from './browse.ts';
import { startDailybiz, type Dailybiz, type DailybizOptions } from './start.ts';
import { userByEmail } from './state.ts';

const ELSA = 'elsa.jourdan@regle.example';

let browser: Chromium;
let page: Page;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());
beforeEach(async () => void (page = await browser.context.newPage()));
afterEach(() => page.close());

/** A portal with the six people of the sample, so that the grid has one page, and `more` collaborators. */
async function open(options: DailybizOptions, more = 0): Promise<Dailybiz> {
  const portal = await startDailybiz(options);
  onTestFinished(() => portal.close());
  for (const id of portal.state.users.keys()) if (id > 200 + more) portal.state.users.delete(id);
  await signIn(page, portal.url);
  return portal;
}

const shortcuts = ({ state }: Dailybiz) =>
  state.log.filter(({ what }) => what === 'shortcut').map(({ on }) => on);
const done = ({ state }: Dailybiz) => state.log.map(({ what, on }) => `${what} ${on}`);
/** Waits for a message, and for the scripts of its page. */
async function said(text: string): Promise<void> {
  await page.getByText(text).waitFor();
  await page.waitForLoadState();
}
const ticks = () => page.locator('td input[type=checkbox]:checked').count();

test.each(['popup', 'iframe', 'page'] as const)(
  '%s: the form opens there, saves and closes',
  async (forms) => {
    const portal = await open({ forms });
    await findLine(page, 'Utilisateurs', ELSA);
    const form = await openForm(page, ELSA);
    expect(form === page).toBe(forms === 'page');
    expect(
      page
        .context()
        .pages()
        .includes(form as Page),
    ).toBe(forms !== 'iframe');
    // Only the main window says who is signed in [I].
    expect(await form.getByText('Connecté :').count()).toBe(forms === 'page' ? 1 : 0);
    await form.getByRole('heading', { name: `Utilisateur : ${ELSA}` }).waitFor();

    await form.getByRole('row', { name: 'Règle Crèches' }).getByRole('checkbox').check();
    await form.getByLabel('Téléphone').fill('01 02 03 04 05');
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await form.getByText('Enregistrement effectué.').waitFor();
    expect(userByEmail(portal.state, ELSA)).toMatchObject({ phone: '01 02 03 04 05' });
    expect(userByEmail(portal.state, ELSA)?.companies.size).toBe(2);
    expect(done(portal)).toEqual([`save-user ${ELSA}`]);

    userByEmail(portal.state, ELSA)!.firstName = 'Élise';
    await form.getByRole('link', { name: 'Fermer' }).click();
    await page.getByRole('cell', { name: 'Élise' }).waitFor();
    expect(page.context().pages()).toContain(page);
  },
);

test('the shortcuts of the grid act on the current line, and each is in the log', async () => {
  const portal = await open({ forms: 'page' });
  await findLine(page, 'Utilisateurs', ELSA);
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  expect(await ticks()).toBe(2);
  await page.keyboard.press('Control+Shift+A');
  expect(await ticks()).toBe(6);
  await page.keyboard.press('F4');
  await page.getByRole('heading', { name: 'Utilisateur : romain.colas@regle.example' }).waitFor();
  await page.goBack();
  await page.keyboard.press('Insert');
  await page.getByRole('heading', { name: 'Nouvel utilisateur' }).waitFor();
  expect(shortcuts(portal)).toEqual(['ESPACE', 'ESPACE', 'CTRL+SHIFT+A', 'F4', 'INSER']);
  expect(done(portal)).toHaveLength(5);
});

test('ENTREE saves a form from any of its fields', async () => {
  const portal = await open({ forms: 'page' });
  await page.goto(`${portal.url}/Utilisateur.aspx`);
  await page.getByLabel('Adresse e-mail').fill('lea.petit@regle.example');
  await page.keyboard.press('Enter');
  await page.getByText('Enregistrement effectué.').waitFor();
  expect(done(portal)).toEqual(['shortcut ENTREE', 'create-user lea.petit@regle.example']);
});

test('a field that an overlay puts into the page does not stop the shortcuts', async () => {
  const portal = await open({});
  await findLine(page, 'Utilisateurs', ELSA);
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('a');
  await page.keyboard.press('Space');
  expect(await ticks()).toBe(1);
  expect(shortcuts(portal)).toEqual(['ESPACE']);
});

test('C7: confirm() asks; (a) SUPPR deletes the line, (b) the ticked ones, (c) the page and nothing beyond', async () => {
  const portal = await open({}, 30);
  const asked: string[] = [];
  let answer = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void (answer ? dialog.accept() : dialog.dismiss());
  });
  await findLine(page, 'Utilisateurs', 'adele.aubry@prestataire.example');
  await page.keyboard.press('Delete');
  expect(portal.state.users.size).toBe(36);
  answer = true;
  await page.keyboard.press('Delete');
  await said('Suppression effectuée (1).');

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Shift+U');
  await said('Suppression effectuée (2).');

  await page.getByRole('columnheader').last().getByRole('checkbox').check();
  expect(await ticks()).toBe(20);
  await page.getByRole('button', { name: 'Supprimer' }).first().click();
  await said('Suppression effectuée (20).');
  expect(portal.state.users.size).toBe(13);
  expect(asked).toEqual([
    'Voulez-vous vraiment supprimer cette ligne ?',
    'Voulez-vous vraiment supprimer cette ligne ?',
    'Voulez-vous vraiment supprimer les lignes cochées (2) ?',
    'Voulez-vous vraiment supprimer les lignes cochées (20) ?',
  ]);
  expect(shortcuts(portal)).toEqual(['SUPPR', 'SUPPR', 'ESPACE', 'ESPACE', 'CTRL+SHIFT+U']);
});

test('C7: the page’s own dialog asks; «Non» leaves, R44: an unticked line stays', async () => {
  const portal = await open({ confirmation: 'dialog' });
  await findLine(page, 'Profils', 'Suivi');
  const remove = page.getByRole('button', { name: 'Supprimer' }).first();
  await page.getByRole('columnheader').last().getByRole('checkbox').check();
  await page.getByRole('row', { name: 'Suivi' }).getByRole('checkbox').uncheck();
  await remove.click();
  await page.getByText('les lignes cochées (4) ?').waitFor();
  await page.getByRole('button', { name: 'Non' }).click();
  expect(await ticks()).toBe(4);
  expect(portal.state.profiles.size).toBe(5);
  await remove.click();
  await page.getByRole('button', { name: 'Oui' }).click();
  await page.getByText('Suppression effectuée (4).').waitFor();
  expect([...portal.state.profiles.values()].map(({ name }) => name)).toEqual(['Suivi']);
});

test('a line’s own icon deletes it, and «Page suivante» drops the ticks', async () => {
  const portal = await open({ confirmation: 'dialog' }, 30);
  await findLine(page, 'Utilisateurs', 'adele.aubry@prestataire.example');
  await page.getByRole('columnheader').last().getByRole('checkbox').check();
  await page.getByRole('link', { name: 'Page suivante' }).click();
  await page.getByRole('link', { name: 'Page précédente' }).click();
  await page.getByText('Page 1 / 2').waitFor();
  expect(await ticks()).toBe(0);
  const line = page.getByRole('row', { name: 'Aubry Bastien' });
  await line.getByRole('button', { name: 'Supprimer' }).click();
  await page.getByRole('button', { name: 'Oui' }).click();
  await page.getByText('Suppression effectuée (1).').waitFor();
  expect(done(portal)).toEqual(['delete-user bastien.aubry@prestataire.example']);
});

test('another module loads its functions, and the ticks that were not saved are gone', async () => {
  const portal = await open({ forms: 'iframe' });
  await findLine(page, 'Profils', 'Vente');
  const form = await openForm(page, 'Vente');
  const box = form.getByRole('row', { name: 'Devis : Supprimer' }).getByRole('checkbox');
  await box.check();
  await form.getByLabel('Module').selectOption('CRM');
  await expect.poll(() => form.getByRole('checkbox', { checked: true }).count()).toBe(0);
  await form.getByLabel('Module').selectOption('Gestion commerciale');
  await expect.poll(() => form.getByRole('checkbox', { checked: true }).count()).toBe(7);
  expect(await box.isChecked()).toBe(false);
  expect(portal.state.log).toEqual([]);
});

test('R59: «oui» reveals the table of hours, «non» hides it again', async () => {
  const portal = await open({ forms: 'page' });
  await page.goto(`${portal.url}/Utilisateur.aspx?id=101`);
  const monday = page.getByRole('cell', { name: 'Lundi', exact: true });
  expect(await monday.isVisible()).toBe(false);
  await page.getByLabel('oui').first().check();
  await expect.poll(() => monday.isVisible()).toBe(true);
  await page.getByLabel('non').first().check();
  expect(await monday.isVisible()).toBe(false);
});

test.each([1, 2, 3])('redesign %i works by its labels alone, keyboard included', async (redesign) => {
  const portal = await open({ redesign, forms: 'iframe', confirmation: 'dialog' });
  await findLine(page, 'Utilisateurs', ELSA);
  const form = await openForm(page, ELSA);
  await form.getByRole('heading', { name: `Utilisateur : ${ELSA}` }).waitFor();
  await form.getByLabel('Nom', { exact: true }).press('Enter');
  await form.getByText('Enregistrement effectué.').waitFor();
  const reloaded = page.waitForEvent('load');
  await form.getByRole('link', { name: 'Fermer' }).click();
  await reloaded;
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Oui' }).click();
  await page.getByText('Suppression effectuée (1).').waitFor();
  expect(done(portal)).toEqual([
    'shortcut ENTREE',
    `save-user ${ELSA}`,
    'shortcut SUPPR',
    'delete-user brigitte.chauvin@regle.example',
  ]);
});
