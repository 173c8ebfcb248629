import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCK_MS } from '../extension/fixture/overlay.ts';
import { browserKinds } from '../fixture/browser.ts';
import { startIntratone, type Intratone } from '../portal/intratone/start.ts';
import { openTab, signIn } from './stage/portal.ts';
import { setSample, type SampleStage } from './stage/sample.ts';

const SLOW = { timeout: 60_000, interval: 200 };
/** The sample's first plan gives a lot at once: no guard is to hold it here. */
const GUARDS = ['create', 'grant', 'revoke', 'suspend'].map((kind) => ({
  portal: 'intratone',
  kind,
  count: 99_999,
  percent: 100,
}));

/** The work window on real pages: what presses is Portillon, what it presses is the portal's own. */
describe.each(browserKinds)('a tour in %s', (kind) => {
  let stage: SampleStage;
  let portal: Intratone;
  let work: Page;
  beforeAll(async () => {
    [stage, portal] = await Promise.all([
      setSample({
        portal: 'intratone',
        admin: 'admin',
        browser: kind,
        change: (policy) => ({
          ...policy,
          portals: { ...policy.portals, intratone: { ...policy.portals?.['intratone'], autopilot: true } },
          guards: GUARDS,
          approvals: { ordinary: 0, sensitive: 0 },
        }),
        accounts: ['antony'],
      }),
      startIntratone(),
    ]);
    await signIn(stage.page, portal.url);
    work = await stage.browser.openExtensionPage('extension/work/index.html?portal=intratone');
  });
  afterAll(async () => {
    await stage?.[Symbol.asyncDispose]();
    await portal?.close();
  });

  const says = (words: RegExp) =>
    expect
      .poll(async () => (await work.locator('body').innerText()).replaceAll(/\s+/g, ' '), SLOW)
      .toMatch(words);
  const openWork = async (query = ''): Promise<void> => {
    await stage.browser.closePage(work);
    work = await stage.browser.openExtensionPage(`extension/work/index.html?portal=intratone${query}`);
  };
  /** Right after a change the window refuses clicks; a person is not faster. */
  const click = async (name: string | RegExp): Promise<void> => {
    const button = work.getByRole('button', { name });
    await button.waitFor();
    // Each of these buttons goes away when it is heard; on a slow machine the lock may still hold at first.
    await expect
      .poll(async () => {
        await work.waitForTimeout(LOCK_MS);
        if (await button.isVisible()) await button.click();
        await work.waitForTimeout(LOCK_MS);
        return await button.isVisible();
      }, SLOW)
      .toBe(false);
  };
  const look = (name: string) => work.screenshot({ path: `dist/screenshots/work-${name}-${kind}.png` });
  const antony = () => portal.state.accounts.get('antony')!;

  test('reads the portal’s list to its end, and changes nothing', async () => {
    const before = [...antony().functions];
    await work.getByRole('radio', { name: /La liste seulement/ }).check();
    await click(/Lire la liste/);
    await says(/Intratone est lu 50 comptes lus/);
    await look('read');
    expect([...antony().functions]).toEqual(before);
    await click('Ranger ce parcours');
  });

  test('works a plan off by itself: ticks, saves, reads back, and leaves to a person what is a person’s', async () => {
    // An account that the list has shown is one that the plan need not create: all but one are set apart.
    for (const name of portal.state.accounts.keys())
      if (name !== 'antony') portal.state.accounts.delete(name);
    await click(/Voir la file/);
    await work.getByRole('radio', { name: /Pilote automatique/ }).check();
    await look('queue');
    await click(/^Corriger/);
    await expect.poll(() => antony().residences.size, SLOW).toBe(25);
    await expect.poll(() => stage.steps('antony'), SLOW).toEqual([]);
    await look('under-way');
    // The window may be closed and opened again: the tour goes on in the background.
    await openWork();
    await says(/1 compte corrigé et relu|1 sur \d+ comptes/);
    await click(/Mettre fin au parcours|Ranger ce parcours/);
  });

  test('guides to the next place, ticks there, and waits for the one who saves', async () => {
    antony().functions.add('site-logos-manage');
    await openTab(stage.page, portal.url, 'sites');
    await expect.poll(() => stage.steps('antony'), SLOW).toEqual(['revoke feature:site-logos-manage']);
    await openWork('&account=antony');
    await click(/Me guider pour antony/);
    const box = stage.page
      .getByRole('row', { name: 'Créer, modifier, supprimer les logos', exact: true })
      .getByRole('checkbox');
    await expect.poll(() => box.isChecked(), SLOW).toBe(false);
    expect(antony().functions.has('site-logos-manage')).toBe(true);
    await look('guided');
    await stage.page.screenshot({ path: `dist/screenshots/guided-${kind}.png` });
    await stage.page.getByRole('button', { name: 'Enregistrer' }).click();
    await says(/Terminé dans Intratone 1 compte corrigé et relu/);
    expect(antony().functions.has('site-logos-manage')).toBe(false);
  });
});
