import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findPagedPortal } from '../../../shared/portal/index.ts';
import { adapterContract, type RunningReplica, type TabTruth } from '../../contract/adapter.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { button, openUser, signInTo } from '../../portal/commown/browser.ts';
import { ADMIN } from '../../portal/commown/fixture.ts';
import { ROLES } from '../../portal/commown/roles.ts';
import { startCommown, type CommownOptions } from '../../portal/commown/start.ts';
import { userByEmail, type User } from '../../portal/commown/state.ts';
import { loadAdapter, type PageAdapter } from '../fixture/adapter-page.ts';

const commown = findPagedPortal('commown');
if (!commown) throw new Error('no descriptor');
const DIANE = 'diane.perez@regle.example';

async function start(options: CommownOptions = {}): Promise<RunningReplica> {
  const portal = await startCommown(options);
  const { url, state } = portal;
  const user = (email: string): User => {
    const found = userByEmail(state, email);
    if (!found) throw new Error(`no user ${email}`);
    return found;
  };
  const truth = (email: string): TabTruth[] => {
    const { roles, status } = user(email);
    const boxes = new Map(ROLES.map(({ key }) => [`feature:${key}`, roles.has(key)]));
    const change = new Map([...boxes].map(([role, held]) => [role, !held]));
    boxes.set('feature:portal-access', status !== 'not-granted');
    return [{ tab: 'user', boxes, change }];
  };
  return {
    truth,
    signIn: (page, who) => signInTo(page, url, who),
    enter: async (page) => {
      await page.goto(`${url}/web`);
      await button(page, 'Vue liste').waitFor();
    },
    open: async (page, email) => {
      // The same address again is no page load, and would leave what was changed.
      if (page.url().includes('view_type=form')) await page.goto('about:blank');
      await openUser(page, url, user(email).id);
      await button(page, 'Modifier').click();
      await button(page, 'Sauvegarder').waitFor();
      return page;
    },
    save: async (page) => {
      await page.getByRole('button', { name: 'Sauvegarder' }).click();
      await page.getByRole('button', { name: 'Modifier' }).waitFor();
      return page;
    },
    [Symbol.asyncDispose]: () => portal.close(),
  };
}

adapterContract('Commown', {
  recipe: commown,
  admin: ADMIN,
  account: DIANE,
  required: [
    { tab: 'user', label: 'Rôle(s)' },
    { tab: 'user', label: 'Informatique' },
    { tab: 'user', label: 'Révoquer son accès au site Commown' },
  ],
  start,
});

let browser: Chromium;
let adapter: PageAdapter;
beforeAll(async () => {
  [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(commown)]);
});
afterAll(async () => await browser?.close());

/** A replica with somebody signed in; `see` opens a view by its address and waits for a text of it, `form` a user's form. */
async function visit(who = ADMIN) {
  const portal = await startCommown();
  const page = await browser.context.newPage();
  onTestFinished(async () => {
    await page.close();
    await portal.close();
  });
  await signInTo(page, portal.url, who);
  const user = (name: string): User => {
    const found = userByEmail(portal.state, `${name}@regle.example`);
    if (!found) throw new Error(`no user ${name}`);
    return found;
  };
  const see = async (hash: string, text: string): Promise<void> => {
    await page.goto(`${portal.url}/web#${hash}`);
    await page.getByText(text).first().waitFor();
  };
  const form = async (name: string): Promise<void> => await openUser(page, portal.url, user(name).id);
  return { page, user, see, form, log: portal.state.log };
}

const LIST = 'action=318&view_type=list';

test('cards are no list: the way there is its button, and the list says what each user holds', async () => {
  const { page, see } = await visit();
  await see('action=318&view_type=kanban', '1-40');
  expect(await adapter.read(page)).toMatchObject({ kind: 'elsewhere', viewer: ADMIN });
  expect(await adapter.press(page, { kind: 'list' })).toBe(true);
  await page.getByText('1-80').waitFor();
  await page.getByRole('searchbox').fill('gaelle.lefort');
  await page.getByRole('searchbox').press('Enter');
  await page.getByText('1-1').waitFor();
  const [gaelle] = (await adapter.read(page)).accounts ?? [];
  expect(gaelle).toEqual({
    key: ADMIN,
    name: 'Gaëlle Lefort',
    items: [
      { feature: 'role-administration', ticked: true },
      { feature: 'role-fleet-management', ticked: true },
      { feature: 'role-accounting', ticked: false },
      { feature: 'role-it-support', ticked: false },
      { feature: 'portal-access', ticked: true },
    ],
  });
});

test('the list ends at its last page, although its arrow goes on to the first', async () => {
  const { page, see } = await visit();
  await see(LIST, '1-80');
  expect(await adapter.read(page)).toMatchObject({ kind: 'account-list', last: false, filtered: false });
  await button(page, 'Précédent').click();
  await page.getByText('321-324').waitFor();
  const reading = await adapter.read(page);
  expect(reading).toMatchObject({ kind: 'account-list', last: true });
  expect(reading.accounts).toHaveLength(4);
});

