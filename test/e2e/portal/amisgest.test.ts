import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectLauncher, launcherOn, openPanel, signsOn } from '../../extension/fixture/overlay.ts';
import { browserKinds } from '../../fixture/browser.ts';
import { openTab, signInOnPage } from '../../portal/amisgest/browser.ts';
import type { TabName } from '../../portal/amisgest/client/route.ts';
import { ADMINISTRATOR, createFixture, PLAIN_USER } from '../../portal/amisgest/fixture.ts';
import { startAmisgest, type Amisgest } from '../../portal/amisgest/start.ts';
import { userByEmail, type AmisgestUser } from '../../portal/amisgest/state.ts';
import { expectSign } from '../stage/panel.ts';
import { setSample, type SampleStage } from '../stage/sample.ts';

const SLOW = { timeout: 45_000, interval: 200 };
const TECHNICIANS = 'Techniciens informatique';
const EDUCATORS = 'Éducatrices';
const TECHNICIAN = 'Technicien externe';
const TAKES_A_WHILE_MS = 500;
const ONE = /Appliquer à cette page \(1 case\)/;
const SIX = /Appliquer à cette page \(6 cases\)/;

describe.each(browserKinds)('Amisgest in %s', (browser) => {
  const state = createFixture();
  let stage: SampleStage;
  let portal: Amisgest;
  let redesigned: Amisgest;
  beforeAll(async () => {
    [stage, portal, redesigned] = await Promise.all([
      setSample({ portal: 'amisgest', admin: ADMINISTRATOR, browser }),
      startAmisgest({ state }),
      startAmisgest({ state, redesign: 2, delay: TAKES_A_WHILE_MS }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([stage?.[Symbol.asyncDispose](), portal?.close(), redesigned?.close()]);
  });

  const user = (email: string): AmisgestUser => {
    const found = userByEmail(state, email);
    if (!found) throw new Error(`no user ${email}`);
    return found;
  };
  const rolesOf = (email: string): string[] => [...user(email).roles].toSorted();
  const open = async (tab: TabName, at = portal): Promise<void> =>
    await openTab(stage.page, at.url, user(PLAIN_USER).number, tab);
  /** Applies what the panel offers for the tab that is open; what is grey until then is offered after that. */
  const apply = async (...boxes: readonly RegExp[]): Promise<void> => {
    const panel = await openPanel(stage.page);
    for (const offered of boxes) await panel.getByRole('button', { name: offered }).click();
    await expectLauncher(stage.page, /à enregistrer/);
  };
  /** Presses the portal's own button, and waits for its notice to be seen. */
  const save = async (): Promise<void> => {
    await stage.page.getByRole('button', { name: 'Enregistrer' }).click();
    await expectLauncher(stage.page, /^Portillon\.(?!.*enregistrer)/);
  };

  test('beside other roles the technician is held: the page of a name only is resolved, the rest is applied', async () => {
    const { page } = stage;
    await stage.move('join', 'm.toure', TECHNICIANS);
    await signInOnPage(page, portal.url, ADMINISTRATOR);
    await open('roles');
    await expectSign(page, TECHNICIAN, /^Retenu$/);
    // Any role of an educator's that is still to be given would be beside it, too.
    await expectSign(page, 'Mobile - Événements des enfants', /^Retenu$/);
    await expectSign(page, 'Accès à la version bureau', /^À retirer$/);
    await apply(ONE);
    expect(await page.getByRole('checkbox', { name: TECHNICIAN }).isChecked()).toBe(false);
    await save();
    expect(rolesOf(PLAIN_USER)).not.toContain('desktop-access');
    await expect
      .poll(() => stage.steps(PLAIN_USER), SLOW)
      .toEqual(['grant feature:mobile-child-events', 'grant feature:external-technician']);
  });

  test('alone it is ticked last, on a page that unticks the others by itself; saved, confirmed, nothing left', async () => {
    const { page } = stage;
    await stage.move('leave', 'm.toure', EDUCATORS);
    await open('roles');
    await expectSign(page, TECHNICIAN, /^À accorder$/);
    await apply(SIX);
    await expectSign(page, TECHNICIAN, /^Accordé, à enregistrer$/);
    await save();
    expect(rolesOf(PLAIN_USER)).toEqual(['external-technician']);
    await expect.poll(() => stage.steps(PLAIN_USER), SLOW).toEqual([]);
  });

  test('after a redesign, with a server that takes its time, the other way round', async () => {
    const { page } = stage;
    await stage.move('join', 'm.toure', EDUCATORS);
    await stage.move('leave', 'm.toure', TECHNICIANS);
    await signInOnPage(page, redesigned.url, ADMINISTRATOR);
    await open('roles', redesigned);
    await expectSign(page, TECHNICIAN, /^À retirer$/);
    await apply(ONE, SIX);
    await save();
    expect(rolesOf(PLAIN_USER)).toEqual([
      'a-petits-pas-logbook',
      'communication-notebook',
      'mobile-allergies',
      'mobile-child-events',
      'mobile-child-file',
      'mobile-home',
    ]);
    await expect.poll(() => stage.steps(PLAIN_USER), SLOW).toEqual([]);
  });

  test('where the account stands is read in «Accès», and said in the panel', async () => {
    user(PLAIN_USER).access = 'mail-sent';
    await signInOnPage(stage.page, portal.url, ADMINISTRATOR);
    await open('acces');
    await expectLauncher(stage.page, /^Portillon\./);
    const panel = await openPanel(stage.page);
    await expect.poll(() => panel.locator('body').textContent(), SLOW).toMatch(/Invité, pas encore activé/);
  });

  test('two people of one name are not guessed; the e-mail in «Connexion» tells them apart', async () => {
    const { page } = stage;
    Object.assign(user('anais.bouvier@regle.example'), { firstName: 'Mariam', lastName: 'Touré' });
    await page.goto(`${portal.url}/#/reglages/utilisateurs?recherche=toure`);
    await page.getByText('anais.bouvier@regle.example').waitFor();
    // The list has been looked at: whose file comes next is another question.
    await expect.poll(() => launcherOn(page), SLOW).toBeUndefined();
    await expect
      .poll(async () => {
        await open('roles');
        await expectLauncher(page, /^Portillon\. \S/);
        return await signsOn(page);
      }, SLOW)
      .toEqual({});
    await expectLauncher(page, /Plusieurs comptes portent ce nom/);
    await page.getByRole('tab', { name: 'Connexion' }).click();
    await expectLauncher(page, /^Portillon\.(?!.*Plusieurs)/);
    await page.getByRole('tab', { name: 'Rôles et permission' }).click();
    await expectSign(page, 'Mobile - Accueil', /^Accordé$/);
  });

  test('nothing was deleted, reset or sent: the portal got three saves', () => {
    const saved = { method: 'PUT', by: ADMINISTRATOR, status: 200 };
    expect(state).toMatchObject({ deletePresses: 0, mails: [], log: [saved, saved, saved] });
  });
});
