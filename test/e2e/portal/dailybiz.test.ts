import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPanel } from '../../extension/fixture/overlay.ts';
import { browserKinds } from '../../fixture/browser.ts';
import { findLine, openForm, signIn } from '../../portal/dailybiz/browse.ts';
import { createFixture } from '../../portal/dailybiz/fixture.ts';
import { startDailybiz, type Dailybiz } from '../../portal/dailybiz/start.ts';
import { userByEmail, type User } from '../../portal/dailybiz/state.ts';
import { expectSign } from '../stage/panel.ts';
import { setSample, type SampleStage } from '../stage/sample.ts';

const SLOW = { timeout: 45_000, interval: 200 };
const ADMIN = 'admin@regle.example';
const ROMAIN = 'romain.colas@regle.example';
const YVES = 'yves.delorme@regle.example';
const GROUP = 'Techniciens informatique';
const HOURS = 'Voulez-vous définir des horaires';
/** Romain is a user already: another profile costs no seat. */
const RULE = {
  id: 'caisse-des-creches',
  name: 'Caisse des crèches',
  portal: 'dailybiz',
  when: { group: GROUP },
  grant: { profile: 'comptable', rank: 10 },
  scope: { sites: ['Règle Crèches'] },
  schedule: 'bureau',
};
/** What the grid and the forms act on. */
const KEYS = ['Space', 'Enter', 'Insert', 'Delete', 'F4', 'Control+Shift+U', 'Control+Shift+A'];

