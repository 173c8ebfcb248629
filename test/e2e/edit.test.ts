import { expect, test } from 'vitest';
import { openPanel } from '../extension/fixture/overlay.ts';
import { expectSign } from './stage/panel.ts';
import { stepsOf } from './stage/plan.ts';
import { openTab, signIn } from './stage/portal.ts';
import { setStage } from './stage/stage.ts';

const EVENTS = 'Consulter les événements';
const SLOW = { timeout: 45_000, interval: 100 };

test('an admin grants an exception with a reason and an end, confirmed in a window on what it changes', async () => {
  await using stage = await setStage();
  const { page, portal, connector, browser } = stage;
  await signIn(page, portal.url);
  await openTab(page, portal.url, 'sites');
  await expectSign(page, EVENTS, /^$/);
  const panel = await openPanel(page);
  await panel.getByPlaceholder(/Chercher/).fill('événements');
  await panel.getByText(EVENTS).click();
  await panel.getByRole('button', { name: 'Demander une exception' }).click();
  await panel.getByLabel(/Motif/).fill('Remplacement de Cédric, demandé par la direction');
  await panel.getByLabel(/Jusqu’au/).fill('2099-03-31');
  const opening = browser.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Vérifier et confirmer' }).click();

  const confirm = await opening;
  await confirm.setViewportSize({ width: 620, height: 720 });
  const accept = confirm.getByRole('button', { name: /Accorder l’exception jusqu’au 31 mars 2099/ });
  await accept.waitFor();
  expect(await confirm.locator('body').innerText()).toContain(EVENTS);
  expect(await stepsOf(connector, 'antony')).not.toContain('grant feature:resident-events-view');
  await confirm.screenshot({ path: 'dist/screenshots/confirm-fr.png' });
  await confirm.waitForTimeout(700);
  await accept.click();

  await expectSign(page, EVENTS, /À accorder/);
  await expect.poll(() => stepsOf(connector, 'antony'), SLOW).toContain('grant feature:resident-events-view');
  const { text } = await connector.say(
    'explain',
    'antony',
    'resident-events-view',
    'la-louviere',
    '--lang',
    'fr',
  );
  expect(text).toContain('Remplacement de Cédric');
  expect(text).toContain('31 mars 2099');
});
