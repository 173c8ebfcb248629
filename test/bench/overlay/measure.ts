import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { PAIRING_CODE, startStandIn } from '../../extension/fixture/connector.ts';
import { builtFor, launchExtended } from '../../extension/fixture/paired.ts';
import type { BrowserKind } from '../../fixture/browser.ts';
import { countWorlds, hasOverlay } from './injected.ts';
import { nameOf, serveList, WITH, WITHOUT, type Times } from './page.ts';
import { listPortal } from './portal.ts';
import { updateList, type Update, type UpdateKind } from './update.ts';

export const ROWS = 2_000;
const KINDS: readonly UpdateKind[] = ['replace every row', 'toggle a class on every row'];

export interface Measured {
  readonly kind: BrowserKind;
  /** Bytes of the content script with gzip. */
  readonly bytes: number;
  /** Whether the page that does not match was left alone, and the other was not. */
  readonly injected: { readonly matching: boolean; readonly other: boolean; readonly worlds?: number };
  readonly loads: { readonly with: readonly Times[]; readonly without: readonly Times[] };
  readonly updates: Readonly<Record<UpdateKind, { with: readonly Update[]; without: readonly Update[] }>>;
}

/** The same page with the overlay and without it, in turn, in one browser: so that the machine's moods meet both. */
export async function measureOverlay(kind: BrowserKind, rounds: number): Promise<Measured> {
  await using served = await serveList(ROWS);
  const sites = Array.from({ length: ROWS }, (_, row) => ({ id: `s${row}`, name: nameOf(row) }));
  // A quarter of the boxes differs: signs of every kind are drawn.
  const desired = new Set(sites.filter((_, row) => row % 4 < 2).map(({ id }) => `site:${id}` as const));
  await using connector = await startStandIn({
    descriptor: listPortal,
    tenant: '',
    sites,
    origins: [`${served.url}${WITH}*`],
    accounts: new Map([['antony', { desired }]]),
  });
  await using extended = await launchExtended({}, kind);
  const { browser, options } = extended;
  await options.evaluate((body) => chrome.runtime.sendMessage(body), {
    type: 'options.pair',
    connector: connector.url,
    code: PAIRING_CODE,
  });
  const page = await browser.context.newPage();
  const worlds = await countWorlds(browser, page, served.url + WITHOUT);
  await page.goto(served.url + WITHOUT);
  await page.waitForTimeout(500);
  const other = await hasOverlay(options, served.url + WITHOUT);
  await load(page, served.url + WITH, true);
  const matching = await hasOverlay(options, served.url + WITH);

  const loads = { with: [] as Times[], without: [] as Times[] };
  const empty = () => ({ with: [] as Update[], without: [] as Update[] });
  const updates = { 'replace every row': empty(), 'toggle a class on every row': empty() };
  for (let round = 0; round < rounds; round++)
    for (const side of ['with', 'without'] as const) {
      const times = await load(page, served.url + (side === 'with' ? WITH : WITHOUT), side === 'with');
      loads[side].push(times);
      for (const how of [...KINDS, ...KINDS]) updates[how][side].push(await updateList(page, how));
    }
  const script = readFileSync(`${builtFor[kind]}/extension/overlay/overlay.js`);
  const bytes = gzipSync(script, { level: 9 }).length;
  return {
    kind,
    bytes,
    injected: { matching, other, ...(worlds !== undefined && { worlds }) },
    loads,
    updates,
  };
}

async function load(page: Page, url: string, withSigns: boolean): Promise<Times> {
  await page.goto(url);
  if (withSigns)
    await page.waitForFunction(() => (Reflect.get(window, 'times') as Times).signs > 0, undefined, {
      timeout: 60_000,
    });
  // What the first look still brings (a report, a second view) is not the updates'.
  await page.waitForTimeout(1_000);
  return await page.evaluate(() => Reflect.get(window, 'times') as Times);
}

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
declare const chrome: ExtensionApi;
