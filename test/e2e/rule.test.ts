import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LOCK_MS, openPanel } from '../extension/fixture/overlay.ts';
import { expectSign } from './stage/panel.ts';
import { stepsOf } from './stage/plan.ts';
import { openTab, save, signIn } from './stage/portal.ts';
import { setStage } from './stage/stage.ts';

const GDPR = 'Modifier les statuts RGPD';
const RULE = 'Gestion courante à Paris';
const SLOW = { timeout: 45_000, interval: 100 };

/* From one wrong box to the rule that is wrong for everybody: by keyboard alone once the panel is open. */
test('a rule is changed for everybody like this person, its effect counted first; the page is put right; all by keyboard', async () => {
  await using stage = await setStage();
  const { page, portal, connector, browser } = stage;
  await signIn(page, portal.url);
  await openTab(page, portal.url, 'sites');
  await expectSign(page, GDPR, /^Accordé$/);
  const panel = await openPanel(page);
  const keys = async (...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const pressButton = async (
    where: Pick<Page, 'getByRole'>,
    name: string | RegExp,
    on: Page,
  ): Promise<void> => {
    const button = where.getByRole('button', { name });
    await button.waitFor();
    await button.focus();
    await on.waitForTimeout(LOCK_MS);
    await on.keyboard.press('Enter');
  };

  await panel.getByRole('searchbox').press('Home');
  await page.keyboard.type('RGPD');
  await keys('ArrowDown');
  const focused = () => panel.evaluate(() => document.activeElement?.textContent ?? '');
  for (let downs = 0; downs < 9 && !(await focused()).includes(GDPR); downs++) await keys('ArrowDown');
  await keys('Enter');
  await pressButton(panel, /Le retirer à tous ceux qui sont dans ce cas/, page);
  await panel
    .getByText(/concerne 1 personne/)
    .first()
    .waitFor();
  const opening = browser.context.waitForEvent('page');
  await pressButton(panel, new RegExp(`Voir l’effet sur «\\s?${RULE}\\s?»`), page);

  const confirm = await opening;
  await confirm.setViewportSize({ width: 620, height: 760 });
  await expect
    .poll(async () => (await confirm.locator('body').innerText()).replaceAll(/\s+/g, ' '), SLOW)
    .toMatch(/Change pour 1 personne.*1 étape à retirer/);
  const reason = confirm.getByLabel(/Motif/);
  await reason.focus();
  await confirm.keyboard.type('Les statuts RGPD passent au siège');
  await confirm.screenshot({ path: 'dist/screenshots/confirm-rule-fr.png' });
  expect(await stepsOf(connector, 'antony')).not.toContain('revoke feature:site-gdpr-status-edit');
  await pressButton(confirm, new RegExp(`«\\s?${RULE}\\s?».*1 personne`), confirm);

  await expectSign(page, GDPR, /^À retirer$/);
  await pressButton(panel, 'Permissions', page);
  await pressButton(panel, /Appliquer à cette page/, page);
  await expectSign(page, GDPR, /enregistrer/);
  await save(page);
  expect(portal.state.accounts.get('antony')?.functions.has('site-gdpr-status-edit')).toBe(false);
  await expect
    .poll(() => stepsOf(connector, 'antony'), SLOW)
    .not.toContain('revoke feature:site-gdpr-status-edit');
  const { text } = await connector.say('policy', 'history', '--lang', 'fr');
  expect(text).toMatch(/2/);
});
