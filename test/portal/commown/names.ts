/** 23 and 14 have no common divisor: going through both makes 322 people, none of whom is in the sample's directory. */
export const GIVEN_NAMES: readonly string[] = [
  'Abel',
  'Agathe',
  'Aline',
  'Ambre',
  'Armand',
  'Basile',
  'Béatrice',
  'Célestin',
  'Clémence',
  'Cyprien',
  'Désiré',
  'Édith',
  'Élise',
  'Fanny',
  'Gaspard',
  'Hortense',
  'Irène',
  'Léonie',
  'Maëlle',
  'Noé',
  'Odile',
  'Rémi',
  'Zoé',
];

export const SURNAMES: readonly string[] = [
  'Aubry-Zell',
  'Bécquart',
  'Caradec',
  'Delahousse',
  'Escoffier',
  'Ferrand-Ôst',
  'Guivarch',
  'Hennebique',
  'Jaouen',
  'Kerbrat',
  'Lamothe',
  'Montagnac',
  'Quéméneur',
  'Roudaut',
];

/** How the sample's people write what their e-mail spells without accents. */
export const SPELLING: Readonly<Record<string, string>> = { Gaelle: 'Gaëlle', Helene: 'Hélène' };
