import { afterEach, beforeEach, expect, test } from 'vitest';
import { boxesOf, linesOf, rowsOf, signInAsHolder, textOf, type Client } from './client.ts';
import { startDailybiz, type Dailybiz } from './start.ts';
import { profileByName, userByEmail } from './state.ts';

let portal: Dailybiz;
let admin: Client;
beforeEach(async () => {
  portal = await startDailybiz();
  admin = await signInAsHolder(portal.url);
});
afterEach(() => portal.close());

const vente = () => profileByName(portal.state, 'commercial', 'Vente')!;
const form = () => admin.get(`/Profil.aspx?id=${vente().id}`);

test('the grid lists module, name, comment and default', async () => {
  const page = await admin.get('/Profils.aspx');
  expect(rowsOf(page)).toContainEqual(['Module', 'Nom', 'Commentaire', 'Défaut', '', '', '']);
  expect(linesOf(page)).toEqual([
    ['Comptabilité', 'Comptable', '', 'non'],
    ['Comptabilité', 'Comptable en chef', '', 'non'],
    ['CRM', 'Suivi', '', 'non'],
    ['Gestion commerciale', 'Consultation', '', 'oui'],
    ['Gestion commerciale', 'Vente', '', 'non'],
  ]);
});

test('R28: the form shows what is allowed, and saves what was ticked', async () => {
  const page = await form();
  expect(boxesOf(page).size).toBe(45);
  expect(boxesOf(page).get('Devis : Modifier')).toBe(true);
  expect(boxesOf(page).get('Devis : Supprimer')).toBe(false);
  const set = {
    ctl00$fonctions$ctl20$chk: true,
    ctl00$fonctions$ctl19$chk: false,
    ctl00$commentaire: 'Terrain',
  };
  const saved = await admin.post(page, { image: 'ctl00$enregistrer', set });
  expect(textOf(saved)).toContain('Enregistrement effectué.');
  expect(boxesOf(saved).get('Devis : Supprimer')).toBe(true);
  expect(boxesOf(saved).get('Devis : Modifier')).toBe(false);
  expect(vente().comment).toBe('Terrain');
  expect(portal.state.log).toMatchObject([{ what: 'save-profile', on: 'commercial/Vente' }]);
});

test('«Module» posts back, loads the other list, and wipes what was ticked and not saved', async () => {
  const set = { ctl00$module: 'crm', ctl00$nom: 'Vente 2', ctl00$fonctions$ctl20$chk: true };
  const crm = await admin.post(await form(), { target: 'ctl00$module', set });
  expect([...boxesOf(crm).values()].filter(Boolean)).toEqual([]);
  expect(crm.source).toContain('value="Vente 2"');
  const back = await admin.post(crm, { target: 'ctl00$module', set: { ctl00$module: 'commercial' } });
  expect(boxesOf(back).get('Devis : Supprimer')).toBe(false);
  expect(boxesOf(back).get('Devis : Modifier')).toBe(true);
  expect(portal.state.log).toEqual([]);
});

test('R27, C8: «Profil par défaut» keeps the ticks, is saved with the rest, and there is one per module', async () => {
  const set = { ctl00$fonctions$ctl20$chk: true };
  const page = await admin.post(await form(), { target: 'ctl00$defaut', set });
  expect(textOf(page)).toContain('actif à la connexion');
  expect(boxesOf(page).get('Devis : Supprimer')).toBe(true);
  expect(vente().isDefault).toBe(false);
  await admin.post(page, { image: 'ctl00$enregistrer' });
  expect(vente().isDefault).toBe(true);
  expect(profileByName(portal.state, 'commercial', 'Consultation')?.isDefault).toBe(false);
});

test('a new profile needs a name of its own in its module (R25)', async () => {
  const blank = await admin.get('/Profil.aspx');
  const named = (name: string) => admin.post(blank, { image: 'ctl00$enregistrer', set: { ctl00$nom: name } });
  expect(textOf(await named(''))).toContain('Le nom du profil est obligatoire.');
  expect(textOf(await named('Vente'))).toContain('porte déjà ce nom');
  await named('Suivi');
  expect(profileByName(portal.state, 'commercial', 'Suivi')?.functions.size).toBe(0);
  expect(portal.state.log).toMatchObject([{ what: 'create-profile', on: 'commercial/Suivi' }]);
});

test('C3: a deleted profile is taken from everybody who had it; what was invoiced stays due', async () => {
  const grid = await admin.get('/Profils.aspx');
  const set = { ctl00$grid$ctl04$chk: true, ctl00$grid$ctl06$chk: true };
  await admin.post(grid, { image: 'ctl00$outils$delete', set });
  expect(portal.state.log.map(({ on }) => on)).toEqual(['crm/Suivi', 'commercial/Vente']);
  expect(userByEmail(portal.state, 'romain.colas@regle.example')?.profiles.size).toBe(0);
  expect(userByEmail(portal.state, 'elsa.jourdan@regle.example')?.profiles.size).toBe(1);
  expect(portal.state.invoices).toHaveLength(1);
});

test('a profile that is moved to another module is nobody’s', async () => {
  await admin.post(await form(), { image: 'ctl00$enregistrer', set: { ctl00$module: 'crm' } });
  expect(userByEmail(portal.state, 'jeanne.morvan@regle.example')?.profiles.size).toBe(0);
});
