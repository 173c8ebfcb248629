import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain, signIn, type Client } from './client.ts';
import { SUB_ACCOUNT_PASSWORD } from './fixture.ts';
import { startIntratone, type Intratone } from './start.ts';

let portal: Intratone;
let antony: Client;
beforeAll(async () => {
  portal = await startIntratone();
  antony = await signIn(portal.url, 'antony@regle', SUB_ACCOUNT_PASSWORD);
});
afterAll(() => portal.close());

const numberOf = (identifier: string): string => String(portal.state.accounts.get(identifier)?.number);

test('without the right 🔑 one sees oneself, as images and words, without a form', async () => {
  for (const tab of [1, 2, 3, 4, 5]) {
    const page = await antony.get(`/souscompte.php?num=${numberOf('antony')}&onglet=${tab}`);
    expect(plain(page.document.querySelector('h2')?.textContent ?? '')).toBe('Gestion du compte : antony');
    expect(page.document.querySelectorAll('input, select, form')).toHaveLength(0);
  }
});

test('a tick is an image that says yes, its absence a word', async () => {
  const page = await antony.get(`/souscompte.php?num=${numberOf('antony')}&onglet=3`);
  const state = new Map(
    [...page.document.querySelectorAll('table table table tr')].map((row) => [
      plain(row.children[0]?.textContent ?? ''),
      row.querySelector('img')?.getAttribute('alt') ?? plain(row.children[1]?.textContent ?? ''),
    ]),
  );
  expect(state.get('Modifier les statuts RGPD')).toBe('oui');
  expect(state.get('Consulter les événements')).toBe('non');
  expect([...state.values()].filter((value) => value === 'oui')).toHaveLength(13);
  expect([...state.values()].filter((value) => value === 'non')).toHaveLength(7);
});

test('without the right 🔑 everything else is a 403 in French', async () => {
  for (const address of [
    '/souscomptes.php',
    '/souscompte_creation.php',
    '/duplication.php',
    `/souscompte.php?num=${numberOf('David')}`,
    '/souscompte.php?num=9999',
  ]) {
    const page = await antony.get(address);
    expect(page.status).toBe(403);
    expect(page.source).toContain('Accès refusé');
  }
});

test('without the right 🔑 nothing can be posted, to oneself or to others', async () => {
  for (const address of [
    `/souscompte.php?num=${numberOf('antony')}&onglet=3`,
    `/souscompte.php?num=${numberOf('David')}&onglet=3`,
    '/souscompte_creation.php',
    '/duplication.php',
    '/residences.php',
  ])
    expect((await antony.post(address, [['fct[]', '1']])).status).toBe(403);
  expect(portal.state.accounts.get('antony')?.functions.size).toBe(13);
});

test('«Mes résidences» of a sub-account has only its own', async () => {
  const page = await antony.get('/residences.php');
  expect(page.source).toContain('Résidence Dumbo');
  expect(page.source).not.toContain('Avalon');
  expect(page.source).not.toContain('Tout mettre à jour');
});

test('with the right 🔑 one edits the others as the holder does', async () => {
  const cedric = await signIn(portal.url, 'Cedric@regle', SUB_ACCOUNT_PASSWORD);
  expect((await cedric.get('/souscomptes.php')).status).toBe(200);
  await cedric.post(`/souscompte.php?num=${numberOf('h.bernard')}&onglet=3`, [['fct[]', '15']]);
  expect(portal.state.accounts.get('h.bernard')?.functions).toContain('resident-events-view');
});

test('a right that is taken away counts from the next page on', async () => {
  const cedric = await signIn(portal.url, 'Cedric@regle', SUB_ACCOUNT_PASSWORD);
  const account = portal.state.accounts.get('Cedric');
  if (account) account.managesUsers = false;
  expect((await cedric.get('/souscomptes.php')).status).toBe(403);
});
