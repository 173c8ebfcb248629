import type { Text } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';

/** What a read is short of, against what the store holds of the source. */
export interface Loss {
  readonly kind: 'people' | 'groups' | 'memberships' | 'nestings' | 'members' | 'accounts' | 'grants';
  /** For members: the group's name. */
  readonly group?: string;
  readonly left: number;
  readonly total: number;
}

interface Words {
  readonly fr: readonly [one: string, other: string, expected: string];
  readonly en: readonly [one: string, other: string];
}

const WORDS: Readonly<Record<Loss['kind'], Words>> = {
  people: { fr: ['# personne', '# personnes', 'attendues'], en: ['# person', '# people'] },
  groups: { fr: ['# groupe', '# groupes', 'attendus'], en: ['# group', '# groups'] },
  memberships: {
    fr: ['# appartenance', '# appartenances', 'attendues'],
    en: ['# membership', '# memberships'],
  },
  nestings: {
    fr: ['# groupe imbriqué', '# groupes imbriqués', 'attendus'],
    en: ['# nested group', '# nested groups'],
  },
  accounts: {
    fr: ['# compte qui a des droits', '# comptes qui ont des droits', 'attendus'],
    en: ['# account with rights', '# accounts with rights'],
  },
  grants: { fr: ['# droit', '# droits', 'attendus'], en: ['# right', '# rights'] },
  members: { fr: ['# membre', '# membres', 'attendus'], en: ['# member', '# members'] },
};

/** The loss as part of a sentence, numbers grouped as each language does. */
export function describeLoss({ kind, group, left, total }: Loss): Text {
  const { fr, en } = WORDS[kind];
  const [one, other, expected] = fr;
  const where =
    group === undefined
      ? { fr: '', en: '' }
      : { fr: ` du groupe « ${group} »`, en: ` of the group “${group}”` };
  return {
    fr: `${plural('fr', left, one, other)}${where.fr} sur ${plural('fr', total, '#', '#')} ${expected}`,
    en: `${plural('en', left, en[0], en[1])}${where.en} of the ${plural('en', total, '#', '#')} expected`,
  };
}
