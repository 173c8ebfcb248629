import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { button, openPortal, openUser } from './browser.ts';
import { ADMIN, PASSWORD } from './fixture.ts';
import { setStage } from './stage.ts';
import { writeXlsx } from '../../../connector/delivery/file/xlsx.ts';

let chromium: Chromium;
beforeAll(async () => void (chromium = await launchChromium()));
afterAll(() => chromium.close());

async function setPage(options: Parameters<typeof setStage>[0] = {}) {
  const stage = await setStage(options);
  const { url, state } = stage.portal;
  const page = await openPortal(chromium.context, url);
  onTestFinished(() => page.close());
  return { ...stage, url, state, page };
}

const status = (page: Page): Promise<string> => page.locator('[aria-current=step]').innerText();
const dialog = (page: Page) => page.getByRole('dialog');
const roles = (page: Page) =>
  page.getByRole('row').filter({ has: page.getByText('Rôle(s)', { exact: true }) });

describe('a user’s form', () => {
  test('access is granted with one’s own password, and the log tells whose hand did it (C3)', async () => {
    const { page, url, state, person } = await setPage();
    await openUser(page, url, person('brigitte.chauvin').id);
    expect(await status(page)).toBe('Connexion non autorisée');
    await button(page, "Autoriser l'accès au site Commown").click();
    await page.getByLabel('Votre mot de passe sur ce site :').fill('faux');
    await button(page, 'OK').click();
    await page.getByText('Mot de passe incorrect.').waitFor();
    await button(page, 'Ok').click();
    await page.getByLabel('Votre mot de passe sur ce site :').fill(PASSWORD);
    await button(page, 'OK').click();
    await button(page, 'Révoquer son accès au site Commown').waitFor();
    expect(await status(page)).toBe('Jamais connecté');
    expect(state.log.map(({ pressedByHand, password }) => [pressedByHand, password])).toEqual([
      [true, { right: false, typedByHand: true }],
      [true, { right: true, typedByHand: true }],
    ]);
  });

  test('what a script presses and fills in shows in the log', async () => {
    const { page, url, state, person } = await setPage();
    await openUser(page, url, person('brigitte.chauvin').id);
    await button(page, "Autoriser l'accès au site Commown").click();
    await page.getByLabel('Votre mot de passe sur ce site :').evaluate((input, password) => {
      (input as HTMLInputElement).value = password;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, PASSWORD);
    await button(page, 'OK').evaluate((ok) => (ok as HTMLElement).click());
    await expect.poll(() => state.log).toHaveLength(1);
    expect(state.log).toMatchObject([
      { pressedByHand: false, password: { right: true, typedByHand: false } },
    ]);
  });

  test('whoever leaves is revoked, then archived by «Actif», which says «Archiver» (R20, R21)', async () => {
    const { page, url, state, person } = await setPage();
    await openUser(page, url, person('diane.perez').id);
    await button(page, 'Révoquer son accès au site Commown').click();
    await button(page, "Autoriser l'accès au site Commown").waitFor();
    const stat = page.locator('.oe_stat_button');
    expect(await stat.innerText()).toContain('Actif');
    await stat.hover();
    expect((await stat.innerText()).trim()).toBe('Archiver');
    await stat.click();
    // The pointer still rests on the button.
    await page.getByText('Restaurer').waitFor();
    expect(await page.getByText("l'accès au site Commown").count()).toBe(0);
    expect(state.log.map(({ action }) => action)).toEqual(['user/revoke', 'user/archive']);
    expect(person('diane.perez')).toMatchObject({ active: false, status: 'not-granted' });
  });

  test('roles are badges to read, tags and a list to edit, and every change draws all anew (R4)', async () => {
    const { page, url, person } = await setPage();
    const diane = person('diane.perez');
    await openUser(page, url, diane.id);
    expect(await page.locator('.badge').allInnerTexts()).toEqual(['Informatique']);
    expect(await page.locator('a.o_delete').count()).toBe(0);
    await button(page, 'Modifier').click();
    const sheet = await page.locator('.o_form_sheet').elementHandle();
    await page.locator('a.o_delete').click();
    expect(await sheet?.evaluate((element) => element.isConnected)).toBe(false);
    await page.getByLabel('Rôle(s)').click();
    expect(await page.locator('.ui-autocomplete li').allInnerTexts()).toEqual([
      'Administration',
      'Gestion de la flotte',
      'Comptabilité',
      'Informatique',
    ]);
    await page.locator('.ui-autocomplete').getByText('Comptabilité').click();
    await page.getByLabel('Rôle(s)').fill('flo');
    await page.locator('.ui-autocomplete').getByText('Gestion de la flotte').click();
    await page.getByLabel('N° de téléphone').fill('01 02 03 04 05');
    await button(page, 'Sauvegarder').click();
    await button(page, 'Modifier').waitFor();
    expect(diane.roles).toEqual(new Set(['role-accounting', 'role-fleet-management']));
    expect(diane.phone).toBe('01 02 03 04 05');
    expect(await roles(page).innerText()).toMatch(/Gestion de la flotte\s*Comptabilité/);
  });

  test('«Annuler» forgets the changes; the e-mail is no box while access is granted (C2)', async () => {
    const { page, url, person, state } = await setPage();
    await openUser(page, url, person('diane.perez').id);
    await button(page, 'Modifier').click();
    expect(await page.getByRole('textbox', { name: 'Courriel' }).count()).toBe(0);
    await page.getByLabel('Nom', { exact: true }).fill('Autre');
    await page.locator('a.o_delete').click();
    await button(page, 'Annuler').click();
    expect(await page.locator('.badge').allInnerTexts()).toEqual(['Informatique']);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Diane Perez');
    expect(state.log).toEqual([]);
  });

  test('the last administrator is refused in words (C1)', async () => {
    const { page, url, person } = await setPage();
    person('helene.vasseur').status = 'not-granted';
    await openUser(page, url, person('gaelle.lefort').id);
    await button(page, 'Modifier').click();
    await page.locator('a.o_delete').first().click();
    await button(page, 'Sauvegarder').click();
    await page.getByText('Il faut au moins une administratrice / un administrateur').waitFor();
    await button(page, 'Ok').click();
    await button(page, 'Annuler').click();
    await button(page, 'Révoquer son accès au site Commown').click();
    await page.getByText('Il faut au moins une administratrice / un administrateur').waitFor();
    expect(person('gaelle.lefort').status).toBe('already-connected');
  });

  test('somebody without «Administration» reads only (R10)', async () => {
    const { url } = await setPage();
    const page = await openPortal(chromium.context, url, 'olivier.renaud@regle.example');
    await openUser(page, url, 101);
    expect(await page.locator('.oe_topbar_name').innerText()).toBe('olivier.renaud@regle.example');
    for (const name of ['Modifier', 'Créer', 'Révoquer son accès au site Commown'])
      expect(await button(page, name).count()).toBe(0);
  });
});

describe('cards and list', () => {
  test('forty cards with icons, eighty rows with words, the address changes without a page load', async () => {
    const { page, url } = await setPage();
    await page.goto(`${url}/web/session/logout`);
    await page.getByLabel('Courriel').fill(ADMIN);
    await page.getByLabel('Mot de passe').fill(PASSWORD);
    await button(page, 'Se connecter').click();
    await page.getByRole('link', { name: 'Utilisateurs' }).click();
    await page.locator('.o_pager_value').getByText('1-40').waitFor();
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.getByRole('searchbox').fill('Gaëlle Lefort');
    await page.getByRole('searchbox').press('Enter');
    const card = page.locator('.o_kanban_record:not(.o_kanban_ghost)').filter({ hasText: 'Lefort' });
    await card.waitFor();
    expect(await card.innerText()).not.toContain('Administration');
    expect(await card.getByTitle('Administration').count()).toBe(1);
    expect(await card.getByTitle('Déjà connecté au site').count()).toBe(1);
    await page.locator('.o_cp_switch_list').click();
    await page.getByRole('columnheader', { name: 'Statut de connexion' }).waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Lefort' });
    expect(await row.innerText()).toMatch(/Administration[^]*Déjà connecté au site/);
    await page.locator('.o_facet_remove').click();
    await page.locator('.o_pager_value').getByText('1-80').waitFor();
    await page.locator('.o_pager_next').click();
    await page.locator('.o_pager_value').getByText('81-160').waitFor();
    expect(await page.locator('.o_pager_limit').innerText()).toBe('324');
    expect(page.url()).toContain('view_type=list');
    await page.locator('tr.o_data_row').first().click();
    await button(page, 'Modifier').waitFor();
    expect(await page.locator('.o_pager').innerText()).toMatch(/1\s*\/\s*80/);
    expect(await page.evaluate(() => Object.hasOwn(window, 'stayed'))).toBe(true);
  });

  test('archives from the «Action» menu, which needs a tick, and finds them under «Archivés»', async () => {
    const { page, url, state } = await setPage();
    await page.goto(`${url}/web#action=318&view_type=list`);
    await page.locator('tbody .custom-control-label').nth(1).waitFor();
    expect(await button(page, 'Action').count()).toBe(0);
    const names = await page.locator('tr.o_data_row').first().locator('td').allInnerTexts();
    await page.locator('tbody .custom-control-label').first().click();
    await button(page, 'Action').click();
    expect(await page.locator('.o_cp_sidebar [role=menuitem]').allInnerTexts()).toEqual([
      'Exporter',
      'Archiver',
      'Désarchiver',
      "Autoriser l'accès…",
    ]);
    await page.getByRole('menuitem', { name: 'Archiver', exact: true }).click();
    await page.getByText('Êtes-vous sûr de vouloir archiver').waitFor();
    expect(state.log).toEqual([]);
    await button(dialog(page), 'Ok').click();
    await page.locator('.o_pager_limit').getByText('323').waitFor();
    expect(state.log).toMatchObject([{ action: 'user/archive', on: [names[3]] }]);
    await button(page, 'Filtres').click();
    await page.getByRole('menuitem', { name: 'Archivés' }).click();
    await page.locator('.o_pager_limit').getByText('7', { exact: true }).waitFor();
    expect(await page.locator('tbody').innerText()).toContain(names[3]);
  });

  test('groups by team load their users when they are opened', async () => {
    const { page, url } = await setPage();
    await page.goto(`${url}/web#action=318&view_type=list`);
    await button(page, 'Regrouper par').click();
    await page.getByRole('menuitem', { name: 'Équipe' }).click();
    await page.getByRole('row', { name: /^Informatique/ }).waitFor();
    expect(await page.locator('tr.o_data_row').count()).toBe(0);
    await page.getByRole('row', { name: /^Informatique/ }).click();
    await page.locator('tr.o_data_row').first().waitFor();
  });
});

describe('files', () => {
  test('the header’s box exports all that is found; one tick exports one', async () => {
    const { page, url } = await setPage();
    await page.goto(`${url}/web#action=318&view_type=list`);
    await page.locator('thead .custom-control-label').click();
    const exported = async (format: string) => {
      await button(page, 'Action').click();
      await page.getByRole('menuitem', { name: 'Exporter' }).click();
      await dialog(page).getByLabel(format, { exact: true }).check();
      const download = page.waitForEvent('download');
      await button(page, 'Exporter vers le fichier').click();
      const file = await readFile(await (await download).path());
      await dialog(page).getByRole('button', { name: 'Fermer' }).last().click();
      return file;
    };
    const sheet = await readSheet(await exported('Excel'));
    expect(sheet).toHaveLength(325);
    expect(sheet[0]?.join(',')).toBe('id,email,lastname,firstname,customer_roles/id,phone,team/id');
    await page.locator('thead .custom-control-label').click();
    await page.locator('tbody .custom-control-label').first().click();
    expect(parse(await exported('CSV'))).toHaveLength(2);
  });

  test('an Excel file is looked at, tested and imported (R26–R30)', async () => {
    const { page, url, state, person } = await setPage();
    await page.goto(`${url}/web#action=318&view_type=list`);
    await button(page, 'Importer').click();
    const template = page.waitForEvent('download');
    await page
      .locator('a')
      .filter({ has: page.locator('.fa-download') })
      .click();
    expect((await template).suggestedFilename()).toBe('Commown_User_Import_Model.xlsx');
    const chooser = page.waitForEvent('filechooser');
    await button(page, 'Choisir un fichier').click();
    const role = 'customer_team_manager.customer_role_it';
    const buffer = await writeXlsx([
      ['email', 'lastname', 'firstname', 'customer_roles/id'],
      ['lou.vidal@regle.example', 'Vidal', 'Lou', role],
    ]);
    await (
      await chooser
    ).setFiles({
      name: 'users.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(buffer),
    });
    await page.getByRole('cell', { name: 'lou.vidal@regle.example' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'customer_roles/id' }).inputValue()).toBe(
      'customer_roles/id',
    );
    await button(page, "Test d'importation").click();
    await page.getByText('Tout semble correct.').waitFor();
    expect(state.users.size).toBe(330);
    await button(page, 'Importer').click();
    await page.locator('.o_pager_limit').getByText('325').waitFor();
    expect(person('lou.vidal').roles).toEqual(new Set(['role-it-support']));
  });
});

