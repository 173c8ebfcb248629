import { defineProblems } from '../../../shared/problem.ts';

/** What `portillon doctor` finds beyond the problems of the parts themselves. */
export const doctorProblems = defineProblems({
  DOCTOR_SOURCE_EMPTY: {
    status: 500,
    text: (p: { source: string }) => ({
      what: {
        fr: `La source ${p.source} répond, mais sans aucune entrée.`,
        en: `The source ${p.source} answers, but without any entry.`,
      },
      todo: {
        fr: 'Vérifiez la base et les filtres, ou le droit de lecture du compte.',
        en: 'Check the base and the filters, or the account’s right to read.',
      },
    }),
  },
  DOCTOR_AUDIT_BROKEN: {
    status: 500,
    text: (p: { link: number }) => ({
      what: {
        fr: `La chaîne d’audit est rompue à l’enregistrement ${p.link}.`,
        en: `The audit chain is broken at record ${p.link}.`,
      },
      todo: {
        fr: 'Quelqu’un a modifié la base hors de Portillon : comparez-la à une sauvegarde avant de continuer.',
        en: 'Somebody changed the database outside Portillon: compare it with a backup before going on.',
      },
    }),
  },
  DOCTOR_NO_SITES: {
    status: 500,
    text: (p: { portal: string }) => ({
      what: {
        fr: `Aucun lieu du portail ${p.portal} n’est chargé.`,
        en: `No site of the portal ${p.portal} is loaded.`,
      },
      todo: {
        fr: 'Vérifiez le fichier des lieux, puis lancez portillon sync ou portillon serve.',
        en: 'Check the file of sites, then run portillon sync or portillon serve.',
      },
    }),
  },
});
