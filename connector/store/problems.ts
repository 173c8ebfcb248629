import { defineProblems, type Text } from '../../shared/problem.ts';

/** The failures of the store. Wording: what happened and where, then what to do next. */
export const storeProblems = defineProblems({
  STORE_CONFLICT: {
    status: 409,
    text: (p: { what: Text }) => ({
      what: { fr: `Déjà pris : ${p.what.fr}.`, en: `Already taken: ${p.what.en}.` },
      todo: {
        fr: 'Choisissez une autre valeur, ou modifiez ce qui la porte déjà.',
        en: 'Choose another value, or change what already holds it.',
      },
    }),
  },
  STORE_STALE: {
    status: 412,
    text: (p: { what: Text; expected: number }) => ({
      what: {
        fr: `Quelqu’un a modifié ${p.what.fr} depuis la version ${p.expected}.`,
        en: `Somebody has changed ${p.what.en} since version ${p.expected}.`,
      },
      todo: {
        fr: 'Relisez la version actuelle, puis refaites la modification.',
        en: 'Read the current version, then make the change again.',
      },
    }),
  },
  STORE_UNKNOWN: {
    status: 404,
    text: (p: { what: Text }) => ({
      what: { fr: `Introuvable : ${p.what.fr}.`, en: `Not found: ${p.what.en}.` },
      todo: {
        fr: 'Vérifiez l’identifiant ; les listes donnent ceux qui existent.',
        en: 'Check the id; the lists give those that exist.',
      },
    }),
  },
  STORE_TEXT: {
    status: 400,
    text: () => ({
      what: {
        fr: 'Un texte contient un caractère qu’aucune base ne garde (caractère nul ou moitié de caractère).',
        en: 'A text holds a character that no database keeps (a null character or half of a surrogate pair).',
      },
      todo: {
        fr: 'Retirez ce caractère à la source, puis renvoyez la valeur.',
        en: 'Remove that character at its source, then send the value again.',
      },
    }),
  },
  STORE_NEWER: {
    status: 500,
    text: (p: { found: number; known: number }) => ({
      what: {
        fr: `La base est au schéma ${p.found} ; cette version de Portillon ne connaît que les schémas jusqu’à ${p.known}.`,
        en: `The database has schema ${p.found}; this version of Portillon knows the schemas up to ${p.known} only.`,
      },
      todo: {
        fr: 'Lancez la version de Portillon qui a écrit cette base, ou une plus récente.',
        en: 'Run the version of Portillon that wrote this database, or a later one.',
      },
    }),
  },
  STORE_UNREACHABLE: {
    status: 503,
    text: (p: { where: string; why: string }) => ({
      what: {
        fr: `La base ${p.where} ne répond pas (${p.why}).`,
        en: `The database ${p.where} does not answer (${p.why}).`,
      },
      todo: {
        fr: 'Vérifiez l’adresse, les droits d’accès et que la base est en marche.',
        en: 'Check the address, the access rights and that the database is running.',
      },
    }),
  },
  STORE_UNSUITABLE: {
    status: 500,
    text: (p: { where: string; missing: string }) => ({
      what: {
        fr: `La base ${p.where} ne convient pas : il lui faut ${p.missing}.`,
        en: `The database ${p.where} does not suit: it needs ${p.missing}.`,
      },
      todo: {
        fr: 'Créez la base avec ce réglage, puis indiquez son adresse.',
        en: 'Create the database with that setting, then give its address.',
      },
    }),
  },
  STORE_BUSY: {
    status: 503,
    text: (p: { where: string }) => ({
      what: {
        fr: `La base ${p.where} est occupée par une autre écriture ; rien n’a été modifié.`,
        en: `The database ${p.where} is busy with another write; nothing was changed.`,
      },
      todo: { fr: 'Recommencez dans un instant.', en: 'Try again in a moment.' },
    }),
  },
  STORE_FULL: {
    status: 507,
    text: (p: { where: string; why: string }) => ({
      what: {
        fr: `La base ${p.where} ne peut plus écrire (${p.why}) ; rien n’a été modifié.`,
        en: `The database ${p.where} can no longer write (${p.why}); nothing was changed.`,
      },
      todo: {
        fr: 'Libérez de la place sur le disque et vérifiez le droit d’écriture.',
        en: 'Free some disk space and check the right to write.',
      },
    }),
  },
  STORE_CORRUPT: {
    status: 500,
    text: (p: { where: string; why: string }) => ({
      what: {
        fr: `Le fichier ${p.where} n’est pas une base lisible (${p.why}).`,
        en: `The file ${p.where} is not a readable database (${p.why}).`,
      },
      todo: {
        fr: 'Vérifiez le chemin ; si c’est le bon, restaurez une sauvegarde.',
        en: 'Check the path; if it is the right one, restore a backup.',
      },
    }),
  },
  STORE_LOCKED: {
    status: 409,
    text: (p: { folder: string; pid: string }) => ({
      what: {
        fr: `Un serveur Portillon utilise déjà le dossier ${p.folder} (processus ${p.pid}).`,
        en: `A Portillon server already uses the folder ${p.folder} (process ${p.pid}).`,
      },
      todo: {
        fr: 'Arrêtez ce serveur d’abord, ou donnez un autre dossier avec --data.',
        en: 'Stop that server first, or give another folder with --data.',
      },
    }),
  },
});
