import { afterEach, beforeEach, expect, test } from 'vitest';
import { boxesOf, rowsOf, signInAsHolder, textOf, type Client } from './client.ts';
import { startDailybiz, type Dailybiz } from './start.ts';
import { profileByName, userByEmail } from './state.ts';

const YVES = 'yves.delorme@regle.example';

let portal: Dailybiz;
let admin: Client;
beforeEach(async () => {
  portal = await startDailybiz();
  admin = await signInAsHolder(portal.url);
});
afterEach(() => portal.close());

const user = (email: string) => userByEmail(portal.state, email)!;
const vente = () => String(profileByName(portal.state, 'commercial', 'Vente')?.id);
const save = async (email: string, set: Readonly<Record<string, string | boolean>>) =>
  admin.post(await admin.get(`/Utilisateur.aspx?id=${user(email).id}`), { image: 'ctl00$enregistrer', set });
const newInvoices = () => portal.state.invoices.slice(1).map(({ email, seats }) => [email, seats]);

test('the form names its user [I] and not who is signed in, and shows profiles and companies', async () => {
  const page = await admin.get(`/Utilisateur.aspx?id=${user('romain.colas@regle.example').id}`);
  expect(page.document.querySelector('h2')?.textContent).toBe('Utilisateur : romain.colas@regle.example');
  expect(page.source).not.toContain('Connecté');
  const chosen = [...page.document.querySelectorAll('select[name*=profils]')].map(
    (list) => (list.querySelector('option[selected]') ?? list.querySelector('option'))?.textContent,
  );
  expect(chosen).toEqual(['Vente', 'Aucun', 'Suivi', 'Aucun']);
  expect(boxesOf(page)).toEqual(
    new Map([
      ['Règle Immobilier', true],
      ['Règle Crèches', false],
    ]),
  );
});

test('R58, R61: both questions stand on «non»; the table of hours has seven days and is hidden', async () => {
  const page = await admin.get('/Utilisateur.aspx');
  const answers = [...page.document.querySelectorAll('input[type=radio][checked]')];
  expect(answers.map((radio) => radio.getAttribute('value'))).toEqual(['non', 'non']);
  expect(page.document.querySelector('#ctl00_horaires_table')?.getAttribute('style')).toContain('none');
  expect(rowsOf(page)).toContainEqual(['Jour', 'De', 'À']);
  expect(rowsOf(page)).toContainEqual(['Dimanche', '', '']);
});

test('R6, R11: without a profile a new user is a collaborator: no invoice, no mail', async () => {
  const set = { ctl00$nom: 'Petit', ctl00$email: 'lea.petit@regle.example' };
  const page = await admin.post(await admin.get('/Utilisateur.aspx'), { image: 'ctl00$enregistrer', set });
  expect(page.document.querySelector('h2')?.textContent).toBe('Utilisateur : lea.petit@regle.example');
  expect(textOf(page)).toContain('Enregistrement effectué.');
  expect([newInvoices(), portal.state.mails]).toEqual([[], []]);
  expect(portal.state.log).toEqual([
    { by: 'admin@regle.example', what: 'create-user', on: 'lea.petit@regle.example' },
  ]);
});

test('R56: the e-mail is mandatory, well formed and nobody else’s; a refusal keeps what was typed', async () => {
  const blank = await admin.get('/Utilisateur.aspx');
  const tries = [
    ['', "L'adresse e-mail est obligatoire."],
    ['lea', "L'adresse e-mail n'est pas valide."],
    [YVES.toUpperCase(), 'Cette adresse e-mail est déjà utilisée.'],
  ] as const;
  for (const [email, fault] of tries) {
    const set = { ctl00$nom: '<Petit>', ctl00$email: email };
    const page = await admin.post(blank, { image: 'ctl00$enregistrer', set });
    expect(textOf(page)).toContain(fault);
    expect(page.source).toContain('value="&lt;Petit&gt;"');
  }
  expect(portal.state.users.size).toBe(310);
});

test('R3, R10: a first profile beyond the included seats is invoiced at once, and identifiers are mailed', async () => {
  await save(YVES, { ctl00$profils$ctl02$liste: vente() });
  expect(newInvoices()).toEqual([[YVES, 1]]);
  expect(portal.state.mails).toMatchObject([
    { to: YVES, text: expect.stringContaining(user(YVES).password!) },
  ]);
  await save(YVES, { ctl00$nom: 'Delorme-Roux' });
  expect([newInvoices().length, portal.state.mails.length]).toEqual([1, 1]);
});

test('R4, R12: the last profile taken away refunds nothing, nor does the deletion of the user', async () => {
  await save(YVES, { ctl00$profils$ctl02$liste: vente() });
  await save(YVES, { ctl00$profils$ctl02$liste: '' });
  expect(user(YVES).profiles.size).toBe(0);
  portal.state.users.delete(user(YVES).id);
  expect(newInvoices()).toEqual([[YVES, 1]]);
});

test('C1: a pack takes in a user; R63: an administrator is billed for all modules', async () => {
  const packs = await admin.get('/Abonnement.aspx');
  await admin.post(packs, { image: 'ctl00$enregistrer', set: { ctl00$packs: '2' } });
  await save(YVES, { ctl00$profils$ctl02$liste: vente() });
  expect(newInvoices()).toEqual([]);
  await save(YVES, { ctl00$administrateur: 'oui' });
  expect(newInvoices()).toEqual([[YVES, 3]]);
});

test('R59: «oui» with times is saved, times out of sense are not', async () => {
  const day = { ctl00$horaires: 'oui', ctl00$horaires$mon$de: '08:00', ctl00$horaires$mon$a: '18:30' };
  await save(YVES, day);
  expect(user(YVES).hours).toEqual({ mon: { from: '08:00', to: '18:30' } });
  expect(textOf(await save(YVES, { ...day, ctl00$horaires$mon$a: '07:00' }))).toContain("s'écrivent HH:MM");
  expect(textOf(await save(YVES, { ...day, ctl00$horaires$mon$a: '25:00' }))).toContain("s'écrivent HH:MM");
  await save(YVES, { ctl00$horaires: 'non' });
  expect(user(YVES).hours).toBeUndefined();
});

test('companies are ticked and unticked; a profile of another module is not taken', async () => {
  const set = { ctl00$societes$ctl02$chk: true, ctl00$profils$ctl03$liste: vente() };
  await save(YVES, set);
  expect([...user(YVES).companies]).toEqual(['regle-immobilier']);
  expect(user(YVES).profiles.size).toBe(0);
});
