import { afterEach, expect, test } from 'vitest';
import { expectLauncher, openPanel } from '../extension/fixture/overlay.ts';
import { SUB_ACCOUNT_PASSWORD } from '../portal/intratone/fixture.ts';
import { expectSign } from './stage/panel.ts';
import { unreadOf } from './stage/plan.ts';
import { openTab, signIn } from './stage/portal.ts';
import { setStage, type Stage, type StageOptions } from './stage/stage.ts';

const EVENTS = 'Consulter les événements';
const SLOW = { timeout: 60_000, interval: 500 };

let stage: Stage | undefined;
afterEach(async () => {
  await stage?.[Symbol.asyncDispose]();
  stage = undefined;
});

async function open(options: StageOptions = {}): Promise<Stage> {
  stage = await setStage(options);
  return stage;
}

test('a portal whose labels changed: the overlay says so and touches nothing', async () => {
  const { page, portal, connector } = await open({ labels: { [EVENTS]: 'Voir le journal' } });
  await signIn(page, portal.url);
  await openTab(page, portal.url, 'sites');
  await expectLauncher(page, /Ce portail a changé/);
  const before = await page.locator('input:checked').count();
  const panel = await openPanel(page);
  expect(await panel.getByRole('button', { name: /Appliquer/ }).count()).toBe(0);
  await expect.poll(() => panel.locator('body').innerText()).toMatch(/[0-9a-f]{16}/);
  expect(await page.locator('input:checked').count()).toBe(before);
  expect(await unreadOf(connector, 'antony')).toContain('sites');
});

test('an unreachable connector: the overlay says so, retries by itself, and loses no reading', async () => {
  const running = await open();
  const { page, portal } = running;
  await signIn(page, portal.url);
  await openTab(page, portal.url, 'sites');
  await expectSign(page, EVENTS, /^$/);
  await running.stopConnector();
  await openTab(page, portal.url, 'misc');
  await expectLauncher(page, /injoignable/);
  await running.restartConnector();
  await expect.poll(() => unreadOf(running.connector, 'antony'), SLOW).not.toContain('misc');
  await expectLauncher(page, /^(?!.*injoignable)/);
});

test('a person who is no admin sees their own rights and reasons, read-only', async () => {
  const { page, portal } = await open({ person: 'antony' });
  await signIn(page, portal.url, 'antony@regle', SUB_ACCOUNT_PASSWORD);
  await openTab(page, portal.url, 'sites');
  await expectSign(page, 'statuts RGPD', /Accordé/);
  const panel = await openPanel(page);
  await expect.poll(() => panel.locator('body').innerText()).toContain('Gestionnaires Paris');
  expect(await panel.getByRole('button', { name: /Appliquer|exception/i }).count()).toBe(0);
});

test('another user is signed in than the session speaks for: read-only, and said', async () => {
  const { page, portal } = await open();
  await signIn(page, portal.url, 'antony@regle', SUB_ACCOUNT_PASSWORD);
  await openTab(page, portal.url, 'sites');
  await expectLauncher(page, /Autre utilisateur connecté/);
  const panel = await openPanel(page);
  expect(await panel.getByRole('button', { name: /Appliquer|exception/i }).count()).toBe(0);
});
