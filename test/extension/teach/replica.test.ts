import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask, Pointed } from '../../../extension/message/teach.ts';
import { catchUp } from '../../../extension/teach/draft/take.ts';
import { pagedDescriptorSchema, type PagedDescriptor } from '../../../shared/portal/descriptor.ts';
import { normaliseLabel } from '../../../shared/portal/label.ts';
import { findPagedPortal } from '../../../shared/portal/index.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { openTab } from '../../portal/amisgest/browser.ts';
import { ADMINISTRATOR, PASSWORD } from '../../portal/amisgest/fixture.ts';
import { ROLES } from '../../portal/amisgest/roles.ts';
import { startAmisgest } from '../../portal/amisgest/start.ts';
import { HOLDER_PASSWORD } from '../../portal/intratone/fixture.ts';
import { startIntratone } from '../../portal/intratone/start.ts';
import { loadAdapter } from '../fixture/adapter-page.ts';
import { loadPicker, type PickerPage } from '../fixture/picker-page.ts';

let browser: Chromium;
let picker: PickerPage;
let page: Page;
beforeAll(async () => {
  [browser, picker] = await Promise.all([launchChromium(), loadPicker()]);
  page = await browser.context.newPage();
});
afterAll(async () => await browser?.close());

/** Points at each with the mouse; answers what the page told of it. */
async function pointAt(targets: readonly (readonly [Ask, Locator])[]) {
  await picker.begin(
    page,
    targets.map(([ask]) => ask),
  );
  for (const [, target] of targets) {
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.click(x + width / 2, y + height / 2);
  }
  return picker.pointed(page);
}

const draftOf = (address: string, pointed: readonly Pointed[]) =>
  catchUp(undefined, { address, pointed })?.draft;

/** The rights that a descriptor reads on the page, by the words of their labels, each ticked or not. */
async function rightsBy(descriptor: PagedDescriptor) {
  const reading = await (await loadAdapter(descriptor)).read(page);
  const labels = new Map(
    descriptor.features.map(({ id, label }) => [`feature:${id}`, normaliseLabel(label.fr)]),
  );
  const rights = Object.fromEntries(reading.boxes.map(({ key, now }) => [labels.get(key) ?? key, now]));
  return { reading, rights };
}

function catalogueOf(id: string): PagedDescriptor {
  const portal = findPagedPortal(id);
  if (!portal) throw new Error(`no descriptor of ${id}`);
  return portal;
}

test('Intratone’s functions and residences, pointed at, are read as the catalogue has them', async () => {
  const portal = await startIntratone();
  await page.goto(`${portal.url}/index.php`);
  await page.locator('input[name=identifiant]').fill('admin@regle');
  await page.locator('input[name=mdp]').fill(HOLDER_PASSWORD);
  await page.locator('input[type=submit]').click();
  const open = (tab: number) =>
    page.goto(
      `${portal.url}/souscompte.php?num=${portal.state.accounts.get('antony')?.number}&onglet=${tab}`,
    );
  await open(3);
  const before = await page.locator('input:checked').count();
  const functions = await pointAt([
    ['list', page.getByText('Consulter les événements')],
    ['user', page.getByText('Connecté')],
    ['account', page.locator('h2')],
    ['save', page.locator('input[type=submit]')],
  ]);
  expect(await page.locator('input:checked').count()).toBe(before);
  await open(2);
  const residences = await pointAt([['list', page.locator('input[type=checkbox]').nth(2)]]);
  await page.goto(`${portal.url}/souscomptes.php`);
  const accounts = await pointAt([['accounts', page.getByText('antony', { exact: true })]]);

  const draft = draftOf(portal.url, [...functions, ...residences, ...accounts]);
  const taught = pagedDescriptorSchema.parse(draft);
  expect(taught.tabs.map(({ label }) => label.fr)).toEqual(['Gestion Sites', 'Résidences']);
  expect(taught.sections.map(({ label }) => label.fr)).toEqual(
    catalogueOf('intratone')
      .sections.filter(({ tab }) => tab === 'sites')
      .map(({ label }) => label.fr),
  );
  expect(taught.sites).toMatchObject({ reach: 'account', granted: 'residence', tab: 'residences' });

  await open(3);
  const { reading, rights } = await rightsBy(taught);
  expect(reading).toMatchObject({ kind: 'account', viewer: 'admin@regle', account: 'antony' });
  expect(rights).toEqual((await rightsBy(catalogueOf('intratone'))).rights);
  expect(Object.keys(rights)).toHaveLength(20);
  await open(2);
  const places = await rightsBy(taught);
  expect(places.rights).toEqual((await rightsBy(catalogueOf('intratone'))).rights);
  expect(Object.keys(places.rights)).toHaveLength(portal.state.residences.length);
  await page.goto(`${portal.url}/souscomptes.php`);
  const list = await rightsBy(taught);
  expect(list.reading).toMatchObject({ kind: 'account-list', last: false, accounts: { length: 20 } });
  await portal.close();
});

test('Amisgest’s roles, pointed at, are read as the catalogue has them', async () => {
  const portal = await startAmisgest();
  await page.request.post(`${portal.url}/api/session`, {
    data: { email: ADMINISTRATOR, password: PASSWORD, code: '' },
  });
  await openTab(page, portal.url, 103, 'roles');
  const before = await page.locator('input:checked').count();
  const pointed = await pointAt([
    ['list', page.getByText('Mobile - Allergies')],
    ['user', page.getByText('Connecté')],
    ['account', page.locator('h1')],
    ['save', page.getByRole('button', { name: 'Enregistrer' })],
  ]);
  expect(await page.locator('input:checked').count()).toBe(before);
  const draft = draftOf(portal.url, pointed);
  const taught = pagedDescriptorSchema.parse(draft);
  expect(taught.tabs).toHaveLength(4);
  expect(taught.pages.never.map(({ fr }) => fr)).toEqual([]);

  const { reading, rights } = await rightsBy(taught);
  expect(reading).toMatchObject({ kind: 'account', viewer: ADMINISTRATOR, name: 'Mariam Touré' });
  expect(rights).toMatchObject((await rightsBy(catalogueOf('amisgest'))).rights);
  // The catalogue leaves out what the vendor's articles do not name.
  expect(Object.keys(rights)).toHaveLength(ROLES.length);
  await portal.close();
});
