import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findPagedPortal } from '../../../shared/portal/index.ts';
import { hoursText } from '../../../shared/portal/hours-text.ts';
import { adapterContract, type RunningReplica, type Saved, type TabTruth } from '../../contract/adapter.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { findLine, openForm } from '../../portal/dailybiz/browse.ts';
import { MODULES } from '../../portal/dailybiz/catalogue.ts';
import { HOLDER_PASSWORD } from '../../portal/dailybiz/fixture.ts';
import { lookOf } from '../../portal/dailybiz/look.ts';
import { startDailybiz, type Dailybiz, type DailybizOptions } from '../../portal/dailybiz/start.ts';
import { DAYS, userByEmail, type Hours, type User } from '../../portal/dailybiz/state.ts';
import { loadAdapter, type PageAdapter } from '../fixture/adapter-page.ts';

const dailybiz = findPagedPortal('dailybiz');
if (!dailybiz) throw new Error('no descriptor');
const ADMIN = 'admin@regle.example';
const ROMAIN = 'romain.colas@regle.example';

type Running = RunningReplica & Pick<Dailybiz, 'url' | 'state'>;

const minutes = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};
const textOf = (hours: Hours = {}): string =>
  hoursText(
    DAYS.flatMap((day, index) => {
      const window = hours[day];
      return window ? [{ days: [index + 1], from: minutes(window.from), to: minutes(window.to) }] : [];
    }),
  );
const OFFICE = '1:480-1110 2:480-1110 6:540-720';

async function start(options: DailybizOptions = {}): Promise<Running> {
  // In a frame of the list, where nobody says who is signed in.
  const { forms = 'iframe' } = options;
  const portal = await startDailybiz({ ...options, forms });
  const { url, state } = portal;
  const user = (email: string): User => {
    const found = userByEmail(state, email);
    if (!found) throw new Error(`no user ${email}`);
    return found;
  };
  const truth = (email: string): TabTruth[] => {
    const { administrator, companies, profiles, hours } = user(email);
    const nameOf = (module: string) => state.profiles.get(profiles.get(module) ?? 0)?.name ?? '';
    const boxes = new Map<string, Saved>([
      ['feature:administrator-profile', administrator],
      ...state.companies.map(({ id, name }) => [`site:${name}`, companies.has(id)] as const),
      ...MODULES.map(({ id }) => [`profile:${id}`, nameOf(id)] as const),
      ['hours:', textOf(hours)],
    ]);
    const [first] = state.companies;
    const change = new Map<string, Saved>([
      ['feature:administrator-profile', !administrator],
      [`site:${first?.name}`, !companies.has(first?.id ?? '')],
      ['profile:commercial', nameOf('commercial') === 'Vente' ? 'Consultation' : 'Vente'],
      ['profile:crm', ''],
      ['hours:', hours ? '' : OFFICE],
    ]);
    return [{ tab: 'user', boxes, change }];
  };
  return {
    url,
    state,
    truth,
    signIn: async (page, who) => {
      const { name } = lookOf(options.redesign);
      const form = { [name('email')]: who, [name('motdepasse')]: HOLDER_PASSWORD };
      await page.request.post(`${url}/Connexion.aspx`, { form, maxRedirects: 0 });
    },
    enter: async (page) => void (await page.goto(`${url}/Accueil.aspx`)),
    open: async (page, email) => {
      const { id } = user(email);
      if (forms === 'page') {
        await page.goto(`${url}/Utilisateur.aspx?id=${id}`);
        return page;
      }
      await page.goto(`${url}/Utilisateurs.aspx`);
      const opened = page.waitForEvent('framenavigated', (frame) => frame !== page.mainFrame());
      await page.evaluate((address) => {
        (Reflect.get(globalThis, 'ouvrirFiche') as (address: string) => void)(address);
      }, `Utilisateur.aspx?id=${id}`);
      const frame = await opened;
      await frame.waitForLoadState();
      return frame;
    },
    save: async (form) => {
      await form.locator('input[type=image]').click();
      await form.getByText('Enregistrement effectué.').waitFor();
      return form;
    },
    [Symbol.asyncDispose]: () => portal.close(),
  };
}

