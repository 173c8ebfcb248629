import { defineProblems, type Text } from '../../../shared/problem.ts';

const FIX_LINES: Text = {
  fr: 'Corrigez la ligne indiquée. Tout le reste a été lu ; d’ici là, rien ne sera retiré.',
  en: 'Correct that line. Everything else was read; until then nothing will be removed.',
};

/** What goes wrong in a file; each problem bears the file and the line as its place. */
export const fileProblems = defineProblems({
  FILE_MISSING: {
    status: 500,
    text: (p: { path: string; reason: string }) => ({
      what: {
        fr: `Le fichier ${p.path} ne peut pas être lu (${p.reason}).`,
        en: `The file ${p.path} cannot be read (${p.reason}).`,
      },
      todo: {
        fr: 'Rien n’a été changé. Vérifiez le chemin et le droit de lecture.',
        en: 'Nothing was changed. Check the path and the right to read it.',
      },
    }),
  },
  FILE_EMPTY: {
    status: 500,
    text: () => ({
      what: {
        fr: 'Le fichier ne contient aucune entrée.',
        en: 'The file holds no entry.',
      },
      todo: {
        fr: 'Rien n’a été changé. Exportez-le de nouveau.',
        en: 'Nothing was changed. Export it again.',
      },
    }),
  },
  FILE_MOVING: {
    status: 503,
    text: () => ({
      what: {
        fr: 'Le fichier a changé pendant sa lecture.',
        en: 'The file changed while it was read.',
      },
      todo: {
        fr: 'Rien n’a été changé ; il sera relu au prochain tour. Écrivez l’export sous un autre nom, puis renommez-le.',
        en: 'Nothing was changed; it is read again at the next turn. Write the export under another name, then rename it.',
      },
    }),
  },
  FILE_TRUNCATED: {
    status: 500,
    text: (p: { reason: Text }) => ({
      what: {
        fr: `Le fichier s’arrête avant sa fin : ${p.reason.fr}.`,
        en: `The file stops before its end: ${p.reason.en}.`,
      },
      todo: {
        fr: 'Rien n’a été retiré. Exportez-le de nouveau en entier ; s’il est entier, terminez-le par un saut de ligne.',
        en: 'Nothing was removed. Export it again as a whole; if it is whole, end it with a line break.',
      },
    }),
  },
  FILE_CHANGE_RECORD: {
    status: 500,
    text: () => ({
      what: {
        fr: 'Ce fichier LDIF décrit des modifications (changetype), pas un annuaire.',
        en: 'This LDIF file describes changes (changetype), not a directory.',
      },
      todo: {
        fr: 'Rien n’a été changé. Donnez un export d’entrées, par exemple celui de ldapsearch ou de slapcat.',
        en: 'Nothing was changed. Give an export of entries, such as that of ldapsearch or slapcat.',
      },
    }),
  },
  FILE_HEADER: {
    status: 500,
    text: (p: { found: readonly string[] }) => ({
      what: {
        fr: `Aucune colonne du fichier CSV n’est reconnue comme l’identifiant (userName). Sa première ligne : ${p.found.join(', ')}.`,
        en: `No column of the CSV file is recognised as the user name. Its first line: ${p.found.join(', ')}.`,
      },
      todo: {
        fr: 'Rien n’a été changé. Nommez-la userName, login ou identifiant, ou dites-la dans la configuration : columns: { userName: … }.',
        en: 'Nothing was changed. Call it userName or login, or name it in the configuration: columns: { userName: … }.',
      },
    }),
  },
  FILE_BAD_LINE: {
    status: 500,
    text: (p: { reason: Text }) => ({
      what: {
        fr: `L’entrée est ignorée : ${p.reason.fr}.`,
        en: `The entry is left out: ${p.reason.en}.`,
      },
      todo: FIX_LINES,
    }),
  },
  FILE_BAD_LINES: {
    status: 500,
    text: (p: { count: number }) => ({
      what: {
        fr: `Entrées illisibles dans le fichier : ${p.count}, la première ici.`,
        en: `Unreadable entries in the file: ${p.count}, the first one here.`,
      },
      todo: FIX_LINES,
    }),
  },
});
