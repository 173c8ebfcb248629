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
};
