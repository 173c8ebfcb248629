import { expect, test } from 'vitest';
import { LOCK_MS, openPanel } from '../extension/fixture/overlay.ts';
import { expectSign } from './stage/panel.ts';
import { openTab, signIn } from './stage/portal.ts';
import { setStage } from './stage/stage.ts';

const LABEL = 'Modifier les statuts RGPD';

test('a click on a sign opens the panel on that box, and again after the panel went back to the list', async () => {
  await using stage = await setStage();
  const { page, portal } = stage;
  await page.setViewportSize({ width: 1500, height: 860 });
  await signIn(page, portal.url);
  await openTab(page, portal.url, 'sites');
  await expectSign(page, LABEL, /Accordé/);
  const panel = await openPanel(page);
  const sign = page.locator('tr:not(:has(table))', { hasText: LABEL }).locator('td > span').last();
  const detail = panel.getByRole('heading', { level: 2, name: LABEL });
  for (let clicks = 0; clicks < 2; clicks++) {
    await page.waitForTimeout(LOCK_MS);
    await sign.click();
    await detail.waitFor({ timeout: 10_000 });
    await panel.locator('button.back').click();
    await expect.poll(() => detail.count()).toBe(0);
  }
});