test('a sub-team is created in its form and shown by its path (R33)', async () => {
  const { page, url, state } = await setPage();
  await page.goto(`${url}/web`);
  await page.getByRole('link', { name: 'Équipes' }).click();
  await button(page, 'Créer').click();
  await page.getByLabel('Nom').fill('Gardiens');
  await page.getByLabel('Équipe parente').click();
  await page.locator('.ui-autocomplete').getByText('Exploitation / Agence Paris').click();
  expect(await page.getByLabel('Nom').inputValue()).toBe('Gardiens');
  await button(page, 'Sauvegarder').click();
  await page.getByText('Exploitation / Agence Paris / Gardiens').waitFor();
  expect([...state.teams.values()].at(-1)).toMatchObject({ name: 'Gardiens', parent: 3 });
});

describe('a redesign', () => {
  const shapes = new Set<string>();

  test.each([0, 1, 2, 3])(
    '%i shows the same rows, labels and buttons by a structure of its own',
    async (redesign) => {
      const { page, url, person } = await setPage({ redesign });
      await openUser(page, url, person('gaelle.lefort').id);
      const rows = await page.getByRole('row').allInnerTexts();
      expect(rows.map((row) => row.split(/\s+/).join(' ').trim())).toEqual([
        'Rôle(s) Administration Gestion de la flotte',
        'Prénom Gaëlle',
        'Nom Lefort',
        'Courriel gaelle.lefort@regle.example',
        'N° de téléphone +33 6 39 98 22 94',
        'Équipe Exploitation',
        'Note',
      ]);
      const buttons = await page.getByRole('button').allInnerTexts();
      expect(buttons.map((text) => text.trim()).filter((text) => !text.includes('@'))).toEqual([
        'Modifier',
        'Créer',
        'Révoquer son accès au site Commown',
        'Déjà connecté au site',
        'Jamais connecté',
        'Connexion non autorisée',
        'Actif',
      ]);
      await button(page, 'Modifier').click();
      for (const name of ['Rôle(s)', 'Prénom', 'Nom', 'N° de téléphone', 'Équipe', 'Note'])
        await page.getByRole('textbox', { name, exact: true }).waitFor();
      const shape = await page
        .locator('body *')
        .evaluateAll((all) => all.map((element) => `${element.tagName}.${element.className}`).join(' '));
      expect(shapes.add(shape).size).toBe(redesign + 1);
      expect(/\bo_|\boe_|btn|badge/.test(shape)).toBe(redesign === 0);
    },
  );

  test('still works by its roles and labels, with reworded labels too', async () => {
    const labels = { 'Rôle(s)': 'Droits', Modifier: 'Éditer' };
    const { page, url, person } = await setPage({ redesign: 3, labels });
    await openUser(page, url, person('diane.perez').id);
    await button(page, 'Éditer').click();
    await page.getByLabel('Droits').click();
    await page.getByText('Comptabilité').click();
    await button(page, 'Sauvegarder').click();
    await button(page, 'Éditer').waitFor();
    expect(person('diane.perez').roles).toEqual(new Set(['role-it-support', 'role-accounting']));
  });
});
