import { mkdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { antonyDn, memberChange } from './stage/directory.ts';
import { openPanel } from '../extension/fixture/overlay.ts';
import { openTab as openRoles, signInOnPage } from '../portal/amisgest/browser.ts';
import { ADMINISTRATOR, createFixture, PLAIN_USER } from '../portal/amisgest/fixture.ts';
import { startAmisgest } from '../portal/amisgest/start.ts';
import { userByEmail } from '../portal/amisgest/state.ts';
import { expectSign } from './stage/panel.ts';
import { openTab, signIn, tabNumber, type Tab } from './stage/portal.ts';
import { setSample } from './stage/sample.ts';
import { setStage } from './stage/stage.ts';

const FOLDER = resolve(import.meta.dirname, '../../dist/screenshots');
/** What the stores ask for: developer.chrome.com/docs/webstore/images. */
const SIZE = { width: 1280, height: 800 };
const TABS = Object.keys(tabNumber) as Tab[];

/** A row of each tab with something to grant; «Généralités» and «Clés Pass» have none. */
const shows: Partial<Record<Tab, string>> = {
  residences: 'Avalon',
  sites: 'Consulter les événements',
  misc: 'coffres à clé',
};

/** What an admin sees on a morning with something to do; looked at by people, and the picture of the README. */
test.for(['fr', 'en'] as const)('the overlay on every tab, light and dark, in %s', async (locale) => {
  await using stage = await setStage({ locale });
  const { page, portal, connector, slapd } = stage;
  await mkdir(FOLDER, { recursive: true });
  await page.setViewportSize(SIZE);
  await signIn(page, portal.url);
  for (const tab of TABS) await openTab(page, portal.url, tab);
  await slapd.modify(memberChange('add', 'Astreinte', antonyDn));
  expect(await connector.say('sync')).toMatchObject({ code: 0 });
  portal.state.accounts.get('antony')?.functions.add('site-logos-manage');
  for (const tab of TABS) {
    await openTab(page, portal.url, tab);
    const row = shows[tab];
    if (row !== undefined) {
      await expectSign(page, row, /À accorder|To grant/);
    }
    await openPanel(page);
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.waitForTimeout(200);
      const path = join(FOLDER, `${tab}-${locale}-${scheme}.png`);
      await page.screenshot({ path });
      expect((await stat(path)).size).toBeGreaterThan(20_000);
    }
  }
});

test.for(['fr', 'en'] as const)('a second portal, whose roles exclude each other, in %s', async (locale) => {
  const state = createFixture();
  const portal = await startAmisgest({ state });
  await using closing = new AsyncDisposableStack();
  closing.defer(() => portal.close());
  await using stage = await setSample({
    portal: 'amisgest',
    admin: ADMINISTRATOR,
    browser: 'chromium',
    locale,
  });
  const { page } = stage;
  await mkdir(FOLDER, { recursive: true });
  await page.setViewportSize(SIZE);
  await stage.move('join', 'm.toure', 'Techniciens informatique');
  await signInOnPage(page, portal.url, ADMINISTRATOR);
  await openRoles(page, portal.url, userByEmail(state, PLAIN_USER)?.number ?? 0, 'roles');
  await expectSign(page, 'Technicien externe', /^Retenu$|^Held$/);
  await openPanel(page);
  await page.waitForTimeout(200);
  const path = join(FOLDER, `amisgest-${locale}-light.png`);
  await page.screenshot({ path });
  expect((await stat(path)).size).toBeGreaterThan(20_000);
});
