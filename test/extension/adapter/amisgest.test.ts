import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Target } from '../../../extension/adapter/contract.ts';
import { findPagedPortal } from '../../../shared/portal/index.ts';
import { adapterContract, type RunningReplica, type TabTruth } from '../../contract/adapter.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { openTab } from '../../portal/amisgest/browser.ts';
import type { TabName } from '../../portal/amisgest/client/route.ts';
import { ADMINISTRATOR, PASSWORD, PLAIN_USER } from '../../portal/amisgest/fixture.ts';
import { type Amisgest, type AmisgestOptions, startAmisgest } from '../../portal/amisgest/start.ts';
import { userByEmail, type AmisgestUser } from '../../portal/amisgest/state.ts';
import type { PlainReading } from '../fixture/adapter-entry.ts';
import { loadAdapter, type PageAdapter } from '../fixture/adapter-page.ts';

const amisgest = findPagedPortal('amisgest');
if (!amisgest) throw new Error('no descriptor');
const ROLES = amisgest.features.map(({ id }) => id);
const TECHNICIAN = 'feature:external-technician';
const MARIAM = 'Mariam Touré';
const TABS: Readonly<Record<string, TabName>> = {
  general: 'general',
  connection: 'connexion',
  roles: 'roles',
  access: 'acces',
};

type Running = RunningReplica & Pick<Amisgest, 'url' | 'state'>;

function found(state: Amisgest['state'], email: string): AmisgestUser {
  const user = userByEmail(state, email);
  if (!user) throw new Error(`no user ${email}`);
  return user;
}

async function start(options: AmisgestOptions = {}): Promise<Running> {
  const portal = await startAmisgest(options);
  const { url, state } = portal;
  const truth = (email: string): TabTruth[] => {
    const { roles } = found(state, email);
    return [
      {
        tab: 'roles',
        boxes: new Map(ROLES.map((id) => [`feature:${id}`, roles.has(id)])),
        // Not the technician, whose box unticks all others: its own tests are below.
        change: new Map([
          ['feature:tv-manage', true],
          ['feature:mobile-allergies', false],
          ['feature:mobile-timesheets-manager', true],
        ]),
      },
    ];
  };
  return {
    url,
    state,
    truth,
    signIn: async (page, email) => {
      await page.request.post(`${url}/api/session`, { data: { email, password: PASSWORD, code: '' } });
    },
    enter: async (page) => {
      await page.goto('about:blank');
      await page.goto(url);
      await page.getByRole('button', { name: 'Déconnexion' }).waitFor();
    },
    open: async (page, email, tab) => {
      await openTab(page, url, found(state, email).number, TABS[tab] ?? 'general');
      return page;
    },
    save: async (at) => {
      await at.getByRole('button', { name: 'Enregistrer' }).click();
      await at.getByText('Les modifications ont été enregistrées.').waitFor();
      return at;
    },
    [Symbol.asyncDispose]: () => portal.close(),
  };
}

adapterContract('Amisgest', {
  recipe: amisgest,
  admin: ADMINISTRATOR,
  account: PLAIN_USER,
  name: MARIAM,
  required: [
    { tab: 'roles', label: 'Rôles et permission' },
    { tab: 'roles', label: 'Technicien externe' },
    { tab: 'roles', label: 'Mobile - Enfant' },
    { tab: 'roles', label: "Dossier de l'utilisateur" },
    { tab: 'roles', label: 'Connecté' },
  ],
  start,
});

let browser: Chromium;
let adapter: PageAdapter;
let page: Page;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(amisgest)]);
  page = await browser.context.newPage();
});
afterAll(async () => await browser.close());

/** A replica that the administrator is signed in to. */
async function enter(options: AmisgestOptions = {}, who = ADMINISTRATOR): Promise<Running> {
  const running = await start(options);
  onTestFinished(() => running[Symbol.asyncDispose]());
  await running.signIn(page, who);
  await running.enter(page);
  return running;
}

