import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recipe, Target } from '../../extension/adapter/contract.ts';
import { launchChromium, type Chromium } from '../fixture/chromium.ts';
import type { PlainReading } from '../extension/fixture/adapter-entry.ts';
import { loadAdapter, type PageAdapter } from '../extension/fixture/adapter-page.ts';

/** What the portal has saved of one row: ticked or not, a profile's name, login hours (shared/portal/hours-text.ts). */
export type Saved = boolean | string;

/**
 * A tab of the replica with what the replica has saved: `feature:<id>`, `site:<words>`, `profile:<module>` or `hours:`.
 * Of a list of several pages, the page that opens.
 */
export interface TabTruth {
  readonly tab: string;
  readonly boxes: ReadonlyMap<string, Saved>;
  /** False for a list that goes on on other pages. */
  readonly complete?: boolean;
  /** What the suite changes, and to what; all that changes freely when left out. */
  readonly change?: ReadonlyMap<string, Saved>;
}

/** What a portal's replica gives to run the suite on it. */
export interface AdapterReplica {
  readonly recipe: Recipe;
  /** The administrator, as the page writes them. */
  readonly admin: string;
  /** An ordinary account that may look at itself and change nothing, where the portal has that. */
  readonly user?: string;
  /** An account that the administrator looks at, as the page or its list writes it. */
  readonly account: string;
  /** What the account's pages say of it, where that is the person's name. */
  readonly name?: string;
  /** A label of each required kind, exactly as the page writes it, with the tab that it stands on. */
  readonly required: readonly { readonly tab: string; readonly label: string }[];
  start(options?: ReplicaStart): Promise<RunningReplica>;
}

export interface ReplicaStart {
  /** Labels that the vendor reworded. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The seed of a redesign. */
  readonly redesign?: number;
}

export interface RunningReplica extends AsyncDisposable {
  /** By a request: by its form each portal's own tests do it, and here there are dozens. */
  signIn(page: Page, who: string): Promise<void>;
  /** Opens what the portal shows first to whoever is signed in. */
  enter(page: Page): Promise<void>;
  /** Opens one tab of one account, ready to be changed; answers the frame that shows it. */
  open(page: Page, account: string, tab: string): Promise<Page | Frame>;
  /** Presses the portal's own save button, and waits until it has saved; answers where the account is shown then. */
  save(page: Page | Frame): Promise<Page | Frame>;
  /** Every tab that holds boxes, from the replica's state. */
  truth(account: string): readonly TabTruth[];
}

/** Throws when a field's value is read. `kinds` narrows it: a page that tells the account in a field has that one read. */
const guardFields = (kinds: string): void => {
  const refuse = (what: string): never => {
    Object.assign(globalThis, { fieldWasRead: what });
    throw new Error(`${what} was read`);
  };
  for (const name of ['value', 'defaultValue']) {
    const before = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, name);
    Object.defineProperty(HTMLInputElement.prototype, name, {
      get(this: HTMLInputElement) {
        return this.matches(kinds) ? refuse(name) : (before?.get?.call(this) as string);
      },
      set(this: HTMLInputElement, next: string) {
        if (this.matches(kinds)) refuse(name);
        before?.set?.call(this, next);
      },
    });
  }
  const getAttribute = Reflect.get(Element.prototype, 'getAttribute');
  Element.prototype.getAttribute = function (name: string) {
    const isValue = this instanceof HTMLInputElement && name === 'value' && this.matches(kinds);
    return isValue ? refuse('the value attribute') : Reflect.apply(getAttribute, this, [name]);
  };
};

const ANY_FIELD = 'input:not([type=button],[type=submit],[type=image])';
const SECRETS = 'input[type=password]';

