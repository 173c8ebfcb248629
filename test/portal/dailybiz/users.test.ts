import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesOf, rowsOf, signInAsHolder, textOf, type Client } from './client.ts';
import { startDailybiz, type Dailybiz } from './start.ts';

let portal: Dailybiz;
let admin: Client;
beforeEach(async () => {
  portal = await startDailybiz();
  admin = await signInAsHolder(portal.url);
});
afterEach(() => portal.close());

const grid = () => admin.get('/Utilisateurs.aspx');
const deletions = () => portal.state.log.filter(({ what }) => what === 'delete-user').map(({ on }) => on);

test('the grid has twenty lines, its columns, icons without text, and the boxes on the far right (S38)', async () => {
  const page = await grid();
  expect(linesOf(page)).toHaveLength(20);
  expect(textOf(page)).toContain('Page 1 / 16');
  const columns = ['Nom', 'Prénom', 'Adresse e-mail', 'Type', 'Administrateur', 'Horaires', '', '', ''];
  expect(rowsOf(page)).toContainEqual(columns);
  const [titles, line] = [...page.document.querySelectorAll('tr')];
  expect(titles?.lastElementChild?.querySelector('input')?.id).toBe('ctl00_grid_ctl01_all');
  expect(line?.lastElementChild?.querySelector('input')?.id).toBe('ctl00_grid_ctl02_chk');
  const icons = [...(line?.querySelectorAll('img, input[type=image]') ?? [])];
  expect(icons.map((icon) => icon.getAttribute('title'))).toEqual(['Modifier <F4>', 'Supprimer <SUPPR>']);
});

test('sixteen pages by post-back list everybody once', async () => {
  let page = await grid();
  const seen = linesOf(page);
  for (let number = 2; number <= 16; number++) {
    page = await admin.post(page, { target: 'ctl00$grid', argument: `Page$${number}` });
    seen.push(...linesOf(page));
  }
  expect(new Set(seen.map(([, , email]) => email)).size).toBe(310);
  expect(seen.filter(([, , , type]) => type === 'Utilisateur').map(([name]) => name)).toEqual([
    'Chauvin',
    'Colas',
    'Jourdan',
    'Morvan',
  ]);
});

test('R36: (a) the icon deletes its own line', async () => {
  const before = await grid();
  const after = await admin.post(before, { image: 'ctl00$grid$ctl04$delete' });
  expect(deletions()).toEqual([linesOf(before)[2]?.[2]]);
  expect(linesOf(after)[2]).toEqual(linesOf(before)[3]);
  expect(portal.state.users.size).toBe(309);
});

test('R39: (b) «Supprimer» deletes the ticked lines, (c) twenty of them at most (R45)', async () => {
  const before = await grid();
  const set = { ctl00$grid$ctl02$chk: true, ctl00$grid$ctl05$chk: true };
  const after = await admin.post(before, { image: 'ctl00$outils$delete', set });
  expect(deletions()).toEqual([linesOf(before)[0]?.[2], linesOf(before)[3]?.[2]]);
  const all = linesOf(after).map((_, index) => [
    `ctl00$grid$ctl${String(index + 2).padStart(2, '0')}$chk`,
    true,
  ]);
  await admin.post(after, { image: 'ctl00$outils$delete', set: Object.fromEntries(all) });
  expect(portal.state.users.size).toBe(310 - 2 - 20);
});

test('ticks are lost with the page, and «Supprimer» without one says so', async () => {
  const first = await grid();
  const set = { ctl00$grid$ctl02$chk: true };
  const second = await admin.post(first, { target: 'ctl00$grid', argument: 'Page$2', set });
  const back = await admin.post(second, { target: 'ctl00$grid', argument: 'Page$1' });
  expect(back.document.querySelectorAll('input[checked]')).toHaveLength(0);
  const nothing = await admin.post(back, { image: 'ctl00$outils$delete' });
  expect(textOf(nothing)).toContain("Aucune ligne n'est cochée.");
  expect(deletions()).toEqual([]);
});

test('an id is a position: after paging it is somebody else, and an old page deletes whom it showed', async () => {
  const first = await grid();
  const second = await admin.post(first, { target: 'ctl00$grid', argument: 'Page$2' });
  await admin.post(second, { image: 'ctl00$grid$ctl02$delete' });
  await admin.post(first, { image: 'ctl00$grid$ctl02$delete' });
  expect(deletions()).toEqual([linesOf(second)[0]?.[2], linesOf(first)[0]?.[2]]);
});

test('a page out of range, a forged argument and a forged view state show a page all the same', async () => {
  const page = await grid();
  expect(textOf(await admin.post(page, { target: 'ctl00$grid', argument: 'Page$99' }))).toContain(
    'Page 16 / 16',
  );
  expect(textOf(await admin.post(page, { target: 'ctl00$grid', argument: '<b>' }))).toContain('Page 1 / 16');
  const forged = await admin.post(page, { set: { __VIEWSTATE: '{' }, image: 'ctl00$grid$ctl02$delete' });
  expect(textOf(forged)).toContain('Page 1 / 16');
  expect(deletions()).toEqual([]);
});
