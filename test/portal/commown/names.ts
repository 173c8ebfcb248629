/** 23 × 14 = 322 people who are in no directory of the sample. */
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
