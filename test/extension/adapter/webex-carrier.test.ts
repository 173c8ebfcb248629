import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Target } from '../../../extension/adapter/contract.ts';
import { findPagedPortal } from '../../../shared/portal/index.ts';
import { adapterContract, type RunningReplica, type TabTruth } from '../../contract/adapter.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { named } from '../../portal/webex-carrier/api-client.ts';
import { openAdministrator } from '../../portal/webex-carrier/browse.ts';
import { PERMISSIONS, type Language, type Layout } from '../../portal/webex-carrier/client/contract.ts';
import { wordsFor } from '../../portal/webex-carrier/client/words/index.ts';
import { ADMIN_PASSWORD } from '../../portal/webex-carrier/fixture.ts';
import { startWebex, type Webex, type WebexOptions } from '../../portal/webex-carrier/start.ts';
import type { PlainReading } from '../fixture/adapter-entry.ts';
import { loadAdapter, type PageAdapter } from '../fixture/adapter-page.ts';

const webex = findPagedPortal('webex-carrier');
if (!webex) throw new Error('no descriptor');
const TABS = webex.tabs.map(({ id }) => id);
const PAGE_SIZE = 20;

/** By their place: their labels may be reworded. */
const openers = (page: Page) => page.getByRole('main').locator('[role=tab],[aria-expanded]');

type Running = RunningReplica & Pick<Webex, 'url' | 'state'>;

async function start(options: WebexOptions = {}): Promise<Running> {
  const portal = await startWebex(options);
  const { state, url } = portal;
  const { language = 'fr' } = options;
  const truth = (name: string): TabTruth[] => {
    const { sites, permissions } = named(state, name);
    return [
      {
        tab: 'sites',
        boxes: new Map(
          state.sites.slice(0, PAGE_SIZE).map((site) => [`site:${site.name}`, sites.has(site.id)]),
        ),
        complete: false,
      },
      { tab: 'features', boxes: new Map(PERMISSIONS.map((key) => [`feature:${key}`, permissions.has(key)])) },
    ];
  };
  return {
    url,
    state,
    truth,
    signIn: async (page, username) => {
      const data = { username, password: ADMIN_PASSWORD, language };
      await page.request.post(`${url}/api/session`, { data });
    },
    enter: async (page) => {
      await page.goto('about:blank');
      await page.goto(url);
      await page.getByRole('main').waitFor();
    },
    open: async (page, name, tab) => {
      // A new document, so that nothing of an unsaved draft is left.
      await page.goto('about:blank');
      await openAdministrator(page, portal, name);
      const opener = openers(page).nth(TABS.indexOf(tab));
      if (!(await opener.evaluate((it) => it.matches('[aria-expanded=true],[aria-selected=true]'))))
        await opener.click();
      if (tab === 'sites') await page.getByRole('checkbox').locator('visible=true').first().waitFor();
      return page;
    },
    save: async (at) => {
      const words = wordsFor(language, options.labels ?? {});
      await at.getByRole('button', { name: words.save, exact: true }).click();
      await at.getByText(words.saved).waitFor();
      return at;
    },
    [Symbol.asyncDispose]: () => portal.close(),
  };
}

// French, as accordion: the others below.
adapterContract('Webex', {
  recipe: webex,
  admin: 'admin.regle',
  account: 'f.lemoine',
  required: [
    { tab: 'features', label: 'Remarques' },
    { tab: 'features', label: "Détails de l'administrateur" },
    { tab: 'features', label: 'Connecté' },
    { tab: 'sites', label: 'Rechercher un site' },
  ],
  start,
});

let browser: Chromium;
let adapter: PageAdapter;
let page: Page;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(webex)]);
  page = await browser.context.newPage();
});
afterAll(async () => await browser.close());

/** A replica that is signed in to. */
async function enter(options: WebexOptions = {}, who = 'admin.regle'): Promise<Running> {
  const running = await start(options);
  onTestFinished(() => running[Symbol.asyncDispose]());
  await running.signIn(page, who);
  await running.enter(page);
  return running;
}

const keys = ({ boxes }: PlainReading, ticked = true): string[] =>
  boxes.filter(({ now }) => now === ticked).map(({ key }) => key);
const press = async (target: Target): Promise<void> => {
  expect(await adapter.press(page, target)).toBe(true);
};
/** Waits until the adapter reads that of the page. */
const reads = async (what: object): Promise<PlainReading> => {
  await expect.poll(async () => await adapter.read(page)).toMatchObject(what);
  return await adapter.read(page);
};

test.each<[Language, Layout]>([
  ['fr', 'tabs'],
  ['en', 'accordion'],
  ['en', 'tabs'],
])('%s, %s: reads both lists, ticks, and sees that it was saved', async (language, layout) => {
  const running = await enter({ language, layout });
  await running.open(page, 'n.pascal', 'sites');
  const sites = await reads({ viewer: 'admin.regle', account: 'n.pascal', tab: 'sites', rest: false });
  expect(sites.page).toEqual({ number: 1, of: 16 });
  expect(keys(sites)).toEqual(['site:Paris – Accueil', 'site:Paris – Standard']);
  await press({ kind: 'tab', tab: 'features' });
  const features = await reads({ tab: 'features', complete: true });
  expect(keys(features)).toEqual(['feature:call-recording', 'feature:dashboard', 'feature:services']);
  expect(await adapter.write(page, { 'feature:reports': true })).toEqual({ 'feature:reports': 'done' });
  await press({ kind: 'save' });
  await reads({ rest: true });
  expect(running.state.log).toMatchObject([{ what: 'save', changes: ['+reports'] }]);
  await press({ kind: 'tab', tab: 'account' });
  await reads({ tab: 'account', states: ['active'], parent: 'f.lemoine', boxes: [] });
});

