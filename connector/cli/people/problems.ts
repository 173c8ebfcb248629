import { defineProblems } from '../../../shared/problem.ts';

/** What the commands about people of several sources refuse. */
export const peopleCliProblems = defineProblems({
  CLI_NOT_CORRELATED: {
    status: 409,
    text: () => ({
      what: {
        fr: 'La configuration ne dit pas à quoi reconnaître une même personne dans plusieurs sources.',
        en: 'The configuration does not say by what one person is recognised in several sources.',
      },
      todo: {
        fr: 'Ajoutez la clé correlate (docs/configuration.md).',
        en: 'Add the key correlate (docs/configuration.md).',
      },
    }),
  },
});
