import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recipe } from '../../extension/adapter/contract.ts';
import { launchChromium, type Chromium } from '../fixture/chromium.ts';
import { loadAdapter, type PageAdapter } from '../extension/fixture/adapter-page.ts';

/** A tab of the replica with what the replica has saved: `feature:<id>` or `site:<words>` → ticked. */
export interface TabTruth {
  readonly tab: string;
  readonly boxes: ReadonlyMap<string, boolean>;
}

/** What a portal's replica gives to run the suite on it. */
export interface AdapterReplica {
  readonly recipe: Recipe;
  /** The administrator and an ordinary account, as the page writes them. */
  readonly admin: string;
  readonly user: string;
  /** An account that the administrator looks at, as the heading writes it. */
  readonly account: string;
  /** A label of each required kind, exactly as the page writes it, with the tab that it stands on. */
  readonly required: readonly { readonly tab: string; readonly label: string }[];
  start(labels?: Readonly<Record<string, string>>): Promise<RunningReplica>;
}

export interface RunningReplica extends AsyncDisposable {
  signIn(page: Page, who: string): Promise<void>;
  /** Opens one tab of one account. */
  open(page: Page, account: string, tab: string): Promise<void>;
  /** Presses the portal's own save button. */
  save(page: Page): Promise<void>;
  /** Every tab that holds boxes, from the replica's state. */
  truth(account: string): readonly TabTruth[];
}

/** Throws when any field's value is read, or a password field is so much as looked for. */
const guardFields = (): void => {
  const refuse = (what: string) => (): never => {
    Object.assign(globalThis, { fieldWasRead: what });
    throw new Error(`${what} was read`);
  };
  Object.defineProperty(HTMLInputElement.prototype, 'value', { get: refuse('value'), set: refuse('value') });
  Object.defineProperty(HTMLInputElement.prototype, 'defaultValue', { get: refuse('defaultValue') });
  const getAttribute = Reflect.get(Element.prototype, 'getAttribute');
  Element.prototype.getAttribute = function (name: string) {
    const isValue = this instanceof HTMLInputElement && name === 'value';
    return isValue ? refuse('the value attribute')() : Reflect.apply(getAttribute, this, [name]);
  };
};

