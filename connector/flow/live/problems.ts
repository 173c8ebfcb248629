import { defineProblems } from '../../../shared/problem.ts';

/** What waiting for moves refuses. */
export const liveProblems = defineProblems({
  LIVE_CROWDED: {
    status: 429,
    text: () => ({
      what: {
        fr: 'Trop d’appels attendent déjà des changements, de ce jeton ou en tout.',
        en: 'Too many calls wait for changes already, of this token or in all.',
      },
      todo: {
        fr: 'Attendez que l’un d’eux ait sa réponse : c’est une affaire de secondes.',
        en: 'Wait until one of them is answered: a matter of seconds.',
      },
    }),
  },
});