test('pages of sites: what was ticked on one is still ticked when it is turned to again', async () => {
  const running = await enter();
  await running.open(page, 'j.morvan', 'sites');
  const first = await reads({ page: { number: 1, of: 16 } });
  const site = keys(first, false)[0] ?? '';
  expect(await adapter.write(page, { [site]: true })).toEqual({ [site]: 'done' });
  await press({ kind: 'next' });
  const second = await reads({ page: { number: 2, of: 16 }, complete: false });
  expect(second.boxes.map(({ key }) => key)).not.toContain(site);
  await press({ kind: 'previous' });
  expect(keys(await reads({ page: { number: 1, of: 16 } }))).toContain(site);
});

test('a search hides ticked rows: nothing is said of them, not even on its only page', async () => {
  const running = await enter();
  await running.open(page, 'n.pascal', 'sites');
  await page.getByPlaceholder('Rechercher un site').fill('lille');
  const found = await reads({ boxes: { length: 5 }, tab: 'sites', complete: false });
  expect(found.page).toBeUndefined();
  expect(keys(found)).toEqual([]);
  expect(await adapter.write(page, { 'site:Paris – Accueil': false })).toEqual({});
});

test('entries of menus that are called like rights are none, on «Adresse» and on their own pages', async () => {
  const running = await enter();
  await running.open(page, 'f.lemoine', 'address');
  const reading = await adapter.read(page);
  expect(reading).toMatchObject({ kind: 'account', account: 'f.lemoine', boxes: [] });
  expect(reading.tab).toBeUndefined();
  for (const path of ['services', 'company', 'dashboard', 'profile']) {
    await page.goto(`${running.url}/#/${path}`);
    await reads({ kind: 'elsewhere', viewer: 'admin.regle' });
  }
});

test('the list, its search, and the form of a new administrator', async () => {
  const running = await enter();
  await page.goto(`${running.url}/#/administrators`);
  await page.getByText('Page 1 sur 3').waitFor();
  const list = await reads({ kind: 'account-list', last: false, filtered: false });
  expect(list.accounts).toHaveLength(25);
  await page.getByPlaceholder('Rechercher un administrateur').fill('lemoine');
  const { accounts } = await reads({ last: false, filtered: true, accounts: { length: 1 } });
  expect(accounts).toMatchObject([{ key: 'f.lemoine', name: 'Franck Lemoine' }]);
  await press({ kind: 'create' });
  await reads({ kind: 'create', viewer: 'admin.regle' });
});

test('the other language and a narrow window change nothing of what is read', async () => {
  const running = await enter();
  await running.open(page, 'h.blin', 'features');
  const before = await reads({ tab: 'features', boxes: { length: 11 } });
  await page.setViewportSize({ width: 600, height: 800 });
  onTestFinished(async () => await page.setViewportSize({ width: 1280, height: 720 }));
  expect(await adapter.read(page)).toEqual(before);
  await page.getByLabel('Langue').selectOption('en');
  await page.getByText('Administrator Details').waitFor();
  await press({ kind: 'tab', tab: 'features' });
  expect((await reads({ tab: 'features' })).boxes).toEqual(before.boxes);
});

test('a username that is typed and not saved is nobody’s; a login that was disabled is seen', async () => {
  const running = await enter();
  await running.open(page, 'n.pascal', 'account');
  await page.getByLabel("Nom d'utilisateur").fill('nadege');
  await reads({ account: 'n.pascal', states: ['active'] });
  await page.getByRole('button', { name: "Désactiver l'administrateur" }).click();
  expect(await reads({ states: ['disabled'] })).toMatchObject({ account: 'n.pascal' });
});

test('what acts at once is neither pressed nor pointed at', async () => {
  const running = await enter();
  await running.open(page, 'n.pascal', 'account');
  for (const { fr } of webex.pages.never.filter((label) => label.fr !== "Activer l'administrateur")) {
    expect(await page.getByRole('button', { name: fr }).count()).toBe(1);
    const misled = await loadAdapter({
      ...webex,
      pages: { ...webex.pages, edit: { fr, en: fr, variants: [] } },
    });
    expect(await misled.press(page, { kind: 'edit' })).toBe(false);
  }
  expect(running.state.log).toEqual([]);
});

test('what is changed after a save is not saved', async () => {
  const running = await enter();
  await running.open(page, 'j.morvan', 'features');
  await running.save(page);
  await reads({ rest: true });
  expect(await adapter.write(page, { 'feature:notes': true })).toEqual({ 'feature:notes': 'done' });
  await reads({ rest: false });
});

test('who may not manage administrators has no way to their list', async () => {
  await enter({}, 'h.blin');
  await press({ kind: 'list' });
  expect(await adapter.read(page)).toMatchObject({ kind: 'elsewhere', viewer: 'h.blin' });
  expect(await page.getByRole('link', { name: 'Gérer les administrateurs' }).count()).toBe(0);
});
