import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import type { Size } from '../intake/size.ts';

/** `52 people, 20 groups, 131 memberships`: what a read of a source found. */
export function sizeWords({ people, groups, memberships }: Size, locale: Locale): string {
  return locale === 'fr'
    ? [
        plural('fr', people, '# personne', '# personnes'),
        plural('fr', groups, '# groupe', '# groupes'),
        plural('fr', memberships, '# appartenance', '# appartenances'),
      ].join(', ')
    : [
        plural('en', people, '# person', '# people'),
        plural('en', groups, '# group', '# groups'),
        plural('en', memberships, '# membership', '# memberships'),
      ].join(', ');
}

type Words = Readonly<Record<Locale, readonly [one: string, other: string]>>;

const CHANGES: readonly (readonly [counts: readonly string[], words: Words])[] = [
  [
    ['peopleAdded'],
    { fr: ['# personne ajoutée', '# personnes ajoutées'], en: ['# person added', '# people added'] },
  ],
  [
    ['peopleUpdated'],
    {
      fr: ['# personne mise à jour', '# personnes mises à jour'],
      en: ['# person updated', '# people updated'],
    },
  ],
  [
    ['peopleReturned'],
    { fr: ['# personne de retour', '# personnes de retour'], en: ['# person returned', '# people returned'] },
  ],
  [
    ['peopleSuspended'],
    {
      fr: ['# personne suspendue', '# personnes suspendues'],
      en: ['# person suspended', '# people suspended'],
    },
  ],
  [
    ['peopleArchived'],
    { fr: ['# personne archivée', '# personnes archivées'], en: ['# person archived', '# people archived'] },
  ],
  [
    ['groupsAdded'],
    { fr: ['# groupe ajouté', '# groupes ajoutés'], en: ['# group added', '# groups added'] },
  ],
  [
    ['groupsUpdated'],
    { fr: ['# groupe mis à jour', '# groupes mis à jour'], en: ['# group updated', '# groups updated'] },
  ],
  [
    ['groupsArchived'],
    { fr: ['# groupe archivé', '# groupes archivés'], en: ['# group archived', '# groups archived'] },
  ],
  [
    ['membershipsAdded', 'nestingsAdded'],
    {
      fr: ['# appartenance ajoutée', '# appartenances ajoutées'],
      en: ['# membership added', '# memberships added'],
    },
  ],
  [
    ['membershipsRemoved', 'nestingsRemoved'],
    {
      fr: ['# appartenance retirée', '# appartenances retirées'],
      en: ['# membership removed', '# memberships removed'],
    },
  ],
];

/** `2 people added, 1 membership removed`: only what is not zero; empty when nothing changed. */
export function changeWords(counts: object, locale: Locale): string {
  const numbers = new Map<string, unknown>(Object.entries(counts));
  return CHANGES.flatMap(([names, words]) => {
    const count = names.reduce((sum, name) => sum + Number(numbers.get(name) ?? 0), 0);
    return count === 0 ? [] : [plural(locale, count, ...words[locale])];
  }).join(', ');
}
