import { expect, test } from 'vitest';
import { webexCarrier } from '../../../../shared/portal/webex-carrier/index.ts';
import { PERMISSIONS } from './contract.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { faultText, fill, wordsFor } from './words/index.ts';

const plain = (text: string | undefined): string | undefined => text?.replaceAll('’', "'");

test.each(['fr', 'en'] as const)('%s: everything is called as the descriptor has it', (language) => {
  const words = { fr, en }[language];
  const said = new Set(Object.values(words));
  const { features, tabs, fields } = webexCarrier;
  for (const key of PERMISSIONS)
    expect(plain(features.find(({ id }) => id === key)?.label[language])).toBe(words[key]);
  for (const { label } of [...tabs, ...(fields ?? [])]) expect(said).toContain(plain(label[language]));
});

test('labels: a whole label is reworded, also before its colon, and nothing else', () => {
  const words = wordsFor('fr', { Services: 'Prestations', "Détails de l'administrateur": 'Fiche' });
  expect(words.services).toBe('Prestations');
  expect(fill(words.detailsOf, { username: 'h.blin' })).toBe('Fiche\u00a0: h.blin');
  expect({ ...words, services: fr.services, detailsOf: fr.detailsOf }).toEqual(fr);
});

test('a refusal is said in the language of the page', () => {
  const fault = { code: 'permissions-beyond-parent', names: ['services', 'notes'] } as const;
  expect(faultText(fr, fault)).toBe(
    "L'utilisateur parent n'a pas ces autorisations\u00a0: Services, Remarques.",
  );
  expect(faultText(en, { code: 'required', field: 'lastName' })).toBe('“Last Name” is required.');
});
