import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ask } from '../../../extension/message/teach.ts';
import { catchUp } from '../../../extension/teach/draft/take.ts';
import { pagedDescriptorSchema } from '../../../shared/portal/descriptor.ts';
import { launchChromium, type Chromium } from '../../fixture/chromium.ts';
import { PICTURES } from '../../shared/ui/harness.ts';
import { loadAdapter } from '../fixture/adapter-page.ts';
import { loadPicker, type PickerPage } from '../fixture/picker-page.ts';

/** A portal that exists nowhere else. */
const box = (name: string, on = false) =>
  `<li><label><input type="checkbox" ${on ? 'checked' : ''}> ${name}</label></li>`;
const PORTAL = `<!doctype html><title>Médiathèque</title>
  <p>Bonjour <b id="who">claire</b> <a href="#out">Déconnexion</a></p>
  <h1>Fiche de l’agent : A-17</h1>
  <table><tr><td>Matricule</td><td><input id="key" value="A-17"></td></tr>
    <tr><td>Mot de passe</td><td><input id="secret" type="password" value="hunter2"></td></tr></table>
  <section id="rights"><h2>Droits de prêt</h2>
    <h3>Comptoir</h3><ul>${box('Prêter', true)}${box('Effacer une amende')}</ul>
    <h3>Réserve</h3><ul>${box('Gérer les clés')}${box('Voir le téléphone des lecteurs', true)}</ul></section>
  <dl><dt>Profils</dt><dd id="profiles"><span class="badge">Lecture</span> <span class="badge">Saisie</span></dd></dl>
  <form action="#sent"><button>Valider</button> <button>Radier et supprimer</button></form>`;

let browser: Chromium;
let picker: PickerPage;
let page: Page;
beforeAll(async () => {
  [browser, picker] = await Promise.all([launchChromium(), loadPicker()]);
  page = await browser.context.newPage();
  await page.setViewportSize({ width: 900, height: 700 });
});
afterAll(async () => await browser?.close());

/** The page hears all that a press or a key makes; and what it heard is of its own elements, or of ours. */
const listen = (): void => {
  const felt: string[] = [];
  Object.assign(globalThis, { felt });
  const events = 'pointerdown mousedown pointerup mouseup click dblclick change submit keydown keyup focusin';
  for (const type of events.split(' '))
    document.addEventListener(type, ({ target }) => {
      const { id, localName, shadowRoot, popover } = target as HTMLElement;
      if (popover === null) felt.push(`${type} ${localName}#${id} ${shadowRoot === null}`);
    });
};
const felt = () => page.evaluate(() => Reflect.get(globalThis, 'felt') as string[]);

beforeEach(async () => {
  await page.goto('about:blank');
  await page.setContent(PORTAL);
  await page.evaluate(listen);
});

async function clickOn(selector: string): Promise<void> {
  const at = await page.locator(selector).boundingBox();
  if (!at) throw new Error(`${selector} is not there`);
  await page.mouse.move(at.x + 8, at.y + 8);
  await page.mouse.click(at.x + 8, at.y + 8);
}

async function pointAt(...targets: readonly (readonly [Ask, string])[]) {
  await picker.begin(
    page,
    targets.map(([ask]) => ask),
  );
  for (const [, selector] of targets) await clickOn(selector);
  return await picker.pointed(page);
}

test('pointing makes a descriptor that reads the page, and the page feels nothing of it', async () => {
  const pointed = await pointAt(
    ['list', 'h2'],
    ['user', '#who'],
    ['account', 'h1'],
    ['save', 'text=Valider'],
  );
  expect(await felt()).toEqual([]);
  expect(page.url()).toBe('about:blank');

  const draft = catchUp(undefined, { address: 'https://a.example/', pointed })?.draft;
  const taught = pagedDescriptorSchema.parse(draft);
  expect(taught.sections.map(({ label }) => label.fr)).toEqual(['Comptoir', 'Réserve']);
  expect(taught.pages).toMatchObject({
    user: [{ kind: 'text', template: 'Bonjour {user} Déconnexion' }],
    account: [{ gives: 'key', at: { template: 'Fiche de l’agent : {account}' } }],
    save: { fr: 'Valider' },
    never: [{ fr: 'Radier et supprimer' }],
    match: { words: [{ fr: 'Déconnexion' }] },
  });
  const reading = await (await loadAdapter(taught)).read(page);
  expect(reading).toMatchObject({ kind: 'account', viewer: 'claire', account: 'A-17' });
  expect(reading.boxes.map(({ key, now }) => [key, now])).toEqual([
    ['feature:preter', true],
    ['feature:effacer-une-amende', false],
    ['feature:gerer-les-cles', false],
    ['feature:voir-le-telephone-des-lecteurs', true],
  ]);
});

