import type { Text } from '../../shared/problem.ts';

/** What a pattern of the schema asks for, by the message that the pattern carries. */
export const expectations: Readonly<Record<string, Text>> = {
  id: {
    fr: 'Écrivez un nom court : lettres sans accent, chiffres, points, tirets, en commençant par une lettre ou un chiffre.',
    en: 'Write a short name: letters, digits, dots, hyphens, beginning with a letter or a digit.',
  },
  template: {
    fr: 'Écrivez au moins un attribut entre accolades, par exemple {userName} ou {email.local}.',
    en: 'Write at least one attribute in braces, for example {userName} or {email.local}.',
  },
  clock: {
    fr: 'Écrivez une heure de 00:00 à 24:00, par exemple "08:30".',
    en: 'Write a time from 00:00 to 24:00, for example "08:30".',
  },
  days: {
    fr: 'Écrivez des jours parmi mon, tue, wed, thu, fri, sat, sun, ou un intervalle comme mon-fri.',
    en: 'Write days among mon, tue, wed, thu, fri, sat, sun, or a range such as mon-fri.',
  },
  timeZone: {
    fr: 'Écrivez un fuseau horaire de la base IANA, par exemple Europe/Paris.',
    en: 'Write a time zone of the IANA database, for example Europe/Paris.',
  },
  pattern: {
    fr: 'Écrivez {site} une fois à la place du lieu, par exemple "Gardiens {site}".',
    en: 'Write {site} once where the site stands, for example "Gardiens {site}".',
  },
  time: {
    fr: 'Écrivez une date comme 2026-01-01, ou un instant avec son décalage comme 2026-01-01T08:00:00+01:00.',
    en: 'Write a date such as 2026-01-01, or a moment with its offset such as 2026-01-01T08:00:00+01:00.',
  },
  whole: { fr: 'Écrivez un nombre entier.', en: 'Write a whole number.' },
  count: { fr: 'Écrivez un nombre entier, à partir de 0.', en: 'Write a whole number, from 0.' },
  multiple: { fr: 'Écrivez un nombre entier, à partir de 1.', en: 'Write a whole number, from 1.' },
  percent: {
    fr: 'Écrivez un nombre de 0 à 100, sans « % ».',
    en: 'Write a number from 0 to 100, without “%”.',
  },
  currency: {
    fr: 'Écrivez le code d’une monnaie (ISO 4217), par exemple EUR.',
    en: 'Write the code of a currency (ISO 4217), for example EUR.',
  },
  amount: {
    fr: 'Écrivez un montant avec un point et pas plus de décimales que n’en a la monnaie, par exemple 29.90.',
    en: 'Write an amount with a point and no more decimals than the currency has, for example 29.90.',
  },
  rank: {
    fr: 'Un rang choisit entre des profils : nommez « profile » aussi, ou retirez « rank ».',
    en: 'A rank chooses among profiles: name “profile” as well, or remove “rank”.',
  },
  side: {
    fr: 'Écrivez « any » (une de ces fonctions suffit) ou « all » (il les faut toutes), pas les deux.',
    en: 'Write “any” (one of these features is enough) or “all” (it takes all of them), not both.',
  },
  limit: {
    fr: 'Écrivez « min », « max » ou les deux.',
    en: 'Write “min”, “max” or both.',
  },
  order: {
    fr: 'Écrivez pour « max » un nombre qui n’est pas au-dessous de « min ».',
    en: 'Write for “max” a number that is not below “min”.',
  },
  capacity: {
    fr: 'Écrivez pour « capacity » un nombre qui n’est pas au-dessous de « included ».',
    en: 'Write for “capacity” a number that is not below “included”.',
  },
  sensitive: {
    fr: 'Écrivez pour « sensitive » un nombre qui n’est pas au-dessous de « ordinary ».',
    en: 'Write for “sensitive” a number that is not below “ordinary”.',
  },
};
