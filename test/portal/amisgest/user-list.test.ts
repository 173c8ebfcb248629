import { afterAll, beforeAll, expect, test } from 'vitest';
import type { UserList } from './client/wire.ts';
import { ADMINISTRATOR } from './fixture.ts';
import { startAmisgest, type Amisgest } from './start.ts';
import { signIn, type Visitor } from './visitor.ts';

let portal: Amisgest;
let admin: Visitor;
beforeAll(async () => {
  portal = await startAmisgest();
  admin = await signIn(portal.url, ADMINISTRATOR);
});
afterAll(() => portal.close());

const list = async (query: string): Promise<UserList> =>
  (await admin.ask<UserList>('GET', `utilisateurs?${query}`)).body;

test('seven pages show every user once, fifty to a page', async () => {
  const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((page) => list(`page=${page}`)));
  expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 50, 50, 50, 50, 20]);
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ number }) => number))).size).toBe(320);
  expect(pages[0]).toMatchObject({ page: 1, pages: 7 });
});

test('a page out of range or out of sense is a page all the same', async () => {
  expect(await list('page=99')).toMatchObject({ page: 7 });
  expect(await list('page=-1')).toMatchObject({ page: 1 });
});

test('the two lists have nobody in common (X5, X7)', async () => {
  const employees = await list('liste=employe');
  expect(employees.pages).toBe(2);
  const kinds = employees.rows.map(({ number }) => portal.state.users.get(number)?.kind);
  expect(new Set(kinds)).toEqual(new Set(['employee']));
});

test('the search minds neither accents nor case, and looks into the e-mail too', async () => {
  expect((await list('recherche=VALERIE LACROIX')).rows).toEqual([
    { number: 101, name: 'Valérie Lacroix', email: ADMINISTRATOR },
  ]);
  expect((await list('recherche=infogerance')).rows.map(({ name }) => name)).toEqual(['Kamel Bensaïd']);
  expect(await list('recherche=personne du tout')).toEqual({ rows: [], page: 1, pages: 1 });
});
