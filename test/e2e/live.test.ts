import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccountView } from '../../shared/wire/account.ts';
import { temporaryFolder } from '../fixture/temporary.ts';
import { expectSign } from './stage/panel.ts';
import { openTab, signIn } from './stage/portal.ts';
import { setStage, type Stage } from './stage/stage.ts';

const HUGO = 'h.bernard';
const EVENTS = 'Consulter les événements';
const FEATURE = 'feature:resident-events-view';

/** One rule for a group that only the identity provider has. */
const policy = `portillon: 1
portals:
  intratone:
    identifier: '{userName}'
    protected: [admin]
rules:
  - id: veille
    name: Veille de nuit
    portal: intratone
    when: { group: Veilleurs }
    grant: { features: [resident-events-view] }
    scope: { sites: [avalon] }
`;

let stage: Stage;
let opened: AsyncDisposableStack;
let scim: (method: string, path: string, body: unknown) => Promise<{ readonly id: string }>;
let view: () => Promise<AccountView>;
/** The pushed group that the rule names. */
let watch: string;

beforeAll(async () => {
  opened = new AsyncDisposableStack();
  stage = opened.use(await setStage());
  const { connector, page, portal } = stage;
  const token = async (...args: readonly string[]) =>
    ((await connector.command('token', 'create', ...args)) as { token: string }).token;
  const call = async (secret: string, path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' };
    const response = await fetch(`${connector.url}${path}`, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    return (text === '' ? {} : JSON.parse(text)) as never;
  };
  const [pushing, asking] = [
    await token('--scope', 'scim', '--source', 'entra'),
    await token('--scope', 'admin'),
  ];
  scim = (method, path, body) => call(pushing, `/scim/v2${path}`, { method, body: JSON.stringify(body) });
  view = () => call(asking, `/api/v1/portals/intratone/accounts/${HUGO}`);
  const folder = opened.use(await temporaryFolder('live'));
  watch = (await scim('POST', '/Groups', { displayName: 'Veilleurs' })).id;
  await writeFile(join(folder.path, 'policy.yaml'), policy);
  const applied = await connector.say('policy', 'apply', join(folder.path, 'policy.yaml'));
  if (applied.code !== 0) throw new Error(applied.text);
  await signIn(page, portal.url);
});
afterAll(() => opened.disposeAsync());

test('A pushed membership moves the permissions, the account’s view and the signs on the page.', async () => {
  const { page, portal } = stage;
  const user = { userName: HUGO, displayName: 'Hugo Bernard', externalId: 'e-42' };
  const { id } = await scim('POST', '/Users', user);
  await open(page, portal);
  await expectSign(page, EVENTS, /^$/);
  expect(await isDesired()).toBe(false);

  const joined = await timed(page, portal, 'add', id, /À accorder/, true);
  const left = await timed(page, portal, 'remove', id, /^$/, false);
  console.log(`A pushed membership: ${JSON.stringify({ joined, left })} ms after the PATCH was sent`);
});

/** A membership change, and how long after it was sent the view had it, and the page as it was opened then. */
async function timed(
  page: Page,
  portal: Stage['portal'],
  op: 'add' | 'remove',
  id: string,
  sign: RegExp,
  desired: boolean,
) {
  const sent = performance.now();
  const since = () => Math.round(performance.now() - sent);
  await scim('PATCH', `/Groups/${watch}`, change(op, id));
  const answered = since();
  await expect.poll(isDesired, { timeout: 10_000, interval: 10 }).toBe(desired);
  const viewed = since();
  await open(page, portal);
  await expectSign(page, EVENTS, sign);
  return { answered, viewed, shown: since() };
}

function change(op: 'add' | 'remove', id: string) {
  const one =
    op === 'add' ? { path: 'members', value: [{ value: id }] } : { path: `members[value eq "${id}"]` };
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op, ...one }],
  };
}

async function isDesired(): Promise<boolean> {
  return (await view()).items.some(({ key, desired }) => key === FEATURE && desired);
}

async function open(page: Page, portal: Stage['portal']): Promise<void> {
  await openTab(page, portal.url, 'sites', portal.state.accounts.get(HUGO)!.number);
}