adapterContract('DailyBiz', {
  recipe: dailybiz,
  admin: ADMIN,
  account: ROMAIN,
  required: [
    { tab: 'user', label: 'Connecté' },
    { tab: 'user', label: 'Profil' },
    { tab: 'user', label: 'Comptabilité' },
    { tab: 'user', label: 'Société' },
    { tab: 'user', label: 'oui' },
    { tab: 'user', label: "Enregistrer cet utilisateur avec un profil d'administrateur" },
    { tab: 'user', label: "Voulez-vous définir des horaires d'accès aux modules pour cet utilisateur ?" },
  ],
  start,
});

let browser: Chromium;
let adapter: PageAdapter;
let page: Page;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(dailybiz)]);
  page = await browser.context.newPage();
});
afterAll(async () => await browser.close());

/** A replica that is signed in to. */
async function enter(options: DailybizOptions = {}): Promise<Running> {
  const running = await start(options);
  onTestFinished(() => running[Symbol.asyncDispose]());
  await running.signIn(page, ADMIN);
  await running.enter(page);
  return running;
}
/** Leaves out the generated collaborators with higher numbers, so that a list has few pages. */
function keepUntil({ state }: Pick<Running, 'state'>, last: number): void {
  for (const id of state.users.keys()) if (id > last) state.users.delete(id);
}
const valueOf = async (at: Page | Frame, key: string) =>
  (await adapter.read(at)).boxes.find((box) => box.key === key)?.value;

test.each(['popup', 'iframe', 'page'] as const)(
  '%s: the form is the account’s, and the main window says who looks',
  async (forms) => {
    const running = await enter({ forms });
    keepUntil(running, 200);
    await findLine(page, 'Utilisateurs', ROMAIN);
    const form = await openForm(page, ROMAIN);
    expect(await adapter.read(form)).toMatchObject({ kind: 'account', viewer: ADMIN, account: ROMAIN });
    expect(await adapter.write(form, { 'profile:accounting': 'Comptable' })).toEqual({
      'profile:accounting': 'done',
    });
    await running.save(form);
    expect(await valueOf(form, 'profile:accounting')).toEqual({ saved: 'Comptable', now: 'Comptable' });
    expect(userByEmail(running.state, ROMAIN)?.profiles.has('accounting')).toBe(true);
    if (forms === 'popup') await (form as Page).close();
  },
);

test('a form whose main window is gone says nobody, and nothing is touched', async () => {
  const running = await enter({ forms: 'popup' });
  await page.goto(`${running.url}/Utilisateur.aspx?id=101`);
  expect(await adapter.read(page)).toMatchObject({ kind: 'changed', probes: ['user'] });
  expect(await adapter.write(page, { 'feature:administrator-profile': true })).toEqual({});
});

test('the list tells names and administrators, page by page', async () => {
  const { state, url } = await enter();
  keepUntil({ state }, 216);
  const elsa = 'elsa.jourdan@regle.example';
  Object.assign(userByEmail(state, elsa) ?? {}, { administrator: true });
  await page.goto(`${url}/Utilisateurs.aspx`);
  const first = await adapter.read(page);
  expect(first).toMatchObject({ kind: 'account-list', viewer: ADMIN, last: false, accounts: { length: 20 } });
  expect(await adapter.press(page, { kind: 'next' })).toBe(true);
  await page.getByText('Page 2 / 2').waitFor();
  const second = await adapter.read(page);
  expect(second).toMatchObject({ last: true, accounts: { length: 2 } });
  const all = [...(first.accounts ?? []), ...(second.accounts ?? [])];
  const said = (ticked: boolean) => [{ feature: 'administrator-profile', ticked }];
  expect(all).toContainEqual({ key: elsa, name: 'Elsa Jourdan', items: said(true) });
  expect(all).toContainEqual({ key: ROMAIN, name: 'Romain Colas', items: said(false) });
});

