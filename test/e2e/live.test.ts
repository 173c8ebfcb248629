import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { AccountView } from '../../shared/wire/account.ts';
import { openPanel } from '../extension/fixture/overlay.ts';
import { temporaryFolder } from '../fixture/temporary.ts';
import { expectSign } from './stage/panel.ts';
import { openTab, signIn } from './stage/portal.ts';
import { setStage } from './stage/stage.ts';

const HUGO = 'h.bernard';
const EVENTS = 'Consulter les événements';
const FEATURE = 'feature:resident-events-view';
const SLOW = { timeout: 15_000, interval: 50 };

/** With a rule for a group that only the identity provider has, or without. */
const policy = (rule: string): string => `portillon: 1
portals:
  intratone:
    identifier: '{userName}'
    protected: [admin]
${rule === '' ? 'rules: []' : `rules:\n${rule}`}
`;
const WATCH = `  - id: veille
    name: Veille de nuit
    portal: intratone
    when: { group: Veilleurs }
    grant: { features: [resident-events-view] }
    scope: { sites: [avalon] }
`;

test.each(['chromium', 'firefox'] as const)(
  '%s: a pushed membership moves the view, the signs on the open page and the open panel, without a reload',
  async (browser) => {
    await using stage = await setStage({ browser });
    const { page, portal, connector } = stage;
    const { scim, isDesired, apply } = await provider(connector);
    const { id: group } = await scim('POST', '/Groups', { displayName: 'Veilleurs' });
    await using folder = await temporaryFolder('live');
    await apply(folder.path, policy(WATCH));
    await signIn(page, portal.url);
    const user = { userName: HUGO, displayName: 'Hugo Bernard', externalId: 'e-42' };
    const { id } = await scim('POST', '/Users', user);
    await openTab(page, portal.url, 'sites', portal.state.accounts.get(HUGO)!.number);
    await expectSign(page, EVENTS, /^$/);
    expect(await isDesired()).toBe(false);
    const loaded = await page.evaluate(() => performance.timeOrigin);

    const timed = async (op: 'add' | 'remove', sign: RegExp) => {
      const sent = performance.now();
      const since = () => Math.round(performance.now() - sent);
      await scim('PATCH', `/Groups/${group}`, change(op, id));
      const answered = since();
      const view = async () => {
        await expect.poll(isDesired, SLOW).toBe(op === 'add');
        return since();
      };
      const [viewed, shown] = await Promise.all([view(), expectSign(page, EVENTS, sign).then(since)]);
      return { answered, viewed, shown };
    };
    const joined = await timed('add', /À accorder/);
    const left = await timed('remove', /^$/);
    const again = await timed('add', /À accorder/);
    console.log(`${browser}: ms after the PATCH was sent: ${JSON.stringify({ joined, left, again })}`);

    const panel = await openPanel(page);
    await says(panel, /Veilleurs/);
    await timed('remove', /^$/);
    await says(panel, /^(?!.*Veilleurs)/s);
    await timed('add', /À accorder/);
    await says(panel, /Veilleurs/);
    // Another process writes this one.
    await apply(folder.path, policy(''));
    await expectSign(page, EVENTS, /^$/);
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loaded);
  },
);

/** What an identity provider pushes, and what an administrator's script asks. */
async function provider(connector: Awaited<ReturnType<typeof setStage>>['connector']) {
  const token = async (...args: readonly string[]) =>
    ((await connector.command('token', 'create', ...args)) as { token: string }).token;
  const call = async (secret: string, path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const response = await fetch(`${connector.url}${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as never;
  };
  const pushing = await token('--scope', 'scim', '--source', 'entra');
  const asking = await token('--scope', 'admin');
  return {
    scim: (method: string, path: string, body: unknown): Promise<{ readonly id: string }> =>
      call(pushing, `/scim/v2${path}`, { method, body: JSON.stringify(body) }),
    isDesired: async (): Promise<boolean> => {
      const view: AccountView = await call(asking, `/api/v1/portals/intratone/accounts/${HUGO}`);
      return view.items.some(({ key, desired }) => key === FEATURE && desired);
    },
    apply: async (folder: string, yaml: string): Promise<void> => {
      await writeFile(join(folder, 'policy.yaml'), yaml);
      const { code, text } = await connector.say('policy', 'apply', join(folder, 'policy.yaml'));
      if (code !== 0) throw new Error(text);
    },
  };
}

function change(op: 'add' | 'remove', id: string) {
  const one =
    op === 'add' ? { path: 'members', value: [{ value: id }] } : { path: `members[value eq "${id}"]` };
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op, ...one }],
  };
}

async function says(panel: Frame | Page, words: RegExp): Promise<void> {
  await expect.poll(() => panel.locator('body').innerText(), SLOW).toMatch(words);
}
