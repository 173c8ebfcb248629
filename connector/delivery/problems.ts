import { defineProblems, type Text } from '../../shared/problem.ts';

const BY_HAND: Text = {
  fr: 'Ce compte est dans la liste des gestes à faire à la main.',
  en: 'This account is in the list of what to do by hand.',
};

const CORRECT: Text = {
  fr: `${BY_HAND.fr} Pour le fichier, corrigez la fiche dans sa source.`,
  en: `${BY_HAND.en} For the file, correct the record in its source.`,
};

/** Why an account cannot be in a portal's import file; the place names the account. */
export const deliveryProblems = defineProblems({
  DELIVERY_NO_IMPORT: {
    status: 500,
    text: (p: { portal: string }) => ({
      what: {
        fr: `Le portail ${p.portal} ne lit aucun fichier d’import.`,
        en: `The portal ${p.portal} reads no import file.`,
      },
      todo: {
        fr: 'Utilisez la liste des gestes à faire à la main.',
        en: 'Use the list of what to do by hand.',
      },
    }),
  },
  DELIVERY_ACCOUNT_UNREAD: {
    status: 409,
    text: (p: { account: string }) => ({
      what: {
        fr: `Les rôles du compte ${p.account} n’ont pas été lus en entier : un import les remplacerait tous.`,
        en: `The roles of the account ${p.account} were not read whole: an import would replace them all.`,
      },
      todo: {
        fr: `Lisez d’abord l’export du portail. ${BY_HAND.fr}`,
        en: `Read the portal’s export first. ${BY_HAND.en}`,
      },
    }),
  },
  DELIVERY_VALUE_MISSING: {
    status: 422,
    text: (p: { account: string; column: string }) => ({
      what: {
        fr: `La fiche du compte ${p.account} n’a rien pour la colonne ${p.column}, que l’import demande.`,
        en: `The record of the account ${p.account} has nothing for the column ${p.column}, which the import asks for.`,
      },
      todo: CORRECT,
    }),
  },
  DELIVERY_FORMULA: {
    status: 422,
    text: (p: { account: string; column: string }) => ({
      what: {
        fr: `La colonne ${p.column} du compte ${p.account} contient ce qu’un tableur exécuterait.`,
        en: `The column ${p.column} of the account ${p.account} holds what a spreadsheet would execute.`,
      },
      todo: CORRECT,
    }),
  },
  DELIVERY_UNWRITABLE: {
    status: 422,
    text: (p: { account: string; column: string }) => ({
      what: {
        fr: `La colonne ${p.column} du compte ${p.account} est trop longue ou contient des caractères qu’un tableur ne peut garder.`,
        en: `The column ${p.column} of the account ${p.account} is too long or holds characters that a spreadsheet cannot keep.`,
      },
      todo: CORRECT,
    }),
  },
});
