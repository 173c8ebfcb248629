import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPagedPortal } from '../../../shared/portal/index.ts';
import { adapterContract, type RunningReplica, type TabTruth } from '../../contract/adapter.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { ANCILLARY_FUNCTIONS, SITE_FUNCTIONS } from '../../portal/intratone/catalogue.ts';
import { HOLDER_PASSWORD, SUB_ACCOUNT_PASSWORD } from '../../portal/intratone/fixture.ts';
import { type IntratoneOptions, startIntratone } from '../../portal/intratone/start.ts';
import { loadAdapter, type PageAdapter } from '../fixture/adapter-page.ts';

const intratone = findPagedPortal('intratone');
if (!intratone) throw new Error('no descriptor');
const TABS = intratone.tabs.map(({ id }) => id);

async function start(options: IntratoneOptions = {}): Promise<RunningReplica> {
  const portal = await startIntratone(options);
  const { url, state } = portal;
  const found = (name: string) => {
    const account = state.accounts.get(name);
    if (!account) throw new Error(`no account ${name}`);
    return account;
  };
  const truth = (name: string): TabTruth[] => {
    const account = found(name);
    const functions = (list: typeof SITE_FUNCTIONS) =>
      new Map(list.map(({ key }) => [`feature:${key}`, account.functions.has(key)]));
    return [
      {
        tab: 'general',
        boxes: new Map([
          ['feature:all-residences-access', account.allResidences],
          ['feature:users-manage', account.managesUsers],
        ]),
      },
      {
        tab: 'residences',
        boxes: new Map(
          state.residences.map((site) => [`site:${site.name}`, account.residences.has(site.id)]),
        ),
      },
      { tab: 'sites', boxes: functions(SITE_FUNCTIONS) },
      { tab: 'misc', boxes: functions(ANCILLARY_FUNCTIONS) },
    ];
  };
  return {
    truth,
    signIn: async (page, who) => {
      const password = who.startsWith('admin@') ? HOLDER_PASSWORD : SUB_ACCOUNT_PASSWORD;
      const form = { identifiant: who, mdp: password };
      await page.request.post(`${url}/index.php`, { form, maxRedirects: 0 });
    },
    enter: async (page) => void (await page.goto(`${url}/accueil.php`)),
    open: async (page, name, tab) => {
      await page.goto(`${url}/souscompte.php?num=${found(name).number}&onglet=${TABS.indexOf(tab) + 1}`);
      return page;
    },
    save: async (page) => {
      await page.locator('input[type=submit][value=Enregistrer]').click();
      return page;
    },
    [Symbol.asyncDispose]: () => portal.close(),
  };
}

adapterContract('Intratone', {
  recipe: intratone,
  admin: 'admin@regle',
  user: 'antony@regle',
  account: 'antony',
  required: [
    { tab: 'sites', label: 'Autorisé à' },
    { tab: 'sites', label: 'Consulter les événements' },
    { tab: 'sites', label: 'Résidents' },
    { tab: 'sites', label: 'Connecté' },
    { tab: 'sites', label: 'Gestion du compte' },
    { tab: 'residences', label: 'géré' },
    { tab: 'residences', label: 'Résidence' },
    { tab: 'residences', label: 'Par résidence' },
    { tab: 'misc', label: 'coffres à clé' },
    { tab: 'general', label: "Droit d'accès à toutes les résidences" },
  ],
  start,
});

let browser: Chromium;
let adapter: PageAdapter;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(intratone)]);
});
afterAll(async () => await browser.close());

test('in the mode per agency no residence is read, and none is taken for unticked', async () => {
  await using running = await start();
  const page = await browser.context.newPage();
  await running.signIn(page, 'admin@regle');
  await running.open(page, 'antony', 'residences');
  await page.goto(`${page.url()}&mode=agency`);
  const reading = await adapter.read(page);
  expect(reading).toMatchObject({ tab: 'residences', boxes: [], unreadable: 'mode', complete: false });
});

test('where all panels are in the page, only the one that is shown is read', async () => {
  await using running = await start({ variant: 'hidden-panels' });
  const page = await browser.context.newPage();
  await running.signIn(page, 'admin@regle');
  await running.open(page, 'antony', 'sites');
  expect(await adapter.read(page)).toMatchObject({ tab: 'sites', boxes: { length: 20 } });
  await page.getByRole('link', { name: 'Divers' }).click();
  expect(await adapter.read(page)).toMatchObject({ tab: 'misc', boxes: { length: 2 } });
});

test('keys held and the duplication of an account are read as no boxes of anybody', async () => {
  await using running = await start();
  const page = await browser.context.newPage();
  await running.signIn(page, 'admin@regle');
  await running.open(page, 'antony', 'pass-keys');
  const keys = await adapter.read(page);
  expect(keys).toMatchObject({ kind: 'account', account: 'antony', boxes: [] });
  expect(keys.tab).toBeUndefined();
  await page.goto(`${new URL(page.url()).origin}/duplication.php`);
  expect(await adapter.read(page)).toMatchObject({ kind: 'elsewhere', viewer: 'admin@regle' });
});

test('other pages are left alone, and the list of accounts is read', async () => {
  await using running = await start();
  const page = await browser.context.newPage();
  await running.signIn(page, 'admin@regle');
  await running.enter(page);
  const origin = new URL(page.url()).origin;
  for (const address of ['accueil.php', 'compte.php', 'index.php']) {
    await page.goto(`${origin}/${address}`);
    expect(await adapter.read(page)).toMatchObject({ kind: 'elsewhere' });
  }
  await page.goto(`${origin}/souscompte_creation.php`);
  expect(await adapter.read(page)).toMatchObject({ kind: 'create', viewer: 'admin@regle' });
  await page.goto(`${origin}/souscomptes.php`);
  const list = await adapter.read(page);
  expect(list).toMatchObject({ kind: 'account-list', viewer: 'admin@regle', last: false });
  expect(list.accounts).toHaveLength(20);
  expect(list.accounts?.map(({ key }) => key)).toContain('antony');
});