test('«non» hides saved hours and does not make them forgotten', async () => {
  const running = await enter();
  const user = userByEmail(running.state, ROMAIN);
  if (user) user.hours = { mon: { from: '08:00', to: '18:30' } };
  const form = await running.open(page, ROMAIN, 'user');
  const saved = '1:480-1110';
  expect(await valueOf(form, 'hours:')).toEqual({ saved, now: saved });
  expect(await adapter.write(form, { 'hours:': '' })).toEqual({ 'hours:': 'done' });
  expect(await valueOf(form, 'hours:')).toEqual({ saved, now: '' });
  expect(await adapter.write(form, { 'hours:': OFFICE })).toEqual({ 'hours:': 'done' });
  expect(await valueOf(form, 'hours:')).toEqual({ saved, now: OFFICE });
});

test('two stretches a day have no place in the form, and a profile of another name is not taken', async () => {
  const running = await enter();
  const form = await running.open(page, ROMAIN, 'user');
  const wanted = { 'hours:': '1:0-510 1:1080-1440', 'profile:crm': 'Comptable' };
  expect(await adapter.write(form, wanted)).toEqual({ 'hours:': 'by-hand', 'profile:crm': 'missing' });
  expect(await valueOf(form, 'hours:')).toEqual({ saved: '', now: '' });
});

test('what a refused form shows was typed, not saved', async () => {
  const running = await enter({ forms: 'page' });
  await running.open(page, ROMAIN, 'user');
  expect(await adapter.read(page)).toMatchObject({ refused: false });
  await adapter.write(page, { 'profile:commercial': 'Consultation', 'hours:': '1:480-1110' });
  await page.getByRole('row', { name: 'Lundi' }).getByRole('textbox').last().fill('07:00');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText("s'écrivent HH:MM").waitFor();
  expect(await adapter.read(page)).toMatchObject({ kind: 'account', refused: true });
  expect(running.state.log).toEqual([]);
});

test('the forms of a profile and of a new user, and the page that sells packs, are no account', async () => {
  const { url } = await enter({ forms: 'page' });
  const kinds = ['Profil.aspx?id=101', 'Utilisateur.aspx', 'Abonnement.aspx', 'Profils.aspx'].map(
    async (address) => {
      const other = await browser.context.newPage();
      await other.goto(`${url}/${address}`);
      const { kind } = await adapter.read(other);
      await other.close();
      return kind;
    },
  );
  expect(await Promise.all(kinds)).toEqual(['elsewhere', 'create', 'elsewhere', 'elsewhere']);
});

test('a line’s delete icon is never pressed, not even by a descriptor that names it', async () => {
  const { state, url } = await enter();
  const { accountList } = dailybiz.pages;
  if (!accountList) throw new Error('no list');
  const wrong = { ...accountList, open: { icon: { fr: 'Supprimer', en: 'Delete', variants: [] } } };
  const other = await loadAdapter({ ...dailybiz, pages: { ...dailybiz.pages, accountList: wrong } });
  await page.goto(`${url}/Utilisateurs.aspx`);
  const key = (await other.read(page)).accounts?.[0]?.key ?? '';
  expect(await other.press(page, { kind: 'account', key })).toBe(false);
  expect(state.log).toEqual([]);
});

test('another heading than the known one: whose form it is cannot be told, and nothing is touched', async () => {
  const running = await enter({ labels: { Utilisateur: 'Fiche' } });
  const form = await running.open(page, ROMAIN, 'user');
  expect(await adapter.read(form)).toMatchObject({ kind: 'elsewhere', boxes: [] });
  expect(await adapter.write(form, { 'feature:administrator-profile': true })).toEqual({});
});

test('reading and ticking press no key of the page, save nothing and delete nothing', async () => {
  const running = await enter();
  const form = await running.open(page, ROMAIN, 'user');
  const [truth] = running.truth(ROMAIN);
  const results = await adapter.write(form, Object.fromEntries(truth?.change ?? []));
  expect(new Set(Object.values(results))).toEqual(new Set(['done']));
  expect(running.state.log).toEqual([]);
});
