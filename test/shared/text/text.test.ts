import { describe, expect, test } from 'vitest';
import { clock, dateAndClock } from '../../../shared/text/clock.ts';
import { longDate } from '../../../shared/text/plural.ts';
import { found, searchable } from '../../../shared/text/search.ts';
import { keepTogether } from '../../../shared/text/spacing.ts';
import { describeWindow } from '../../../shared/text/week.ts';

test('a time of day follows the zone it is asked for', () => {
  expect(clock('fr', '2026-11-22T07:02:00.000Z', 'Europe/Paris')).toBe('08:02');
  expect(clock('en', '2026-11-22T07:02:00.000Z', 'UTC')).toBe('07:02');
  expect(dateAndClock('fr', '2026-11-22T07:02:00.000Z', 'Europe/Paris')).toBe('22 nov. 2026, 08:02');
});

test('the first of a month is written as French writes it', () => {
  expect(longDate('fr', '2027-04-01')).toBe('1er avril 2027');
  expect(longDate('fr', '2027-04-21')).toBe('21 avril 2027');
  expect(longDate('en', '2027-04-01')).toBe('1 April 2027');
});

test('French quotation marks and high signs do not part from their word, English stays as it is', () => {
  expect(keepTogether('fr', 'règle « Badges » : oui ?')).toBe('règle «\u00A0Badges\u00A0»\u00A0: oui\u00A0?');
  expect(keepTogether('en', 'a : b')).toBe('a : b');
});

describe('a search', () => {
  test('ignores case, accents and kinds of apostrophe', () => {
    expect(found('evenements', searchable('Consulter les Événements'))).toBe(true);
    expect(found("d'affichage", searchable('Tableaux d’affichage'))).toBe(true);
  });
  test('wants every word, in any order', () => {
    const text = searchable('Créer, modifier, supprimer les clés Kibolt');
    expect(found('kibolt créer', text)).toBe(true);
    expect(found('kibolt badge', text)).toBe(false);
  });
  test('finds everything when it is empty', () => {
    expect(found('  ', 'anything')).toBe(true);
  });
});

describe('login hours', () => {
  test('join runs of days', () => {
    expect(describeWindow({ days: [1, 2, 3, 4, 5], from: 450, to: 1140 }, 'fr')).toBe(
      'lundi–vendredi, 07:30–19:00',
    );
  });
  test('name days that stand alone, in any order', () => {
    expect(describeWindow({ days: [6, 1, 2], from: 0, to: 1440 }, 'en')).toBe(
      'Monday–Tuesday, Saturday, 00:00–24:00',
    );
  });
});
