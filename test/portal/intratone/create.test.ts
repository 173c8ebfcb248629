import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain, signIn, type Client, type Seen } from './client.ts';
import { HOLDER_PASSWORD } from './fixture.ts';
import { startIntratone, type Intratone } from './start.ts';

let portal: Intratone;
let admin: Client;
beforeAll(async () => {
  portal = await startIntratone();
  admin = await signIn(portal.url, 'admin@regle', HOLDER_PASSWORD);
});
afterAll(() => portal.close());

const GOOD = {
  identifiant: 'SousCompte1',
  mdp: 'Provisoire1',
  mdp2: 'Provisoire1',
  email: 'sc1@regle.example',
};

const create = (changes: Partial<typeof GOOD>): Promise<Seen> =>
  admin.post('/souscompte_creation.php', Object.entries({ ...GOOD, ...changes }));

const faultsOf = (page: Seen): string[] =>
  [...page.document.querySelectorAll('li font')].map((fault) => plain(fault.textContent));

test('the form has its fields in order, the mandatory ones starred, the suffix after the identifier', async () => {
  const form = await admin.get('/souscompte_creation.php');
  expect(plain(form.document.querySelector('h2')?.textContent ?? '')).toBe('Création de sous comptes');
  expect(plain(form.document.querySelector('h3')?.textContent ?? '')).toBe('Gestion des utilisateurs');
  const labels = [...form.document.querySelectorAll('form td[width]')].map((cell) => plain(cell.textContent));
  expect(labels).toEqual([
    'Identifiant *',
    'Mot de passe *',
    'Confirmation du mot de passe *',
    'Nom',
    'Prénom',
    'Téléphone',
    'Téléphone portable',
    'Email *',
    'Commentaire',
    'Géré par',
  ]);
  const identifier = form.document.querySelector('input[name=identifiant]');
  expect(plain(identifier?.parentElement?.textContent ?? '')).toBe('@regle');
});

test.each([
  [{ identifiant: '' }, 'Le champ « Identifiant » est obligatoire.'],
  [
    { identifiant: 'a b' },
    "L'identifiant ne peut contenir que des lettres, des chiffres, des points et des tirets.",
  ],
  [{ identifiant: 'ANTONY' }, "L'identifiant « ANTONY » existe déjà."],
  [{ identifiant: 'admin' }, "L'identifiant « admin » existe déjà."],
  [{ mdp: '', mdp2: '' }, 'Le champ « Mot de passe » est obligatoire.'],
  [{ mdp2: '' }, 'Le champ « Confirmation du mot de passe » est obligatoire.'],
  [{ mdp2: 'Provisoire2' }, 'La confirmation ne correspond pas au mot de passe.'],
  [{ mdp: 'Abcde1+', mdp2: 'Abcde1+' }, 'Le mot de passe doit contenir au moins 8 caractères.'],
  [
    { mdp: 'provisoire1', mdp2: 'provisoire1' },
    'Le mot de passe doit remplir au moins 3 des 4 conditions (minuscule, majuscule, chiffre, spécial).',
  ],
  [
    { mdp: 'provisoire1é%', mdp2: 'provisoire1é%' },
    'Le mot de passe doit remplir au moins 3 des 4 conditions (minuscule, majuscule, chiffre, spécial).',
  ],
  [{ email: '' }, 'Le champ « Email » est obligatoire.'],
  [{ email: 'sc1' }, "L'adresse email n'est pas valide."],
])('%j is refused in French, and nothing is created', async (changes, fault) => {
  const before = portal.state.accounts.size;
  expect(faultsOf(await create(changes))).toEqual([fault]);
  expect(portal.state.accounts.size).toBe(before);
});

test('all faults are listed at once, what was typed is kept, the passwords are not', async () => {
  const refused = await create({ identifiant: '<b>', mdp: 'court', mdp2: 'autre', email: '' });
  expect(faultsOf(refused)).toHaveLength(5);
  expect(refused.source).not.toContain('court');
  expect(refused.document.querySelector('input[name=identifiant]')?.getAttribute('value')).toBe('<b>');
  expect(refused.source).not.toContain('<b>"');
});

const SPECIAL = '-_@$!?*/#.,+';

test.each(SPECIAL.split(''))('the special character %s counts as a class', async (character) => {
  const mdp = `provisoire1${character}`;
  const identifiant = `special${SPECIAL.indexOf(character)}`;
  await create({ identifiant, mdp, mdp2: mdp });
  expect(portal.state.accounts.get(identifiant)?.password).toBe(mdp);
});

test('a saved account opens on its edit screen, may do nothing, and signs in', async () => {
  const saved = await create({});
  expect(plain(saved.document.querySelector('h2')?.textContent ?? '')).toBe(
    'Gestion du compte : SousCompte1',
  );
  const account = portal.state.accounts.get('SousCompte1');
  expect(account).toMatchObject({ email: 'sc1@regle.example', managesUsers: false, allResidences: false });
  expect([account?.functions.size, account?.residences.size]).toEqual([0, 0]);
  const own = await signIn(portal.url, 'SousCompte1@regle', 'Provisoire1');
  expect((await own.get('/moncompte.php')).status).toBe(200);
});

test('duplication copies the functions and the residences of the chosen account, not its flags', async () => {
  const source = portal.state.accounts.get('Cedric');
  const fields = { ...GOOD, identifiant: 'copie' };
  const refused = await admin.post('/duplication.php', Object.entries({ ...fields, source: 'personne' }));
  expect(faultsOf(refused)).toEqual(['Choisissez le compte à dupliquer.']);
  await admin.post('/duplication.php', Object.entries({ ...fields, source: 'Cedric' }));
  const copy = portal.state.accounts.get('copie');
  expect(copy?.functions).toEqual(source?.functions);
  expect(copy?.residences).toEqual(source?.residences);
  expect(copy?.managesUsers).toBe(false);
  copy?.functions.clear();
  expect(source?.functions.size).toBeGreaterThan(0);
});
