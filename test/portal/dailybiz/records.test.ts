import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsOf, signInAsHolder, textOf, type Client, type Seen } from './client.ts';
import { startDailybiz, type Dailybiz } from './start.ts';
import { userByEmail } from './state.ts';

const ELSA = 'elsa.jourdan@regle.example';

let portal: Dailybiz;
let admin: Client;
beforeEach(async () => {
  portal = await startDailybiz();
  portal.state.clock = () => new Date('2026-11-27T09:00:00Z');
  admin = await signInAsHolder(portal.url);
});
afterEach(() => portal.close());

const records = (page: Seen): string[][] => rowsOf(page).filter(([date]) => /^\d{2}\//.test(date ?? ''));

test('R20: connections are filtered by module, company and user', async () => {
  const page = await admin.get('/Statistiques.aspx');
  expect(records(page)[0]).toEqual(['27/11/2026 10:00', 'admin@regle.example', 'Accès', '']);
  const crm = await admin.post(page, { set: { ctl00$module: 'crm', ctl00$utilisateur: ELSA } });
  expect(records(crm)).toEqual([['01/09/2026 12:00', ELSA, 'CRM', 'Règle Immobilier']]);
  const creches = await admin.post(page, { set: { ctl00$societe: 'regle-creches' } });
  expect(records(creches)).toEqual([]);
});

test('R66: the history tells who did what, and is filtered by user, module and days', async () => {
  const grid = await admin.get('/Utilisateurs.aspx');
  await admin.post(grid, { image: 'ctl00$grid$ctl02$delete' });
  const page = await admin.get('/Historique.aspx');
  expect(records(page)[0]?.slice(1)).toEqual([
    'admin@regle.example',
    'Accès',
    "Suppression de l'utilisateur adele.aubry@prestataire.example",
  ]);
  const of = async (set: Readonly<Record<string, string>>) => records(await admin.post(page, { set })).length;
  expect(await of({ ctl00$module: 'crm' })).toBe(2);
  expect(await of({ ctl00$utilisateur: ELSA })).toBe(2);
  expect(await of({ ctl00$du: '27/11/2026' })).toBe(1);
  expect(await of({ ctl00$au: '01/09/2026' })).toBe(6);
});

test('R53: a «code abonné» that the vendor knows opens a free seat, another does not', async () => {
  const page = await admin.get('/ExpertComptable.aspx');
  expect(page.source).toContain('value="EC-2026-0017"');
  const wrong = await admin.post(page, { image: 'ctl00$enregistrer', set: { ctl00$code: 'EC-1' } });
  expect(textOf(wrong)).toContain('Ce code abonné est inconnu.');
  await admin.post(page, { image: 'ctl00$enregistrer', set: { ctl00$code: 'EC-2026-0042' } });
  expect(userByEmail(portal.state, 'claire.audit@cabinet.example')).toMatchObject({ accountant: true });
  expect(portal.state.invoices).toHaveLength(1);
  expect(portal.state.log).toMatchObject([{ what: 'save-accountant-code', on: 'EC-2026-0042' }]);
});

test('R13: «Packs utilisateurs supplémentaires» is saved, and the invoices are shown', async () => {
  const page = await admin.get('/Abonnement.aspx');
  expect(rowsOf(page)).toContainEqual(['Utilisateurs', '4']);
  expect(textOf(page)).toContain('F-0001');
  await admin.post(page, { image: 'ctl00$enregistrer', set: { ctl00$packs: '5' } });
  await admin.post(page, { image: 'ctl00$enregistrer', set: { ctl00$packs: '-1' } });
  expect(portal.state.packs).toBe(5);
});
