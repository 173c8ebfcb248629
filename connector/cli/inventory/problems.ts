import { defineProblems, type Problem, type Text } from '../../../shared/problem.ts';

/** What is wrong with the files of sites and accounts; the place names file and line. */
export const inventoryProblems = defineProblems({
  INVENTORY_HEADER: {
    status: 500,
    text: (p: { columns: readonly string[] }) => ({
      what: {
        fr: `La première ligne doit nommer les colonnes ${p.columns.join(', ')}.`,
        en: `The first line must name the columns ${p.columns.join(', ')}.`,
      },
      todo: {
        fr: 'Rien n’a été lu de ce fichier. Ajoutez cette ligne, séparée par des virgules.',
        en: 'Nothing was read from this file. Add that line, separated by commas.',
      },
    }),
  },
  INVENTORY_LINE: {
    status: 500,
    text: (p: { reason: Text }) => ({
      what: {
        fr: `La ligne est ignorée : ${p.reason.fr}.`,
        en: `The line is left out: ${p.reason.en}.`,
      },
      todo: {
        fr: 'Corrigez-la ; les autres ont été lues, et rien n’est retiré d’ici là.',
        en: 'Correct it; the others were read, and nothing is retired until then.',
      },
    }),
  },
  INVENTORY_UNREADABLE: {
    status: 500,
    text: (p: { file: string }) => ({
      what: { fr: `Le fichier ${p.file} ne peut pas être lu.`, en: `The file ${p.file} cannot be read.` },
      todo: {
        fr: 'Vérifiez son chemin et ses droits ; ce qui a été lu avant reste en place.',
        en: 'Check its path and its rights; what was read before stays in place.',
      },
    }),
  },
});

/** A line that is left out, and why. */
export function lineProblem(file: string, line: number, reason: Text): Problem {
  return inventoryProblems.INVENTORY_LINE({ reason }, { place: { file, line } });
}