test('the arrow keys widen and narrow, Enter chooses, and no key reaches the page', async () => {
  await picker.begin(page, ['list']);
  const at = await page.locator('text=Prêter').boundingBox();
  await page.mouse.move((at?.x ?? 0) + 8, (at?.y ?? 0) + 8);
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  await page.screenshot({ path: `${PICTURES}/teach/picker-fr.png` });
  await page.keyboard.press('Enter');
  const [list] = await picker.pointed(page);
  expect(list).toMatchObject({
    what: 'list',
    boxes: [{ section: 'Comptoir' }, { section: 'Comptoir' }, { section: 'Réserve' }, { section: 'Réserve' }],
  });
  expect(list && 'headings' in list && list.headings.slice(0, 2)).toEqual([
    { text: 'Comptoir', boxes: 4 },
    { text: 'Droits de prêt', boxes: 4 },
  ]);
  // The key that chose is let go when the picker has ended.
  expect((await felt()).map((each) => each.split(' ')[0])).toEqual(['keyup']);
});

test('badges are described by their words and the label beside them', async () => {
  const [list] = await pointAt(['list', 'text=Lecture']);
  expect(list).toMatchObject({ badges: ['Lecture', 'Saisie'], boxes: [], beside: ['Profils'] });
});

test('of fields only the account’s identifier is read, and never a password', async () => {
  await page.evaluate(() => {
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    Object.defineProperty(HTMLInputElement.prototype, 'value', {
      get(this: HTMLInputElement) {
        Object.assign(globalThis, { read: `${String(Reflect.get(globalThis, 'read') ?? '')}${this.id} ` });
        return value?.get?.call(this) as string;
      },
    });
  });
  const readIds = () => page.evaluate(() => String(Reflect.get(globalThis, 'read') ?? ''));
  const pointed = await pointAt(['user', '#key'], ['account', '#secret'], ['user', '#secret']);
  expect(pointed).toMatchObject([{ text: '' }, { text: '' }, { text: '' }]);
  expect(await readIds()).not.toMatch(/key|secret/);
  const [key] = await pointAt(['account', '#key']);
  expect(key).toMatchObject({ text: 'A-17', beside: ['Matricule'], field: true });
  expect((await readIds()).match(/key|secret/g)).toEqual(['key']);
  expect(JSON.stringify(await picker.heard(page))).not.toContain('hunter2');
});

test('what the page itself does is no pointing', async () => {
  await picker.begin(page, ['list', 'user']);
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('[popover]')) {
      host.dispatchEvent(new MouseEvent('mousemove', { bubbles: true, clientX: 60, clientY: 300 }));
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 60, clientY: 300, detail: 1 }));
    }
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  expect(await picker.heard(page)).toEqual([]);
  expect(await page.locator('[popover]').count()).toBe(1);
});

test('Escape ends it and leaves nothing behind; a button passes one over', async () => {
  await picker.begin(page, ['list', 'user'], 'en');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => picker.heard(page)).toEqual([{ type: 'pick.skipped', ask: 'list' }]);
  await page.keyboard.press('Escape');
  expect((await picker.heard(page)).at(-1)).toEqual({ type: 'pick.ended' });
  expect(await page.locator('[popover]').count()).toBe(0);
  await page.locator('text=Effacer une amende').click();
  expect(await page.getByLabel('Effacer une amende').isChecked()).toBe(true);
});
