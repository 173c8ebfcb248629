import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { command } from '../../connector/cli/run.ts';
import { sampleFolder } from '../../connector/cli/sample.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { button, openPortal } from './browser.ts';
import { setStage } from './stage.ts';

/** Whom the sample's policy gives an account that the portal does not have, with the roles that come by import. */
const NEW = {
  'amandine.meunier': ['role-accounting'],
  'paul.noblet': ['role-fleet-management', 'role-it-support'],
  'valerie.lacroix': [],
  'yves.delorme': ['role-accounting'],
};

let chromium: Chromium;
let delivered: readonly string[];
const opened = new AsyncDisposableStack();
beforeAll(async () => {
  chromium = opened.use(await launchChromium());
  const folder = opened.use(await sampleFolder());
  const [plan, out] = ['plan.json', 'out'].map((name) => join(folder.path, name)) as [string, string];
  await command(folder.path, 'plan', '--portal', 'commown', '--out', plan, '--as', 'anne');
  for (const name of ['bea', 'carl']) await command(folder.path, 'approve', plan, '--as', name);
  await command(folder.path, 'apply', plan, '--out', out);
  delivered = (await readdir(out)).map((name) => join(out, name));
}, 60_000);
afterAll(() => opened.disposeAsync());

test.for(['csv', 'xlsx'])(
  'the import screen takes the %s that the connector delivers of the sample organisation, which gives nobody access',
  async (format) => {
    const file = delivered.find((name) => name.endsWith(`-import-new.${format}`));
    expect(file).toBeDefined();
    const { portal, person } = await setStage();
    const page = await openPortal(chromium.context, portal.url);
    onTestFinished(() => page.close());
    await page.goto(`${portal.url}/web#action=import&view_type=list`);
    await button(page, 'Choisir un fichier').waitFor();
    await page.locator('input[type=file]').setInputFiles(file ?? '');
    await page.getByRole('cell', { name: 'paul.noblet@regle.example' }).waitFor();
    await button(page, "Test d'importation").click();
    await page.getByText('Tout semble correct.').waitFor();
    await button(page, 'Importer').click();
    await page.locator('.o_pager_limit').getByText('328').waitFor();
    const found = Object.keys(NEW).map((name) => [name, [...person(name).roles]]);
    expect(Object.fromEntries(found)).toEqual(NEW);
    expect(Object.keys(NEW).map((name) => person(name).status)).toEqual(
      Object.keys(NEW).map(() => 'not-granted'),
    );
  },
);
