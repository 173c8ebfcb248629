import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { antonyDn, memberChange } from './stage/directory.ts';
import { expectLauncher, openPanel } from '../extension/fixture/overlay.ts';
import { expectSign } from './stage/panel.ts';
import { stepsOf, unreadOf } from './stage/plan.ts';
import { openTab, save, signIn, type Tab } from './stage/portal.ts';
import { setStage, type Stage } from './stage/stage.ts';

const BOX_TABS: readonly Tab[] = ['general', 'residences', 'sites', 'misc'];
/** The command line is a process of its own: each look at the plan takes a moment. */
const SLOW = { timeout: 45_000, interval: 100 };
const EVENTS = 'Consulter les événements';

/** One person joins one group, start to end: docs/flow.md, with nothing replaced by a stand-in. */
describe('from the directory to the portal’s page and back', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
    await signIn(stage.page, stage.portal.url);
  });
  afterAll(() => stage?.[Symbol.asyncDispose]());

  test('tabs that were read make the account known, and it is as it should be', async () => {
    const { page, portal, connector } = stage;
    for (const tab of BOX_TABS) {
      await openTab(page, portal.url, tab);
      await expect.poll(() => unreadOf(connector, 'antony'), SLOW).not.toContain(tab);
    }
    expect(await stepsOf(connector, 'antony')).toEqual([]);
  });

  test('ldapmodify adds him to a group: the page shows the new ticks missing, with the reason', async () => {
    const { page, portal, connector, slapd } = stage;
    await slapd.modify(memberChange('add', 'Astreinte', antonyDn));
    expect(await connector.say('sync')).toMatchObject({ code: 0 });
    expect(await stepsOf(connector, 'antony')).toEqual([
      'grant feature:resident-events-view',
      'grant feature:key-safes-manage',
      'grant site:avalon',
    ]);
    await openTab(page, portal.url, 'sites');
    await expectSign(page, EVENTS, /À accorder/);
    const panel = await openPanel(page);
    await expect
      .poll(() => panel.locator('body').innerText(), SLOW)
      .toMatch(/Groupe Astreinte → règle «\s?Astreinte de nuit\s?»/);
  });

  test('apply ticks the boxes, the admin saves, and the plan of the account is empty', async () => {
    const { page, portal, connector } = stage;
    await putRight(stage, 'sites', EVENTS);
    expect(portal.state.accounts.get('antony')?.functions.has('resident-events-view')).toBe(true);
    await putRight(stage, 'misc', 'coffres à clé');
    await putRight(stage, 'residences', 'Avalon');
    expect(portal.state.accounts.get('antony')?.residences.has('avalon')).toBe(true);
    await expect.poll(() => stepsOf(connector, 'antony'), SLOW).toEqual([]);
    await openTab(page, portal.url, 'sites');
    await expectSign(page, EVENTS, /Accordé/);
  });

  test('a directory that answers with an error in the middle takes nothing away', async () => {
    const { connector, slapd, page, portal } = stage;
    await slapd.modify(memberChange('delete', 'Astreinte', antonyDn));
    await slapd.limit({ pagedTotal: 2 });
    const sync = await connector.say('sync', '--lang', 'fr');
    expect(sync.code).toBe(3);
    expect(sync.text).toMatch(/LDAP_[A-Z_]+/);
    expect(await stepsOf(connector, 'antony')).toEqual([]);
    await openTab(page, portal.url, 'sites');
    await expectSign(page, EVENTS, /Accordé/);
    await slapd.limit({});
  });

  test('ldapmodify has removed him: the reverse, down to an empty plan', async () => {
    const { page, portal, connector } = stage;
    expect(await connector.say('sync')).toMatchObject({ code: 0 });
    expect(await stepsOf(connector, 'antony')).toEqual([
      'revoke feature:resident-events-view',
      'revoke feature:key-safes-manage',
      'revoke site:avalon',
    ]);
    await openTab(page, portal.url, 'sites');
    await expectSign(page, EVENTS, /À retirer/);
    await putRight(stage, 'sites', EVENTS);
    await putRight(stage, 'misc', 'coffres à clé');
    await putRight(stage, 'residences', 'Avalon');
    await expect.poll(() => stepsOf(connector, 'antony'), SLOW).toEqual([]);
    expect(portal.state.accounts.get('antony')?.functions.has('resident-events-view')).toBe(false);
  });

  test('what somebody changes by hand afterwards is drift', async () => {
    const { page, portal, connector } = stage;
    portal.state.accounts.get('antony')?.functions.add('resident-events-view');
    await openTab(page, portal.url, 'sites');
    await expectSign(page, EVENTS, /À retirer/);
    const plan = (await connector.command('plan', '--portal', 'intratone', '--account', 'antony')) as {
      steps: { drift?: string }[];
    };
    expect(plan.steps.map((step) => step.drift)).toEqual(['added-by-hand']);
  });

  test('the audit chain of all this verifies', async () => {
    const { code, text } = await stage.connector.say('doctor');
    expect(text).not.toContain('✗');
    expect(code).toBe(0);
  });
});

/** On one tab: open the panel, apply to this page, press the portal's save. */
async function putRight({ page, portal }: Stage, tab: Tab, label: string): Promise<void> {
  await openTab(page, portal.url, tab);
  await expectSign(page, label, /À accorder|À retirer/);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: /Appliquer à cette page/ }).click();
  await expectSign(page, label, /enregistrer/);
  await save(page);
  // Whoever leaves the page before that leaves it unread.
  await expectLauncher(page, /^Portillon\. (?!Lecture)/);
  await expectSign(page, label, /^(Accordé)?$/);
}