test.for([
  ['a search', 'Rechercher', ''],
  ['«Archivés»', 'Filtres', 'Archivés'],
  ['a grouping', 'Regrouper par', 'Équipe'],
])('%s leaves users out: the list is not taken for whole', async ([, opener = '', choice = '']) => {
  const { page, see } = await visit();
  await see(LIST, '1-80');
  if (choice === '') {
    await page.getByRole('searchbox').fill('Perez');
    await page.getByRole('searchbox').press('Enter');
  } else {
    await button(page, opener).click();
    await page.getByRole('menuitem', { name: choice }).click();
  }
  await button(page, 'Supprimer').waitFor();
  expect(await adapter.read(page)).toMatchObject({ kind: 'account-list', last: false, filtered: true });
});

test('an archived user has no button of access: that is a state, and no changed page', async () => {
  const { page, user, form } = await visit();
  const left = user('diane.perez');
  Object.assign(left, { active: false, status: 'not-granted' });
  await form('diane.perez');
  const reading = await adapter.read(page);
  expect(reading).toMatchObject({ kind: 'account', account: DIANE, states: ['archived'] });
  expect(reading.boxes.map(({ key }) => key)).not.toContain('feature:portal-access');
});

test('«Actif», which says «Archiver» under the pointer, is pressed under neither word', async () => {
  const { page, form, log } = await visit();
  await form('diane.perez');
  expect(await adapter.read(page)).toMatchObject({ states: ['active'] });
  const press = async (word: string): Promise<boolean> => {
    const save = { fr: word, en: word, variants: [] };
    const other = await loadAdapter({ ...commown, pages: { ...commown.pages, save } });
    return await other.press(page, { kind: 'save' });
  };
  expect(await press('Actif')).toBe(false);
  await button(page, 'Actif').hover();
  await page.getByText('Archiver').waitFor();
  expect(await press('Archiver')).toBe(false);
  expect(await adapter.read(page)).toMatchObject({ kind: 'account', account: DIANE, states: [] });
  expect(log).toEqual([]);
});

test('somebody without «Administration» can tick nothing, and their access is not guessed', async () => {
  const { page, form } = await visit('olivier.renaud@regle.example');
  await form('olivier.renaud');
  const reading = await adapter.read(page);
  expect(reading).toMatchObject({ kind: 'account', consultation: true, rest: false });
  expect(reading.boxes.map(({ key, now }) => [key, now])).toEqual([
    ['feature:role-administration', false],
    ['feature:role-fleet-management', false],
    ['feature:role-accounting', true],
    ['feature:role-it-support', false],
  ]);
  expect(await adapter.write(page, { 'feature:role-it-support': true })).toEqual({
    'feature:role-it-support': 'missing',
  });
});

test('access is for the admin’s own hand: it is read and pointed at, and its wizard is never filled or confirmed', async () => {
  const { page, form, log } = await visit();
  await form('brigitte.chauvin');
  expect(await adapter.read(page)).toMatchObject({ account: 'brigitte.chauvin@regle.example', rest: true });
  expect(await adapter.write(page, { 'feature:portal-access': true })).toEqual({
    'feature:portal-access': 'by-hand',
  });
  await button(page, "Autoriser l'accès au site Commown").click();
  const password = page.getByLabel('Votre mot de passe sur ce site :');
  await password.waitFor();
  const filled = { ...commown, pages: { ...commown.pages, save: { fr: 'OK', en: 'OK', variants: [] } } };
  expect(await (await loadAdapter(filled)).press(page, { kind: 'save' })).toBe(false);
  const reading = await adapter.read(page);
  expect(reading.boxes.find(({ key }) => key === 'feature:portal-access')).toMatchObject({ now: false });
  expect(await password.inputValue()).toBe('');
  expect(log).toEqual([]);
});

test('before access is granted the e-mail is a field in the form that is edited, and still tells whose it is', async () => {
  const { page, form } = await visit();
  await form('brigitte.chauvin');
  expect(await adapter.press(page, { kind: 'edit' })).toBe(true);
  await page.getByRole('textbox', { name: 'Courriel' }).waitFor();
  expect(await adapter.read(page)).toMatchObject({ account: 'brigitte.chauvin@regle.example', rest: false });
});

test('a file that is looked at before its import is no list of accounts, whatever its columns', async () => {
  const { page, see } = await visit();
  await see('action=import&view_type=list', 'Choisir un fichier');
  const columns = 'Prénom,Nom,Courriel,Rôle(s),Statut de connexion';
  await page.locator('input[type=file]').setInputFiles({
    name: 'users.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${columns}\nLou,Vidal,lou.vidal@regle.example,Informatique,Jamais connecté\n`),
  });
  await page.getByRole('cell', { name: 'lou.vidal@regle.example' }).waitFor();
  expect(await adapter.read(page)).toMatchObject({ kind: 'elsewhere', viewer: ADMIN });
});

test('the form of a new user is one to fill, and not yet an account', async () => {
  const { page, see } = await visit();
  await see(LIST, '1-80');
  expect(await adapter.press(page, { kind: 'create' })).toBe(true);
  await button(page, 'Sauvegarder').waitFor();
  expect(await adapter.read(page)).toMatchObject({ kind: 'create', viewer: ADMIN });
});
