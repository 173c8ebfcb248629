import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPanel } from '../../extension/fixture/overlay.ts';
import { browserKinds } from '../../fixture/browser.ts';
import { named } from '../../portal/webex-carrier/api-client.ts';
import { openAdministrator, openSection, signInOn } from '../../portal/webex-carrier/browse.ts';
import { createFixture } from '../../portal/webex-carrier/fixture.ts';
import { startWebex, type Webex } from '../../portal/webex-carrier/start.ts';
import { wordsFor } from '../../portal/webex-carrier/client/words/index.ts';
import { expectSign } from '../stage/panel.ts';
import { setSample, type SampleStage } from '../stage/sample.ts';

const SLOW = { timeout: 45_000, interval: 200 };
const GROUP = 'Téléphonie Lyon';
/** Toulouse is on the second page of sites. */
const RULE = {
  id: 'renfort-toulouse',
  name: 'Lyon aide Toulouse',
  portal: 'webex-carrier',
  when: { group: GROUP },
  grant: { features: ['reports'] },
  scope: { subtree: 'toulouse' },
};

describe.each(browserKinds)('Webex in %s', (browser) => {
  const state = createFixture();
  let stage: SampleStage;
  let portal: Webex;
  let redesigned: Webex;
  let panel: Frame | undefined;
  beforeAll(async () => {
    [stage, portal, redesigned] = await Promise.all([
      setSample({ portal: 'webex-carrier', admin: 'admin.regle', browser, rules: [RULE] }),
      startWebex({ state }),
      startWebex({ state, redesign: 2, layout: 'tabs' }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([stage?.[Symbol.asyncDispose](), portal?.close(), redesigned?.close()]);
  });

  const names = (of: string): string[] => {
    const { sites } = named(state, of);
    return state.sites.filter(({ id }) => sites.has(id)).map(({ name }) => name);
  };
  /** Applies what the panel offers for the section or page that is open. */
  const apply = async (label: string): Promise<void> => {
    await expectSign(stage.page, label, /À accorder|À retirer|To grant|To revoke/);
    // The page is one document: the panel stays where it was opened.
    panel ??= await openPanel(stage.page);
    await panel.getByRole('button', { name: /Appliquer à cette page/ }).click();
    await expectSign(stage.page, label, /enregistrer/);
  };

  test('a group is joined: signs, apply, the portal’s save, confirmed; nothing pressed that acts at once', async () => {
    const { page } = stage;
    const words = wordsFor('fr', {});
    await stage.move('join', 'n.pascal', GROUP);
    await signInOn(page, portal, 'admin.regle');
    await openAdministrator(page, portal, 'n.pascal');
    await openSection(page, words.sitePermissions);
    await apply('Lyon – Accueil');
    await page.getByRole('button', { name: words.next, exact: true }).click();
    await apply('Toulouse – Accueil');
    await openSection(page, words.featurePermissions);
    await apply(words['call-recording']);
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.saved).waitFor();
    await expectSign(page, words.reports, /^Accordé$/);
    // What the portal shows is what counts, page by page.
    await openSection(page, words.sitePermissions);
    await expectSign(page, 'Lyon – Accueil', /^Accordé$/);
    await page.getByRole('button', { name: words.next, exact: true }).click();
    await expectSign(page, 'Toulouse – Accueil', /^Accordé$/);
    const places = ['Paris', 'Lyon', 'Toulouse'];
    expect(names('n.pascal').filter((name) => places.some((place) => name.startsWith(place)))).toHaveLength(
      15,
    );
    expect([...named(state, 'n.pascal').permissions].toSorted()).toEqual([
      'analytics',
      'dashboard',
      'reports',
      'services',
    ]);
    await expect.poll(() => stage.steps('n.pascal'), SLOW).toEqual([]);
    expect(state.log.map(({ what, on }) => `${what} ${on}`)).toEqual(['save n.pascal']);
  });

  test('after a redesign, in English, as tabs: the group is left again', async () => {
    const { page } = stage;
    const words = wordsFor('en', {});
    panel = undefined;
    await stage.move('leave', 'n.pascal', GROUP);
    await signInOn(page, redesigned, 'admin.regle', { language: 'en' });
    await openAdministrator(page, redesigned, 'n.pascal');
    await openSection(page, words.sitePermissions);
    await apply('Lyon – Accueil');
    await page.getByRole('button', { name: words.next, exact: true }).click();
    await apply('Toulouse – Accueil');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.saved).waitFor();
    await expectSign(page, 'Toulouse – Accueil', /^$/);
    await page.getByRole('button', { name: words.previous, exact: true }).click();
    await expectSign(page, 'Lyon – Accueil', /^$/);
    await expect.poll(() => stage.steps('n.pascal'), SLOW).toEqual([]);
    expect(names('n.pascal')).toHaveLength(5);
    expect(state.log.map(({ what, on }) => `${what} ${on}`)).toEqual(['save n.pascal', 'save n.pascal']);
  });
});