const ticked = ({ boxes }: PlainReading): string[] => boxes.filter(({ now }) => now).map(({ key }) => key);
const press = async (target: Target): Promise<void> => expect(await adapter.press(page, target)).toBe(true);
/** Waits until the adapter reads that of the page. */
const reads = async (what: object): Promise<PlainReading> => {
  await expect.poll(async () => await adapter.read(page)).toMatchObject(what);
  return await adapter.read(page);
};

test.each([
  ['disable', 'disabled', true],
  ['swap', 'done', false],
] as const)(
  'the technician unticks all others (R14); another one afterwards, where that is «%s» (R13, C1)',
  async (exclusive, result, stays) => {
    const running = await enter({ exclusive });
    await running.open(page, PLAIN_USER, 'roles');
    expect(ticked(await adapter.read(page))).toHaveLength(6);
    expect(await adapter.write(page, { [TECHNICIAN]: true })).toEqual({ [TECHNICIAN]: 'done' });
    const alone = await adapter.read(page);
    expect(ticked(alone)).toEqual([TECHNICIAN]);
    const locked = alone.boxes.filter(({ disabled }) => disabled);
    expect(locked).toHaveLength(stays ? ROLES.length - 1 : 0);
    expect(await adapter.write(page, { 'feature:mobile-home': true })).toEqual({
      'feature:mobile-home': result,
    });
    expect(ticked(await adapter.read(page))).toEqual([stays ? TECHNICIAN : 'feature:mobile-home']);
  },
);

test('roles that the catalogue does not know are left alone, marks and help lines are no labels', async () => {
  const running = await enter();
  const number = found(running.state, 'anais.bouvier@regle.example').number;
  await openTab(page, running.url, number, 'roles');
  expect(await page.getByRole('checkbox').count()).toBe(22);
  expect((await adapter.read(page)).boxes.map(({ key }) => key)).toEqual(ROLES.map((id) => `feature:${id}`));
  // «Administration» rewrites the help of three roles beside their boxes (R27).
  await adapter.write(page, { 'feature:administration': true });
  await page.getByText("tâches d'administration").waitFor();
  expect((await adapter.read(page)).boxes).toHaveLength(ROLES.length);
});

test('the technician stands below what the list shows, and is read and ticked all the same (R12)', async () => {
  const running = await enter();
  await running.open(page, PLAIN_USER, 'roles');
  const box = page.getByRole('checkbox', { name: 'Technicien externe' });
  const [list, last] = [await page.getByRole('tabpanel').boundingBox(), await box.boundingBox()];
  expect(last?.y).toBeGreaterThan((list?.y ?? 0) + (list?.height ?? 0));
  expect(await adapter.write(page, { [TECHNICIAN]: true })).toEqual({ [TECHNICIAN]: 'done' });
});

test('the e-mail stands in «Connexion» only: elsewhere the name is all the page tells', async () => {
  const running = await enter();
  await running.open(page, PLAIN_USER, 'connection');
  await reads({ kind: 'account', account: PLAIN_USER, name: MARIAM, boxes: [] });
  await press({ kind: 'tab', tab: 'roles' });
  expect((await reads({ name: MARIAM, tab: 'roles' })).account).toBeUndefined();
});

test('where an account stands is read in «Accès», from not activated to multi-factor', async () => {
  const running = await enter();
  const user = found(running.state, PLAIN_USER);
  const shown = {
    'not-activated': 'uninvited',
    'mail-sent': 'invited',
    activated: 'activated',
    'multi-factor': 'mfa',
  } as const;
  for (const [access, state] of Object.entries(shown)) {
    user.access = access as keyof typeof shown;
    await running.open(page, PLAIN_USER, 'access');
    expect(await adapter.read(page)).toMatchObject({ tab: 'access', states: [state], boxes: [] });
  }
});

