import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PICTURES } from '../../shared/ui/harness.ts';
import { startPaired, type Paired } from '../fixture/paired.ts';

// A real browser with the whole extension, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let paired: Paired;
let portal: Page;
let teach: Page;
beforeAll(async () => {
  paired = await startPaired({ pair: false });
  portal = await paired.signIn('admin@regle');
  await paired.open(portal, 'antony', 'sites');
  teach = await paired.browser.openExtensionPage('extension/teach/index.html');
});
afterAll(async () => await paired?.[Symbol.asyncDispose]());

async function clickOn(selector: string): Promise<void> {
  const target = portal.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const at = await target.boundingBox();
  if (!at) throw new Error(`${selector} is not there`);
  await portal.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await portal.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
}

const picker = (page: Page) => page.locator('[popover=manual]');

test('the options lead there', async () => {
  const door = paired.options.getByRole('link', { name: 'Apprendre un portail inconnu' });
  expect(await door.getAttribute('href')).toBe('../teach/index.html');
});

test('a page is named, pointed at and read; nothing is ticked, and no other page has the script', async () => {
  const other = await paired.signIn('admin@regle');
  await other.bringToFront();
  await portal.bringToFront();
  const before = await portal.locator('input:checked').count();
  await teach.bringToFront();
  await teach.getByLabel('Adresse').fill(portal.url());
  await teach.getByRole('button', { name: 'Apprendre 127.0.0.1' }).click();
  await teach.getByRole('button', { name: 'Montrer sur la page' }).click();
  await picker(portal).waitFor({ state: 'attached' });
  expect(await picker(other).count()).toBe(0);
  await teach.getByText('À vous de cliquer').waitFor();

  for (const selector of ['text=Consulter les événements', 'text=Connecté', 'h2', 'input[type=submit]'])
    await clickOn(selector);
  await expect.poll(() => picker(portal).count()).toBe(0);
  await teach.getByText('Le brouillon est un descripteur valable').waitFor();
  await teach.getByRole('button', { name: 'Lire cette page' }).click();
  await teach.getByText(`20 droits lus, ${before} cochés`).waitFor();
  await teach.getByText('Compte «antony», vu par «admin@regle».').waitFor();
  await teach.screenshot({ path: `${PICTURES}/teach/flow-fr.png` });
  expect(await portal.locator('input:checked').count()).toBe(before);

  // Another tab is another page of the same draft; the edits of the first stay.
  await teach.getByLabel('Nom', { exact: true }).fill('Mon interphone');
  await paired.open(portal, 'antony', 'residences');
  await teach.getByRole('button', { name: 'Montrer : Une liste de cases' }).click();
  await picker(portal).waitFor({ state: 'attached' });
  await clickOn('input[type=checkbox]');
  await teach.getByRole('heading', { name: 'Liste «Résidences»' }).waitFor();
  await teach.reload();
  expect(await teach.getByLabel('Nom', { exact: true }).inputValue()).toBe('Mon interphone');
});

test('the background hears the tab that is taught, and only while it was asked to point', async () => {
  const state = await teach.getByText('pas encore montré').count();
  const said = { type: 'pick.pointed', pointed: { what: 'save', name: 'Autre' } };
  for (const page of [paired.options, teach])
    expect(await page.evaluate((body) => chrome.runtime.sendMessage(body), said)).toBeFalsy();
  expect(await teach.getByText('pas encore montré').count()).toBe(state);
  expect(await teach.getByText('Autre', { exact: true }).count()).toBe(0);
});

declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };
