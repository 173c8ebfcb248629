import { defineProblems, type Text } from '../../../shared/problem.ts';
import type { AuditBreak } from '../../store/store.ts';

const AUDIT_BREAKS: Readonly<Record<AuditBreak['kind'], (seq: number) => Text>> = {
  edited: (seq) => ({
    fr: `La chaîne d’audit est rompue : l’enregistrement ${seq} a été modifié.`,
    en: `The audit chain is broken: record ${seq} was edited.`,
  }),
  missing: (seq) => ({
    fr: `La chaîne d’audit est rompue : il manque l’enregistrement qui précède le ${seq}.`,
    en: `The audit chain is broken: the record before ${seq} is missing.`,
  }),
  torn: (seq) => ({
    fr: `La chaîne d’audit est rompue : elle s’arrête à l’enregistrement ${seq}, qui n’est pas le dernier écrit.`,
    en: `The audit chain is broken: it ends at record ${seq}, which is not the last one written.`,
  }),
};

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
    text: (p: AuditBreak) => ({
      what: AUDIT_BREAKS[p.kind](p.seq),
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
