import { defineProblems, type Text } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import { describeLoss, type Loss } from './loss.ts';

const CHECK: Text = {
  fr: 'Vérifiez la base, les filtres et les droits du compte de lecture.',
  en: 'Check the base, the filters and the rights of the reading account.',
};

/** What was not believed waits: it is looked at first, and then approved or not. */
const approve = (source: string): Text => ({
  fr: `${CHECK.fr} Ce qui partirait : portillon source preview ${source}. Si c’est voulu : portillon source approve ${source}.`,
  en: `${CHECK.en} What would go: portillon source preview ${source}. If it is meant: portillon source approve ${source}.`,
});

/** What goes wrong with the content of a source, whatever its kind, and with a sync. */
export const intakeProblems = defineProblems({
  SRC_EMPTY: {
    status: 409,
    text: (p: { source: string; what: 'people' | 'groups' }) => ({
      what: {
        fr: `La source « ${p.source} » n’a répondu ${p.what === 'people' ? 'aucune personne' : 'aucun groupe'} : rien n’a été retiré.`,
        en: `The source “${p.source}” answered no ${p.what === 'people' ? 'person' : 'group'} at all: nothing was removed.`,
      },
      todo: CHECK,
    }),
  },
  SRC_IMPLAUSIBLE: {
    status: 409,
    text: (p: { source: string; loss: Loss }) => ({
      what: {
        fr: `La source « ${p.source} » n’a répondu que ${describeLoss(p.loss).fr} : rien n’a été retiré.`,
        en: `The source “${p.source}” answered only ${describeLoss(p.loss).en}: nothing was removed.`,
      },
      todo: approve(p.source),
    }),
  },
  SRC_GROUP_IMPLAUSIBLE: {
    status: 409,
    text: (p: { source: string; loss: Loss }) => ({
      what: {
        fr: `La source « ${p.source} » n’a répondu que ${describeLoss(p.loss).fr} : personne n’a été retiré de ce groupe, le reste est enregistré.`,
        en: `The source “${p.source}” answered only ${describeLoss(p.loss).en}: nobody was removed from this group, the rest is stored.`,
      },
      todo: approve(p.source),
    }),
  },
  SRC_COSTLY: {
    status: 409,
    text: (p: { source: string; loss: Loss }) => ({
      what: {
        fr: `Après cette lecture de la source « ${p.source} », il ne resterait dans les portails que ${describeLoss(p.loss).fr} : seul ce qui est nouveau est enregistré.`,
        en: `After this read of the source “${p.source}” the portals would be left with only ${describeLoss(p.loss).en}: only what is new is stored.`,
      },
      todo: approve(p.source),
    }),
  },
  SRC_HELD: {
    status: 409,
    text: (p: { source: string; id: string; since: string; why: Text }) => ({
      what: {
        fr: `Une lecture de la source « ${p.source} » attend une approbation depuis le ${p.since} (numéro ${p.id}). ${p.why.fr}`,
        en: `A read of the source “${p.source}” has been waiting for an approval since ${p.since} (id ${p.id}). ${p.why.en}`,
      },
      todo: approve(p.source),
    }),
  },
  SRC_LATE: {
    status: 503,
    text: (p: { source: string; since?: string }) => ({
      what:
        p.since === undefined
          ? {
              fr: `La source « ${p.source} » n’a encore jamais été lue en entier.`,
              en: `The source “${p.source}” has never been read in full yet.`,
            }
          : {
              fr: `La source « ${p.source} » n’a pas été lue en entier depuis le ${p.since}.`,
              en: `The source “${p.source}” has not been read in full since ${p.since}.`,
            },
      todo: {
        fr: `Voir ce qui l’empêche : portillon source test ${p.source}.`,
        en: `See what prevents it: portillon source test ${p.source}.`,
      },
    }),
  },
  SRC_NOTHING_HELD: {
    status: 404,
    text: (p: { source: string }) => ({
      what: {
        fr: `Aucune lecture de la source « ${p.source} » n’attend d’approbation.`,
        en: `No read of the source “${p.source}” waits for an approval.`,
      },
      todo: {
        fr: 'Voir l’état des sources : portillon source list.',
        en: 'See the state of the sources: portillon source list.',
      },
    }),
  },
  SRC_HELD_MOVED: {
    status: 409,
    text: (p: { source: string }) => ({
      what: {
        fr: `La lecture de la source « ${p.source} » qui attendait ferait maintenant autre chose : rien de ce qu’elle retirait n’a été appliqué.`,
        en: `The read of the source “${p.source}” that waited would do something else now: nothing that it takes away was applied.`,
      },
      todo: {
        fr: `Relisez-la, puis regardez ce qui changerait : portillon sync ${p.source}, portillon source preview ${p.source}.`,
        en: `Read it again, then look at what would change: portillon sync ${p.source}, portillon source preview ${p.source}.`,
      },
    }),
  },
  SRC_ABORTED: {
    status: 503,
    text: (p: { source: string }) => ({
      what: {
        fr: `La lecture de la source « ${p.source} » a été interrompue.`,
        en: `Reading the source “${p.source}” was interrupted.`,
      },
      todo: {
        fr: 'Rien n’a été retiré. Relancez la synchronisation.',
        en: 'Nothing was removed. Run the sync again.',
      },
    }),
  },
  SRC_EXTERNAL_MEMBERS: {
    status: 409,
    text: (p: { group: string; count: number; example: string }) => ({
      what: {
        fr: `Le groupe « ${p.group} » a ${plural('fr', p.count, '# membre', '# membres')} hors de ce qui a été lu, à commencer par « ${p.example} ».`,
        en: `The group “${p.group}” has ${plural('en', p.count, '# member', '# members')} outside of what was read, beginning with “${p.example}”.`,
      },
      todo: {
        fr: 'S’ils doivent compter, élargissez la base ou le filtre qui les laisse de côté.',
        en: 'If they are to count, widen the base or the filter that leaves them out.',
      },
    }),
  },
  SRC_DUPLICATE_KEY: {
    status: 409,
    text: (p: { key: string; entry: string }) => ({
      what: {
        fr: `« ${p.entry} » porte l’identifiant immuable ${p.key} d’une autre entrée déjà lue : elle est ignorée.`,
        en: `“${p.entry}” bears the immutable identifier ${p.key} of another entry read before: it is left out.`,
      },
      todo: {
        fr: 'Gardez une seule de ces entrées, ou donnez-leur des identifiants différents.',
        en: 'Keep one of these entries, or give them different identifiers.',
      },
    }),
  },
  SYNC_RUNNING: {
    status: 409,
    text: (p: { source: string }) => ({
      what: {
        fr: `La source « ${p.source} » est déjà en cours de synchronisation.`,
        en: `The source “${p.source}” is being synchronised already.`,
      },
      todo: {
        fr: 'Attendez la fin de cette synchronisation, ou interrompez-la.',
        en: 'Wait for the end of that sync, or cancel it.',
      },
    }),
  },
});
