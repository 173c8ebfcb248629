import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { boxesOf, plain, rowsOf, signIn, type Client, type Seen } from './client.ts';
import { HOLDER_PASSWORD } from './fixture.ts';
import { redesign } from './redesign.ts';
import { startIntratone, type IntratoneOptions } from './start.ts';

const PAGES = [
  '/souscomptes.php',
  '/souscompte.php?num=101&onglet=1',
  '/souscompte.php?num=101&onglet=2',
  '/souscompte.php?num=101&onglet=3',
];
const SEEDS = [1, 2, 3];

async function adminOf(options: IntratoneOptions): Promise<Client> {
  const portal = await startIntratone(options);
  onTestFinished(() => portal.close());
  return signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
}

let usual: Seen[];
beforeAll(async () => {
  const portal = await startIntratone();
  const admin = await signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
  usual = await Promise.all(PAGES.map((page) => admin.get(page)));
  await portal.close();
});

/** Each element's tag with its parent's, in order. */
const skeleton = ({ document }: Seen): string =>
  [...document.querySelectorAll('body *')]
    .map((item) => `${item.parentElement?.tagName}>${item.tagName}`)
    .join();
const headings = ({ document }: Seen): string[] =>
  [...document.querySelectorAll('h2, th')].map((heading) => plain(heading.textContent));
const fields = ({ document }: Seen): string[] =>
  [...document.querySelectorAll('input, select')].map(
    (field) => `${field.getAttribute('name')} ${field.getAttribute('type')} ${field.getAttribute('value')}`,
  );

test.each(SEEDS)(
  'seed %i: another structure, the same labels, headings, rows, boxes and fields',
  async (seed) => {
    const admin = await adminOf({ redesign: seed });
    const pages = await Promise.all(PAGES.map((page) => admin.get(page)));
    for (const [index, page] of pages.entries()) {
      const before = usual[index];
      if (!before) throw new Error('no such page');
      expect(plain(page.document.body.textContent)).toBe(plain(before.document.body.textContent));
      expect(headings(page)).toEqual(headings(before));
      expect(rowsOf(page)).toEqual(rowsOf(before));
      expect(boxesOf(page)).toEqual(boxesOf(before));
      expect(fields(page)).toEqual(fields(before));
      expect(skeleton(page)).not.toBe(skeleton(before));
      const ids = [...page.document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  },
);

test('a seed gives the same page each time, and no two seeds give the same', () => {
  const source = usual[0]?.source ?? '';
  const pages = SEEDS.map((seed) => redesign(source, seed));
  expect(pages).toEqual(SEEDS.map((seed) => redesign(source, seed)));
  expect(new Set([source, ...pages]).size).toBe(4);
});

test('layout tables are nested deeper, and attributes stand in another order', () => {
  const source = usual[3]?.source ?? '';
  const tables = SEEDS.map((seed) => redesign(source, seed).match(/<table/g)?.length ?? 0);
  expect(Math.max(...tables)).toBeGreaterThan(source.match(/<table/g)?.length ?? 0);
  const orders = SEEDS.map((seed) =>
    [...redesign('<input type="text" name="nom" value="x" />', seed).matchAll(/([a-z]+)="/g)].map(
      ([, name]) => name,
    ),
  );
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1);
  for (const order of orders)
    expect(new Set(order)).toEqual(new Set(['class', 'id', 'name', 'type', 'value']));
});

test('what a redesigned form sends is saved as ever', async () => {
  const portal = await startIntratone({ redesign: 2 });
  onTestFinished(() => portal.close());
  const admin = await signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
  await admin.post('/souscompte.php?num=101&onglet=4', [['fct[]', '22']]);
  expect(boxesOf(await admin.get('/souscompte.php?num=101&onglet=4')).get('coffres à clé')).toBe(true);
});
