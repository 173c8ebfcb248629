import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectLauncher, openPanel, signsOn } from '../../extension/fixture/overlay.ts';
import { look } from '../../extension/fixture/probe.ts';
import { browserKinds } from '../../fixture/browser.ts';
import { button, openUser, signInTo } from '../../portal/commown/browser.ts';
import { ADMIN, createFixture } from '../../portal/commown/fixture.ts';
import { startCommown, type Commown } from '../../portal/commown/start.ts';
import { userByEmail, type User } from '../../portal/commown/state.ts';
import { expectSign } from '../stage/panel.ts';
import { setSample, type SampleStage } from '../stage/sample.ts';

const SLOW = { timeout: 45_000, interval: 200 };
const LOUISE = 'louise.martin@regle.example';

describe.each(browserKinds)('Commown in %s', (browser) => {
  const state = createFixture();
  let stage: SampleStage;
  let portal: Commown;
  let redesigned: Commown;
  beforeAll(async () => {
    [stage, portal, redesigned] = await Promise.all([
      setSample({ portal: 'commown', admin: ADMIN, browser }),
      startCommown({ state }),
      startCommown({ state, redesign: 2 }),
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
  const says = async (words: RegExp): Promise<void> =>
    await expect
      .poll(async () => (await look(stage.page)).signs.map(({ says: said }) => said).join(' | '), SLOW)
      .toMatch(words);
  /** Opens the form for changes, has the panel apply what it offers, and presses the portal's own button. */
  const putRight = async (at: Commown, email: string, done: RegExp): Promise<void> => {
    const { page } = stage;
    await signInTo(page, at.url, ADMIN);
    await openUser(page, at.url, user(email).id);
    await expectLauncher(page, /^Portillon\. .*à (accorder|retirer)/);
    await button(page, 'Modifier').click();
    await button(page, 'Sauvegarder').waitFor();
    await expectLauncher(page, /^Portillon\. .*à (accorder|retirer)/);
    const panel = await openPanel(page);
    await panel.getByRole('button', { name: /Appliquer à cette page/ }).click();
    await expectLauncher(page, /à enregistrer/);
    await says(done);
    await button(page, 'Sauvegarder').click();
    await button(page, 'Modifier').waitFor();
    await expectLauncher(page, /^Portillon\.(?!.*enregistrer)/);
  };

  test('from a change of group to a saved form and an empty plan', async () => {
    await stage.move('join', 'l.martin', 'Flotte');
    expect(await stage.steps(LOUISE)).toEqual([
      'grant feature:role-fleet-management',
      'grant feature:role-it-support',
    ]);
    await putRight(portal, LOUISE, /Accordé, à enregistrer.*Accordé, à enregistrer/);
    expect([...user(LOUISE).roles]).toEqual(['role-fleet-management', 'role-it-support']);
    await expect.poll(() => stage.steps(LOUISE), SLOW).toEqual([]);
  });

  test('after a redesign, the other way round', async () => {
    await stage.move('leave', 'l.martin', 'Flotte');
    await putRight(redesigned, LOUISE, /, à enregistrer/);
    expect(user(LOUISE).roles.size).toBe(0);
    await expect.poll(() => stage.steps(LOUISE), SLOW).toEqual([]);
  });

  test('the last administrators are held: nothing of them is clicked', async () => {
    const { page } = stage;
    await signInTo(page, portal.url, ADMIN);
    await openUser(page, portal.url, user('helene.vasseur@regle.example').id);
    await expectSign(page, 'Rôle(s)', /^Retenu$/);
    expect(Object.values(await signsOn(page))).toContain('Retenu');
  });

  test('two saves, and no access, no archive, no password by any hand but the admin’s', () => {
    expect(state.log.map(({ action, on, fields }) => [action, on, fields])).toEqual([
      ['user/write', [LOUISE], ['roles']],
      ['user/write', [LOUISE], ['roles']],
    ]);
    expect(state.log.every(({ pressedByHand, password }) => pressedByHand && !password)).toBe(true);
    expect(state.mails).toEqual([]);
  });
});
