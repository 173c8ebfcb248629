import type { Doubt } from '../../store/store.ts';
import type { Locale } from '../../../shared/problem.ts';

/** What `portillon people` says. */
export const peopleWords = {
  fr: {
    none: 'Aucun conflit : chaque clé désigne une seule personne.',
    doubts: ['# clé en conflit', '# clés en conflit'],
    why: {
      twice: 'deux fiches d’une même source l’ont : personne n’est relié par elle',
      differs: 'une clé plus sûre les distingue : personne n’est relié',
      follows: 'l’une de ces fiches est déjà en conflit par une clé plus sûre',
    } satisfies Record<Doubt['why'], string>,
    held: ['# fiche reste reliée malgré ses clés', '# fiches restent reliées malgré leurs clés'],
    accept: 'Pour les séparer : portillon people link --accept',
    keyless: ['# fiche n’a aucune des clés (#keys)', '# fiches n’ont aucune des clés (#keys)'],
    linked: ['# fiche reliée', '# fiches reliées'],
    parted: ['# fiche séparée', '# fiches séparées'],
    same: 'Rien n’a changé.',
  },
  en: {
    none: 'No conflict: each key names one person only.',
    doubts: ['# key in conflict', '# keys in conflict'],
    why: {
      twice: 'two rows of one source have it: it links nobody',
      differs: 'a surer key tells them apart: nobody is linked',
      follows: 'one of these rows is in conflict by a surer key already',
    } satisfies Record<Doubt['why'], string>,
    held: ['# row stays linked against its keys', '# rows stay linked against their keys'],
    accept: 'To part them: portillon people link --accept',
    keyless: ['# row has none of the keys (#keys)', '# rows have none of the keys (#keys)'],
    linked: ['# row linked', '# rows linked'],
    parted: ['# row parted', '# rows parted'],
    same: 'Nothing changed.',
  },
} satisfies Record<Locale, unknown>;
