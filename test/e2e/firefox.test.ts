import { expect, test } from 'vitest';
import { openPanel } from '../extension/fixture/overlay.ts';
import { antonyDn, memberChange } from './stage/directory.ts';
import { expectSign } from './stage/panel.ts';
import { stepsOf } from './stage/plan.ts';
import { openTab, save, signIn } from './stage/portal.ts';
import { setStage } from './stage/stage.ts';

const EVENTS = 'Consulter les événements';
const SLOW = { timeout: 45_000, interval: 100 };

/** The flow of flow.test.ts on one tab, in the other browser: paired on the options page, all clicks are real. */
test('in Firefox too: sign, panel with the reason, apply, the portal’s save, confirmed', async () => {
  await using stage = await setStage({ browser: 'firefox' });
  const { page, portal, connector, slapd } = stage;
  await signIn(page, portal.url);
  await openTab(page, portal.url, 'sites');
  await expectSign(page, 'statuts RGPD', /Accordé/);
  await slapd.modify(memberChange('add', 'Astreinte', antonyDn));
  expect(await connector.say('sync')).toMatchObject({ code: 0 });

  await openTab(page, portal.url, 'sites');
  await expectSign(page, EVENTS, /À accorder/);
  const panel = await openPanel(page);
  await expect.poll(() => panel.locator('body').innerText(), SLOW).toMatch(/Groupe Astreinte → règle/);
  await panel.getByRole('button', { name: /Appliquer à cette page/ }).click();
  await expectSign(page, EVENTS, /enregistrer/);
  await save(page);
  await expectSign(page, EVENTS, /^Accordé$/);
  expect(portal.state.accounts.get('antony')?.functions.has('resident-events-view')).toBe(true);
  await expect
    .poll(() => stepsOf(connector, 'antony'), SLOW)
    .not.toContain('grant feature:resident-events-view');
});