/** The suite that each portal's recipe passes on its replica, in a real Chromium. */
export function adapterContract(name: string, replica: AdapterReplica): void {
  const { recipe } = replica;
  const isServed = recipe.pages.saved === 'page';
  const readsFields = [...recipe.pages.user, ...recipe.pages.account.map(({ at }) => at)].some(
    ({ kind }) => kind === 'beside',
  );
  const guarded = readsFields || recipe.pages.hours ? SECRETS : ANY_FIELD;

  describe(`${name}: the adapter`, () => {
    let browser: Chromium;
    let adapter: PageAdapter;
    let page: Page;
    beforeAll(async () => {
      [browser, adapter] = await Promise.all([launchChromium(), loadAdapter(recipe)]);
      page = await browser.context.newPage();
    });
    afterAll(async () => await browser?.close());

    const sorted = (entries: Iterable<readonly [string, Saved]>): [string, Saved][] =>
      [...entries]
        .map(([key, saved]): [string, Saved] => [key, saved])
        .toSorted(([a], [b]) => a.localeCompare(b));
    type Which = 'saved' | 'now';
    const shown = ({ boxes }: PlainReading, which: Which): [string, Saved][] =>
      sorted(boxes.map((box): [string, Saved] => [box.key, box.value ? box.value[which] : box[which]]));
    /** On a page that draws itself, only what it shows can be compared: the overlay remembers what was saved. */
    const saved: Which = isServed ? 'saved' : 'now';
    const changeOf = ({ boxes, change }: TabTruth): [string, Saved][] => [
      ...(change ??
        [...boxes]
          .filter((_, index) => index % 7 === 0)
          .map(([key, was]): [string, Saved] => [key, typeof was === 'boolean' ? !was : was])),
    ];

    test('recognises the user and the account on every tab', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const { id } of recipe.tabs) {
        const reading = await adapter.read(await running.open(page, replica.account, id));
        expect(reading).toMatchObject({ kind: 'account', viewer: replica.admin });
        expect([replica.account, undefined]).toContain(reading.account);
        expect(reading.name).toBe(replica.name);
        expect(reading.account ?? reading.name).toBeDefined();
      }
    });

    test('reads every box of the catalogue once, as the portal has it saved', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const { tab, boxes, complete = true } of running.truth(replica.account)) {
        const reading = await adapter.read(await running.open(page, replica.account, tab));
        expect(reading.tab).toBe(tab);
        expect(new Set(reading.boxes.map(({ key }) => key)).size).toBe(reading.boxes.length);
        expect(shown(reading, saved)).toEqual(sorted(boxes));
        expect(reading).toMatchObject({ complete, consultation: false });
      }
      const catalogue = recipe.features.filter(
        ({ kind, section }) =>
          kind !== 'attribute' && recipe.sections.every(({ id, module }) => id !== section || !module),
      );
      const seen = new Set(running.truth(replica.account).flatMap(({ boxes }) => [...boxes.keys()]));
      expect(catalogue.map(({ id }) => `feature:${id}`).filter((key) => !seen.has(key))).toEqual([]);
    });

    test('ticks and unticks by clicks, and the portal saves what was ticked', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const truth of running.truth(replica.account)) {
        const { tab, boxes } = truth;
        const wanted = Object.fromEntries(changeOf(truth));
        if (Object.keys(wanted).length === 0) continue;
        const at = await running.open(page, replica.account, tab);
        const all = (result: string) => Object.fromEntries(Object.keys(wanted).map((key) => [key, result]));
        expect(await adapter.write(at, wanted)).toEqual(all('done'));
        expect(await adapter.write(at, wanted)).toEqual(all('unchanged'));

        const expected = new Map([...boxes, ...Object.entries(wanted)]);
        const unsaved = await adapter.read(at);
        expect(shown(unsaved, 'now')).toEqual(sorted(expected));
        expect(shown(unsaved, saved)).toEqual(sorted(isServed ? boxes : expected));
        await running.save(at);
        const after = running.truth(replica.account).find((each) => each.tab === tab);
        expect(sorted(after?.boxes ?? [])).toEqual(sorted(expected));
        const reading = await adapter.read(await running.open(page, replica.account, tab));
        expect(shown(reading, saved)).toEqual(sorted(expected));
      }
    });

    test.for(replica.user === undefined ? [] : [replica.user])(
      'reads consultation pages and can tick nothing there',
      async (user) => {
        await using running = await replica.start();
        await running.signIn(page, user);
        const own = user.split('@')[0] ?? '';
        for (const { tab, boxes } of running.truth(own)) {
          const at = await running.open(page, own, tab);
          const reading = await adapter.read(at);
          expect(reading).toMatchObject({ kind: 'account', viewer: user, consultation: true });
          expect(shown(reading, 'saved')).toEqual(sorted(boxes));
          const [first, was] = [...boxes][0] ?? ['', false];
          expect(Object.values(await adapter.write(at, { [first]: !was }))).toEqual(['missing']);
        }
      },
    );

    test.for(replica.required)('switches itself off when «$label» is worded otherwise', async (changed) => {
      await using running = await replica.start({ labels: { [changed.label]: 'Tout autre chose' } });
      await running.signIn(page, replica.admin);
      const at = await running.open(page, replica.account, changed.tab);
      const reading = await adapter.read(at);
      expect(reading).toMatchObject({ kind: 'changed', boxes: [] });
      expect(reading.probes?.length).toBeGreaterThan(0);
      const before = running.truth(replica.account);
      const all = before.flatMap(({ boxes }) =>
        [...boxes].map(([key, was]) => [key, typeof was === 'boolean' ? !was : was] as const),
      );
      expect(await adapter.write(at, Object.fromEntries(all))).toEqual({});
      expect(running.truth(replica.account)).toEqual(before);
    });

    test('never reads a field that is not its to read: with these guarded it reads and ticks the same', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const truth of running.truth(replica.account)) {
        const at = await running.open(page, replica.account, truth.tab);
        await at.evaluate(guardFields, guarded);
        const reading = await adapter.read(at);
        expect(reading.boxes.length).toBe(truth.boxes.size);
        const [first] = changeOf(truth);
        if (first) await adapter.write(at, Object.fromEntries([first]));
        expect(await at.evaluate(() => Reflect.get(globalThis, 'fieldWasRead') as unknown)).toBeUndefined();
      }
    });

    test.for([1, 2, 3])(
      'survives redesign %i: it reads and ticks the same, on another structure',
      async (seed) => {
        await using before = await replica.start();
        await using running = await replica.start({ redesign: seed });
        const [truth] = running.truth(replica.account);
        const hashes = [];
        for (const each of [before, running]) {
          await each.signIn(page, replica.admin);
          const at = await each.open(page, replica.account, truth?.tab ?? '');
          hashes.push((await adapter.read(at)).structureHash);
        }
        expect(hashes[0]).not.toBe(hashes[1]);
        for (const each of running.truth(replica.account)) {
          const at = await running.open(page, replica.account, each.tab);
          expect(shown(await adapter.read(at), saved)).toEqual(sorted(each.boxes));
          const wanted = Object.fromEntries(changeOf(each));
          const results = Object.values(await adapter.write(at, wanted));
          expect(results.filter((result) => result !== 'done')).toEqual([]);
        }
      },
    );

    test('gives pages of one build one structure hash, whatever they say', async () => {
      await using running = await replica.start();
      const labels = Object.fromEntries(replica.required.map(({ label }) => [label, 'Tout autre chose']));
      await using reworded = await replica.start({ labels });
      const hashes = [];
      for (const each of [running, reworded]) {
        await each.signIn(page, replica.admin);
        const at = await each.open(page, replica.account, replica.required[0]?.tab ?? '');
        hashes.push((await adapter.read(at)).structureHash);
      }
      expect(hashes[0]).toMatch(/^[0-9a-f]{16}$/);
      expect(hashes[1]).toBe(hashes[0]);
    });

    test('finds its way: to the list, along its pages to the account, and to each of its tabs', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      await running.enter(page);
      const kinds: string[] = [];
      const press = async (place: Page | Frame, target: Target): Promise<void> => {
        if (!(await adapter.press(place, target))) throw new Error(`No way to ${JSON.stringify(target)}.`);
      };
      const settled = async (kind: string): Promise<PlainReading> => {
        await expect.poll(async () => (await adapter.read(page)).kind, { timeout: 5_000 }).toBe(kind);
        return await adapter.read(page);
      };
      for (let steps = 0; steps < 6 && kinds.at(-1) !== 'account-list'; steps++) {
        if (kinds.length > 0) await press(page, { kind: 'list' });
        await page.waitForTimeout(300);
        kinds.push((await adapter.read(page)).kind);
      }
      let list = await settled('account-list');
      const has = () => list.accounts?.some(({ key }) => key === replica.account);
      for (let turns = 0; !has() && list.last === false && turns < 30; turns++) {
        const [first] = list.accounts ?? [];
        await press(page, { kind: 'next' });
        await expect
          .poll(async () => (await adapter.read(page)).accounts?.[0]?.key, { timeout: 5_000 })
          .not.toBe(first?.key);
        list = await settled('account-list');
      }
      await press(page, { kind: 'account', key: replica.account });
      const at = await whereAccount(page, adapter);
      for (const { id } of recipe.tabs) {
        if ((await adapter.read(at)).tab === id || recipe.tabs.length === 1) continue;
        await press(at, { kind: 'tab', tab: id });
        const boxes = running.truth(replica.account).some(({ tab }) => tab === id);
        const shows = async () => !boxes || (await adapter.read(at)).tab === id;
        await expect.poll(shows, { timeout: 5_000 }).toBe(true);
      }
    });

    test('never presses what deletes, resets or charges', async () => {
      await using running = await replica.start();
      await running.signIn(page, replica.admin);
      for (const { id } of recipe.tabs) {
        const at = await running.open(page, replica.account, id);
        for (const label of recipe.pages.never) {
          const forbidden: Recipe = { ...recipe, pages: { ...recipe.pages, save: label } };
          const other = await loadAdapter(forbidden);
          expect(await other.press(at, { kind: 'save' })).toBe(false);
        }
      }
    });
  });
}

/** The page, the frame or the window that shows an account by now. */
async function whereAccount(page: Page, adapter: PageAdapter): Promise<Page | Frame> {
  for (let looks = 0; looks < 50; looks++) {
    const places = page
      .context()
      .pages()
      .flatMap((each) => each.frames());
    for (const place of places) {
      const isOpen = place.url().startsWith('http') && !place.isDetached();
      if (isOpen && (await adapter.read(place).catch(() => undefined))?.kind === 'account') return place;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('No page shows an account.');
}