test('created is not invited: the form of a new user, and the state that only its «Accès» shows (R17)', async () => {
  const running = await enter();
  await openTab(page, running.url, null, 'general');
  await reads({ kind: 'create', viewer: ADMINISTRATOR });
  await openTab(page, running.url, null, 'acces');
  await page.getByText('Compte non créé').waitFor();
  expect(await page.getByRole('button', { name: /courriel d'activation/ }).isDisabled()).toBe(true);
  expect(await adapter.read(page)).toMatchObject({ kind: 'create' });
});

test('the portal says that it saved, until the next change', async () => {
  const running = await enter();
  await running.open(page, PLAIN_USER, 'roles');
  await reads({ rest: false });
  await adapter.write(page, { 'feature:tv-manage': true });
  await press({ kind: 'save' });
  await reads({ rest: true });
  await press({ kind: 'tab', tab: 'general' });
  await reads({ tab: 'general', rest: true });
  await press({ kind: 'tab', tab: 'roles' });
  await reads({ tab: 'roles', rest: true });
  await adapter.write(page, { 'feature:tv-manage': false });
  expect(await adapter.read(page)).toMatchObject({ rest: false });
});

test('the list: its pages, its search, and the other list, whose files hold the same roles (R23)', async () => {
  const running = await enter();
  await page.goto(`${running.url}/#/reglages/utilisateurs`);
  const list = await reads({ kind: 'account-list', viewer: ADMINISTRATOR, last: false, filtered: false });
  expect(list.accounts).toHaveLength(50);
  await page.getByPlaceholder('Rechercher un utilisateur').fill('toure');
  await page.keyboard.press('Enter');
  const { accounts } = await reads({ filtered: true, last: false, accounts: { length: 1 } });
  expect(accounts).toMatchObject([{ key: PLAIN_USER, name: MARIAM }]);

  await page.goto(`${running.url}/#/reglages/utilisateurs?liste=employe`);
  await page.getByText('Page 1 de 2').waitFor();
  const [employee] = (await reads({ kind: 'account-list', filtered: false })).accounts ?? [];
  await press({ kind: 'account', key: employee?.key ?? '' });
  await reads({ kind: 'account', name: employee?.name });
  await press({ kind: 'tab', tab: 'roles' });
  await reads({ tab: 'roles', name: employee?.name, boxes: { length: ROLES.length } });
});

test('the names of older articles are read as well', async () => {
  const labels = {
    'Rôles et permission': 'Rôles',
    Connexion: 'Connexions',
    'Technicien externe': 'Technicien Externe',
  };
  const running = await start({ labels });
  onTestFinished(() => running[Symbol.asyncDispose]());
  // The sign-in button says «Connexions» here as well.
  await page.context().clearCookies();
  await page.goto(running.url);
  await page.evaluate(
    async ([email, password]) => {
      const body = JSON.stringify({ email, password, code: '' });
      await fetch('/api/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    },
    [ADMINISTRATOR, PASSWORD],
  );
  await running.open(page, PLAIN_USER, 'roles');
  await reads({ tab: 'roles', boxes: { length: ROLES.length } });
  await press({ kind: 'tab', tab: 'connection' });
  expect(await reads({ account: PLAIN_USER })).toMatchObject({ kind: 'account', name: MARIAM });
});

test('nothing that deletes, resets or sends a mail is pressed or pointed at (R16, C5, C8)', async () => {
  const running = await enter();
  const user = found(running.state, PLAIN_USER);
  for (const access of ['not-activated', 'activated'] as const) {
    user.access = access;
    await running.open(page, PLAIN_USER, 'access');
    for (const label of amisgest.pages.never) {
      const misled = await loadAdapter({ ...amisgest, pages: { ...amisgest.pages, edit: label } });
      expect(await misled.press(page, { kind: 'edit' })).toBe(false);
    }
  }
  expect(running.state).toMatchObject({ log: [], mails: [], deletePresses: 0 });
});

test('who does not hold «Administration» has no way to the users (R27)', async () => {
  await enter({}, PLAIN_USER);
  await press({ kind: 'list' });
  await reads({ kind: 'elsewhere', viewer: PLAIN_USER });
  expect(await page.getByRole('link', { name: 'Utilisateurs' }).count()).toBe(0);
});