/** The suite that each portal's recipe passes on its replica, in a real Chromium. */
export function adapterContract(name: string, replica: AdapterReplica): void {
  describe(`${name}: the adapter`, () => {
    let browser: Chromium;
    let adapter: PageAdapter;
    let page: Page;
    beforeAll(async () => {
      [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(replica.recipe)]);
      page = await browser.context.newPage();
    });
    afterAll(async () => await browser.close());

    const sorted = (entries: Iterable<readonly [string, boolean]>): [string, boolean][] =>
      [...entries]
        .map(([key, ticked]): [string, boolean] => [key, ticked])
        .toSorted(([a], [b]) => a.localeCompare(b));

    test('recognises the user and the account on every tab', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const { id } of replica.recipe.tabs) {
        await running.open(page, replica.account, id);
        const reading = await adapter.read(page);
        expect(reading).toMatchObject({
          kind: 'account',
          viewer: replica.admin,
          account: replica.account,
        });
      }
    });

    test('reads every box of the catalogue once, as the portal has it saved', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const { tab, boxes } of running.truth(replica.account)) {
        await running.open(page, replica.account, tab);
        const reading = await adapter.read(page);
        expect(reading.tab).toBe(tab);
        expect(new Set(reading.boxes.map(({ key }) => key)).size).toBe(reading.boxes.length);
        expect(sorted(reading.boxes.map(({ key, saved }) => [key, saved]))).toEqual(sorted(boxes));
        expect(reading).toMatchObject({ complete: true, consultation: false });
      }
      const catalogue = replica.recipe.features.filter(({ kind }) => kind !== 'attribute');
      const seen = new Set(running.truth(replica.account).flatMap(({ boxes }) => [...boxes.keys()]));
      expect(catalogue.map(({ id }) => `feature:${id}`).filter((key) => !seen.has(key))).toEqual([]);
    });

    test('ticks and unticks by clicks, tells saved from shown, and the portal saves what was ticked', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const { tab, boxes } of running.truth(replica.account)) {
        await running.open(page, replica.account, tab);
        const some = [...boxes].filter((_, index) => index % 7 < 2);
        const wanted = Object.fromEntries(some.map(([key, ticked]) => [key, !ticked]));
        const results = await adapter.write(page, wanted);
        expect(Object.values(results)).toEqual(some.map(() => 'done'));
        expect(Object.values(await adapter.write(page, wanted))).toEqual(some.map(() => 'unchanged'));

        const unsaved = await adapter.read(page);
        expect(sorted(unsaved.boxes.map(({ key, saved }) => [key, saved]))).toEqual(sorted(boxes));
        await running.save(page);
        const expected = [...boxes].map(([key, ticked]) => [key, wanted[key] ?? ticked] as const);
        const after = running.truth(replica.account).find((each) => each.tab === tab);
        expect(sorted(after?.boxes ?? [])).toEqual(sorted(expected));
        const reading = await adapter.read(page);
        expect(sorted(reading.boxes.map(({ key, saved }) => [key, saved]))).toEqual(sorted(expected));
      }
    });

    test('reads consultation pages and can tick nothing there', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.user);
      const own = replica.user.split('@')[0] ?? '';
      for (const { tab, boxes } of running.truth(own)) {
        await running.open(page, own, tab);
        const reading = await adapter.read(page);
        expect(reading).toMatchObject({ kind: 'account', viewer: replica.user, consultation: true });
        expect(sorted(reading.boxes.map(({ key, saved }) => [key, saved]))).toEqual(sorted(boxes));
        const first = [...boxes][0];
        const results = await adapter.write(page, { [first?.[0] ?? '']: !first?.[1] });
        expect(Object.values(results)).toEqual(['missing']);
      }
    });

    test.for(replica.required)('switches itself off when «$label» is worded otherwise', async (changed) => {
      await using running = await replica.start({ [changed.label]: 'Tout autre chose' });
      await running.signIn(page, replica.admin);
      await running.open(page, replica.account, changed.tab);
      const reading = await adapter.read(page);
      expect(reading).toMatchObject({ kind: 'changed', boxes: [] });
      expect(reading.probes?.length).toBeGreaterThan(0);
      const before = running.truth(replica.account);
      const all = before.flatMap(({ boxes }) => [...boxes].map(([key, ticked]) => [key, !ticked] as const));
      expect(await adapter.write(page, Object.fromEntries(all))).toEqual({});
      expect(running.truth(replica.account)).toEqual(before);
    });

    test('never reads a field: with every value guarded it reads and ticks the same', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const { tab, boxes } of running.truth(replica.account)) {
        await running.open(page, replica.account, tab);
        await page.evaluate(guardFields);
        const reading = await adapter.read(page);
        expect(reading.boxes.length).toBe(boxes.size);
        await adapter.write(page, { [reading.boxes[0]?.key ?? '']: true });
        expect(await page.evaluate(() => Reflect.get(globalThis, 'fieldWasRead') as unknown)).toBeUndefined();
      }
    });

    test('gives pages of one build one structure hash, whatever they say', async () => {
      await using running = await replica.start();
      await using reworded = await replica.start(
        Object.fromEntries(replica.required.map(({ label }) => [label, 'Tout autre chose'])),
      );
      const hashes = [];
      for (const each of [running, reworded]) {
        await each.signIn(page, replica.admin);
        await each.open(page, replica.account, replica.required[0]?.tab ?? '');
        hashes.push((await adapter.read(page)).structureHash);
      }
      expect(hashes[0]).toMatch(/^[0-9a-f]{16}$/);
      expect(hashes[1]).toBe(hashes[0]);
    });
  });
}
