import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { named } from './api-client.ts';
import { openAdministrator, openSection, signInOn } from './browse.ts';
import { PERMISSIONS, type Language, type Layout } from './client/contract.ts';
import { wordsFor } from './client/words/index.ts';
import type { LogEntry } from './state.ts';
import { startWebex, type Webex, type WebexOptions } from './start.ts';

let browser: Chromium;
let page: Page;
const faults: string[] = [];
beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.context.newPage();
  page.setDefaultTimeout(8000);
  page.on('pageerror', ({ message }) => faults.push(message));
});
afterEach(() => {
  if (faults.length > 0) throw new Error(faults.splice(0).join('\n'));
});
afterAll(async () => await browser.close());

async function start(options: WebexOptions = {}): Promise<Webex> {
  const portal = await startWebex(options);
  onTestFinished(() => portal.close());
  return portal;
}

const fr = wordsFor('fr', {});
const press = async (name: string) => await page.getByRole('button', { name, exact: true }).click();
const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
/** Waits until the list shows that page, and gives the labels of its boxes. */
async function boxesAt(position: string): Promise<string[]> {
  await page.getByText(position, { exact: true }).locator('visible=true').waitFor();
  const labels = await page
    .getByRole('checkbox')
    .locator('visible=true')
    .locator('xpath=..')
    .allTextContents();
  return labels.map((label) => label.trim());
}
const done = ({ state }: Webex): string[] => state.log.map(({ what, on }: LogEntry) => `${what} ${on}`);

test.each<[Language, Layout]>([
  ['fr', 'accordion'],
  ['fr', 'tabs'],
  ['en', 'accordion'],
  ['en', 'tabs'],
])(
  '%s, %s: from sign-in by the drop-down and the list to the five sections (R5–R7, R32–R53)',
  async (language, layout) => {
    const portal = await start({ layout });
    const words = wordsFor(language, {});
    await signInOn(page, portal, 'admin.regle', { language });
    await page.getByRole('heading', { name: words.dashboard }).waitFor();
    await press(words.profileOptions);
    await page.getByRole('link', { name: words['manage-admins'] }).click();
    await page.getByText(language === 'fr' ? 'Page 1 sur 3' : 'Page 1 of 3').waitFor();
    await press(words.next);
    await page.getByRole('cell', { name: 'h.blin', exact: true }).click();
    await page.getByRole('heading', { name: /(administrateur\s:|Details:) h\.blin$/ }).waitFor();
    expect(await page.getByLabel(`${words.username} *`, { exact: true }).inputValue()).toBe('h.blin');
    await openSection(page, words.contact);
    expect(await page.getByLabel(words.email).inputValue()).toBe('herve.blin@regle.example');
    await openSection(page, words.sitePermissions);
    const sites = await boxesAt(language === 'fr' ? 'Page 1 sur 16' : 'Page 1 of 16');
    expect(sites).toHaveLength(20);
    expect(await box('Paris – Accueil').isChecked()).toBe(true);
    await openSection(page, words.featurePermissions);
    for (const key of PERMISSIONS) expect(await box(words[key]).isChecked()).toBe(key === 'dashboard');
    // The others are in the document in one layout only.
    expect(await page.getByLabel(words.email).count()).toBe(layout === 'tabs' ? 1 : 0);
    expect(done(portal)).toEqual([]);
  },
);

test('ticks on other pages and behind a search are saved all the same (R50–R52)', async () => {
  const portal = await start();
  await signInOn(page, portal, 'admin.regle');
  await openAdministrator(page, portal, 'j.morvan');
  await openSection(page, fr.sitePermissions);
  await boxesAt('Page 1 sur 16');
  await box('Siège – Gestion').click();
  await press('Suivant');
  expect(await boxesAt('Page 2 sur 16')).not.toContain('Siège – Gestion');
  await box('Nantes – Accueil').click();
  await page.getByPlaceholder(fr.searchSites).fill('lille');
  expect(await boxesAt('Page 1 sur 1')).toHaveLength(5);
  await box('Lille – Accueil').click();
  await openSection(page, fr.featurePermissions);
  await box(fr.orders).click();
  await openSection(page, fr.sitePermissions);
  await boxesAt('Page 1 sur 16');
  expect(await box('Siège – Gestion').isChecked()).toBe(true);
  await press(fr.save);
  await page.getByText(fr.saved).waitFor();
  expect(portal.state.log).toMatchObject([
    {
      what: 'save',
      on: 'j.morvan',
      changes: ['+orders', '+Siège – Gestion', '-Nantes – Accueil', '+Lille – Accueil'],
    },
  ]);
});

test('beyond the parent: the server says no, in the language of the page (R8, C1)', async () => {
  const portal = await start({ layout: 'tabs' });
  await signInOn(page, portal, 'admin.regle', { language: 'en' });
  await openAdministrator(page, portal, 'h.blin');
  await openSection(page, 'Feature Permissions');
  await box('Notes').click();
  await press('Save');
  expect(await page.getByRole('alert').textContent()).toBe(
    'The parent user does not have these permissions: Notes.',
  );
  expect(portal.state.log).toMatchObject([{ on: 'h.blin', outcome: 'refused' }]);
});

