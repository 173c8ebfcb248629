import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchTemplate, normaliseLabel, spellings } from '../../../shared/portal/label.ts';
import { portals } from '../../../shared/portal/index.ts';

test.each([
  ['Mes sous - comptes', 'Mes sous-comptes'],
  ['Autorisé à', 'autorise\u00a0a'],
  ['Mot de passe *', 'Mot de passe'],
  ['MODE\u00a0:', 'Mode'],
  ['Détenteur d’une Clé  PASS', "detenteur d'une cle pass"],
  ['Créer,modifier , supprimer', 'Créer, modifier, supprimer'],
  ['Ma\u00adnœuvre', 'manoeuvre'],
])('«%s» and «%s» are one label', (a, b) => {
  expect(normaliseLabel(a)).toBe(normaliseLabel(b));
});

test('labels that differ in words stay apart', () => {
  expect(normaliseLabel('Déplacer seulement une clé')).not.toBe(
    normaliseLabel('Déplacer seulement une fiche'),
  );
});

test('normalising twice changes nothing, nor do case and kinds of space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const once = normaliseLabel(text);
      expect(normaliseLabel(once)).toBe(once);
      expect(normaliseLabel(`\u00a0${text.replaceAll(' ', ' \u202f\n')} `)).toBe(once);
    }),
  );
});

test('within a section of a portal no two functions can be taken for each other', () => {
  for (const { features } of portals) {
    const seen = features.flatMap(({ section, label }) =>
      [...spellings(label)].map((words) => `${section}: ${words}`),
    );
    expect(seen.length).toBe(new Set(seen).size);
  }
});

test.each([
  ['Gestion du compte : {account}', 'Gestion du compte\u00a0: antony', 'antony'],
  ['Gestion du compte : {account}', ' gestion  du COMPTE :Cédric L. ', 'Cédric L.'],
  ['Gestion du compte : {account}', 'Gestion du compte', undefined],
  ['Gestion du compte : {account}', 'Gestion du compteur : antony', undefined],
  ['Compte {account} ouvert', 'Compte antony ouvert', 'antony'],
  ['Compte {account} ouvert', 'Compte antony fermé', undefined],
])('«%s» in «%s» is %s', (template, text, value) => {
  expect(matchTemplate(template, text)).toBe(value);
});