describe.each(browserKinds)('DailyBiz in %s', (browser) => {
  const state = createFixture();
  for (const id of state.users.keys()) if (id > 200) state.users.delete(id);
  let stage: SampleStage;
  let portal: Dailybiz;
  let redesigned: Dailybiz;
  beforeAll(async () => {
    [stage, portal, redesigned] = await Promise.all([
      setSample({ portal: 'dailybiz', admin: ADMIN, browser, rules: [RULE] }),
      startDailybiz({ state, forms: 'popup' }),
      startDailybiz({ state, forms: 'iframe', redesign: 2 }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([stage?.[Symbol.asyncDispose](), portal?.close(), redesigned?.close()]);
  });

  const user = (email: string): User => {
    const found = userByEmail(state, email);
    if (!found) throw new Error(`no user ${email}`);
    return found;
  };
  const profilesOf = (email: string) =>
    [...user(email).profiles.values()].map((id) => state.profiles.get(id)?.name);
  const done = () => state.log.map(({ what, on }) => `${what} ${on}`);
  /** Where the form of a person opens. */
  const open = async (email: string): Promise<Page | Frame> => {
    await findLine(stage.page, 'Utilisateurs', email);
    return await openForm(stage.page, email);
  };
  const apply = async (form: Page | Frame): Promise<Frame> => {
    const panel = await openPanel(form);
    await panel.getByRole('button', { name: /Appliquer à cette page/ }).click();
    return panel;
  };
  const save = async (form: Page | Frame): Promise<void> => {
    await form.getByRole('button', { name: 'Enregistrer' }).click();
    await form.getByText('Enregistrement effectué.').waitFor();
  };

  test('a group is joined: profile, company and login hours in a window of its own, saved and confirmed', async () => {
    await stage.move('join', 'r.colas', GROUP);
    await signIn(stage.page, portal.url);
    const form = await open(ROMAIN);
    await expectSign(form, 'Comptabilité', /^À accorder$/);
    await expectSign(form, 'Gestion commerciale', /^Accordé$/);
    await expectSign(form, HOURS, /^À accorder$/);
    const panel = await apply(form);
    await expectSign(form, 'Règle Crèches', /^Accordé, à enregistrer$/);
    await panel.getByPlaceholder(/Chercher/).click();
    for (const key of KEYS) await (form as Page).keyboard.press(key);
    expect(done()).toEqual([]);
    await save(form);
    await expectSign(form, 'Comptabilité', /^Accordé$/);
    expect(profilesOf(ROMAIN)).toEqual(['Vente', 'Comptable', 'Suivi']);
    const day = { from: '08:00', to: '18:30' };
    const saturday = { from: '09:00', to: '12:00' };
    expect(user(ROMAIN).hours).toEqual({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: saturday });
    await expect.poll(() => stage.steps(ROMAIN), SLOW).toEqual([]);
    expect(done()).toEqual([`save-user ${ROMAIN}`]);
    await (form as Page).close();
  });

  test('after a redesign, in a frame of the list: the group is left, and the hours stay', async () => {
    await stage.move('leave', 'r.colas', GROUP);
    await signIn(stage.page, redesigned.url);
    const form = await open(ROMAIN);
    await expectSign(form, 'Comptabilité', /^À retirer$/);
    await expectSign(form, HOURS, /^Accordé$/);
    const panel = await apply(form);
    await expectSign(form, 'Règle Crèches', /à enregistrer$/);
    await panel.getByPlaceholder(/Chercher/).click();
    for (const key of KEYS) await stage.page.keyboard.press(key);
    await save(form);
    await expect.poll(() => stage.steps(ROMAIN), SLOW).toEqual([]);
    expect(profilesOf(ROMAIN)).toEqual(['Vente', 'Suivi']);
    expect([...user(ROMAIN).companies]).toEqual(['regle-immobilier']);
    expect(user(ROMAIN).hours?.sat).toEqual({ from: '09:00', to: '12:00' });
  });

  test('what costs a seat is held and its price shown: nothing is chosen for it until somebody decides', async () => {
    await signIn(stage.page, portal.url);
    const form = await open(YVES);
    const paid = ['Gestion commerciale', 'Comptabilité'];
    for (const module of paid) await expectSign(form, module, /^Retenu$/);
    const panel = await apply(form);
    expect(await panel.locator('body').innerText()).toMatch(/étape payante retenue\s: 29,00\s€/);
    await expectSign(form, 'Règle Crèches', /^Accordé, à enregistrer$/);
    for (const module of paid) await expectSign(form, module, /^Retenu$/);
    await save(form);
    expect(user(YVES)).toMatchObject({ profiles: { size: 0 }, companies: { size: 2 } });
    expect(state.invoices).toHaveLength(1);

    // Somebody has read the warning, and chooses.
    await form
      .getByRole('row', { name: 'Gestion commerciale' })
      .getByRole('combobox')
      .selectOption('Consultation');
    await form.getByRole('row', { name: 'Comptabilité' }).getByRole('combobox').selectOption('Comptable');
    await save(form);
    expect(state.invoices).toHaveLength(2);
    await expect.poll(() => stage.steps(YVES), SLOW).toEqual([]);
    await (form as Page).close();
  });

  test('a tour reads everybody: the links of the menu and of the lines run scripts of the page', async () => {
    await signIn(stage.page, redesigned.url);
    const work = await stage.browser.openExtensionPage('extension/work/index.html?portal=dailybiz');
    await work.getByText(`au nom de ${ADMIN}`).waitFor();
    const deep = work.getByRole('radio', { name: /Chaque compte aussi/ });
    await expect.poll(async () => (await deep.click(), await deep.isChecked()), SLOW).toBe(true);
    await work.getByRole('button', { name: /^Lire .*DailyBiz$/ }).click();
    await expect
      .poll(async () => await work.locator('body').innerText(), SLOW)
      .toMatch(/DailyBiz est lu\s+6 comptes lus/);
    await stage.browser.closePage(work);
  });

  test('no key of the page was pressed, nobody was deleted, no pack was bought', () => {
    const [romain, yves] = [`save-user ${ROMAIN}`, `save-user ${YVES}`];
    expect(done()).toEqual([romain, romain, yves, yves]);
    expect(state).toMatchObject({ packs: 0, users: { size: 6 } });
  });
});