test('«Désactiver» and «Réinitialiser» act at once, with a warning for children; what was typed is not sent (R36–R38)', async () => {
  const portal = await start();
  await signInOn(page, portal, 'admin.regle');
  await openAdministrator(page, portal, 'n.pascal');
  await page.getByLabel(fr.username).fill('nadege');
  await press(fr.disable);
  expect(await page.getByRole('alert').textContent()).toContain('h.blin');
  await press(fr.reset);
  await page.getByText(fr.mailed).waitFor();
  await openSection(page, fr.address);
  await openSection(page, fr.account);
  await page.getByRole('button', { name: fr.enable }).waitFor();
  expect(await page.getByLabel(fr.username).inputValue()).toBe('nadege');
  expect(done(portal)).toEqual(['disable n.pascal', 'reset-password n.pascal']);
  expect(named(portal.state, 'n.pascal').active).toBe(false);
});

test('a new administrator, whose first login asks for another password (R10–R15, R39)', async () => {
  const portal = await start();
  await signInOn(page, portal, 'admin.regle');
  await page.goto(`${portal.url}/#/administrators`);
  await press(fr.createAdministrator);
  await page.getByLabel(fr.newUsername).fill('c.royer');
  await openSection(page, fr.newContact);
  await page.getByLabel(`${fr.firstName} *`, { exact: true }).fill('Cora');
  await page.getByLabel(`${fr.lastName} *`, { exact: true }).fill('Royer');
  await press(fr.save);
  expect(await page.getByRole('alert').textContent()).toBe('Le champ «E-mail» est obligatoire.');
  await page.getByLabel(fr.email).fill('cora.royer@regle.example');
  await openSection(page, fr.newPermissions);
  await box(fr.notes).click();
  await press(fr.save);
  await page.getByRole('heading', { name: 'c.royer' }).waitFor();
  const password = portal.state.mails[0]?.temporaryPassword ?? '';
  await signInOn(page, portal, 'c.royer', { password });
  await page.getByLabel(fr.newPassword, { exact: true }).fill('Long-enough-1');
  await page.getByLabel(fr.confirmation).fill('Long-enough-1');
  await press(fr.save);
  // «Remarques» opens «Notes» (R20), where one lands without the dashboard.
  await page.getByRole('heading', { name: 'Notes' }).waitFor();
  const tabs = page.getByRole('navigation', { name: fr.menu }).getByRole('link');
  expect(await tabs.allTextContents()).toEqual(['Notes']);
});

test('under 768 px the left tabs are behind a hamburger', async () => {
  const portal = await start();
  await page.setViewportSize({ width: 600, height: 800 });
  onTestFinished(async () => await page.setViewportSize({ width: 1280, height: 720 }));
  await signInOn(page, portal, 'admin.regle');
  const tabs = page.getByRole('navigation', { name: 'Menu' });
  await page.getByRole('button', { name: 'Menu' }).waitFor();
  expect(await tabs.isVisible()).toBe(false);
  await press('Menu');
  await expect.poll(() => tabs.isVisible()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await page.getByRole('button', { name: 'Menu' }).isVisible()).toBe(false);
});

test('the language is switched in the shell, and labels are reworded by the vendor', async () => {
  const portal = await start({ labels: { Orders: 'Purchases' } });
  await signInOn(page, portal, 'admin.regle');
  await page.getByRole('link', { name: 'Commandes' }).waitFor();
  await page.getByLabel(fr.language).selectOption('en');
  await page.getByRole('link', { name: 'Purchases' }).waitFor();
  expect(await page.getByRole('heading').first().textContent()).toBe('Dashboard');
});

/** What a person finds on the page: roles, names and states. */
const semantics = async (): Promise<string> => await page.locator('body').ariaSnapshot();
/** The page without its words. */
const skeleton = async (): Promise<string> =>
  await page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .map((one) => `${one.parentElement?.tagName}>${one.tagName}`)
      .join(),
  );

interface Tour {
  readonly semantics: string[];
  readonly skeleton: string[];
  readonly classes: ReadonlySet<string>;
}

/** Looks at the list and at three sections, and saves a tick. */
async function tour(options: WebexOptions): Promise<Tour> {
  const portal = await start(options);
  await signInOn(page, portal, 'admin.regle');
  const seen = { semantics: [] as string[], skeleton: [] as string[], classes: new Set<string>() };
  const look = async () => {
    seen.semantics.push(await semantics());
    seen.skeleton.push(await skeleton());
    const classes = await page
      .locator('[class]')
      .evaluateAll((all) => all.flatMap((one) => [...one.classList]));
    for (const name of classes) seen.classes.add(name);
  };
  await page.goto(`${portal.url}/#/administrators`);
  await page.getByText('Page 1 sur 3').waitFor();
  await look();
  await openAdministrator(page, portal, 'n.pascal');
  await look();
  await openSection(page, fr.sitePermissions);
  await box('Paris – Accueil').waitFor();
  await look();
  await openSection(page, fr.featurePermissions);
  await look();
  await box(fr.reports).click();
  await press(fr.save);
  await page.getByText(fr.saved).waitFor();
  expect(portal.state.log).toMatchObject([{ what: 'save', changes: ['+reports'] }]);
  return seen;
}

const tours: Tour[] = [];
test('the usual design, to compare with', async () => {
  tours.push(await tour({}));
  expect(tours[0]?.semantics.join('\n')).toContain('checkbox "Paris – Accueil" [checked]');
});

test.each([1, 2, 3])(
  'redesign %i keeps every role, label and tick, while classes, elements and nesting are others',
  async (redesign) => {
    const found = await tour({ redesign });
    expect(found.semantics).toEqual(tours[0]?.semantics);
    expect(tours[0]?.classes.isDisjointFrom(found.classes)).toBe(true);
    for (const before of tours)
      for (const [index, page] of before.skeleton.entries()) expect(found.skeleton[index]).not.toBe(page);
    tours.push(found);
  },
);
