import { defineProblems } from '../../shared/problem.ts';

/** What can go wrong between a portal's page and the connector, said to the person who looks. */
export const problems = defineProblems({
  EXT_UNREACHABLE: {
    status: 503,
    text: (p: { connector: string }) => ({
      what: {
        fr: `Le connecteur ${p.connector} ne répond pas.`,
        en: `The connector ${p.connector} does not answer.`,
      },
      todo: {
        fr: 'Un nouvel essai est prévu ; rien de ce qui est saisi n’est perdu.',
        en: 'It will be tried again; nothing that was typed is lost.',
      },
    }),
  },
  EXT_ANSWER_UNEXPECTED: {
    status: 502,
    text: (p: { connector: string; endpoint: string }) => ({
      what: {
        fr: `${p.connector} a répondu à « ${p.endpoint} » autre chose que ce que prévoit Portillon.`,
        en: `${p.connector} answered “${p.endpoint}” with something else than Portillon expects.`,
      },
      todo: {
        fr: 'Vérifier l’adresse, et que l’extension et le connecteur sont de la même version.',
        en: 'Check the address, and that extension and connector are of the same version.',
      },
    }),
  },
  EXT_NOT_PAIRED: {
    status: 401,
    text: () => ({
      what: {
        fr: 'Cette extension n’est reliée à aucun connecteur.',
        en: 'This extension is not paired with a connector.',
      },
      todo: {
        fr: 'Ouvrir les options et saisir le code d’appairage.',
        en: 'Open the options and enter the pairing code.',
      },
    }),
  },
  EXT_PAIRING_OVER: {
    status: 401,
    text: (p: { connector: string }) => ({
      what: {
        fr: `${p.connector} n’accepte plus cet appairage.`,
        en: `${p.connector} no longer accepts this pairing.`,
      },
      todo: {
        fr: 'Demander un nouveau code d’appairage et le saisir dans les options.',
        en: 'Ask for a new pairing code and enter it in the options.',
      },
    }),
  },
  EXT_SESSION_OVER: {
    status: 401,
    text: (p: { connector: string }) => ({
      what: {
        fr: `La session avec ${p.connector} est terminée.`,
        en: `The session with ${p.connector} is over.`,
      },
      todo: {
        fr: 'Se connecter de nouveau dans les options : rien de ce qui est saisi n’est perdu.',
        en: 'Sign in again in the options: nothing that was typed is lost.',
      },
    }),
  },
  EXT_CONNECTOR_ADDRESS: {
    status: 400,
    text: (p: { address: string }) => ({
      what: {
        fr: `« ${p.address} » n’est pas l’adresse d’un connecteur.`,
        en: `“${p.address}” is not the address of a connector.`,
      },
      todo: {
        fr: 'Une adresse https://, ou http:// sur cette machine seulement : le jeton ne passe jamais en clair sur un réseau.',
        en: 'An https:// address, or http:// on this machine only: the token never crosses a network in clear.',
      },
    }),
  },
  EXT_MANAGED_INVALID: {
    status: 500,
    text: (p: { keys: readonly string[] }) => ({
      what: {
        fr: `Les réglages que votre organisation a posés dans ce navigateur ne sont pas compris (${p.keys.join(', ')}) : Portillon ne fait rien.`,
        en: `The presets that your organisation put into this browser are not understood (${p.keys.join(', ')}): Portillon does nothing.`,
      },
      todo: {
        fr: 'À corriger par qui gère les navigateurs : docs/managed-storage.md décrit chaque clé.',
        en: 'To be corrected by whoever manages the browsers: docs/managed-storage.md describes every key.',
      },
    }),
  },
  EXT_MANAGED_LOCKED: {
    status: 403,
    text: (p: { connector: string }) => ({
      what: {
        fr: `Votre organisation n’autorise ce navigateur qu’avec ${p.connector}.`,
        en: `Your organisation allows this browser to use ${p.connector} only.`,
      },
      todo: {
        fr: 'Utiliser cette adresse, ou demander à qui gère les navigateurs.',
        en: 'Use that address, or ask whoever manages the browsers.',
      },
    }),
  },
  EXT_NO_ACCOUNT: {
    status: 409,
    text: () => ({
      what: {
        fr: 'Cet onglet ne montre la fiche d’aucun compte.',
        en: 'This tab does not show the page of an account.',
      },
      todo: {
        fr: 'Ouvrir dans le portail la fiche d’un compte.',
        en: 'Open the page of an account in the portal.',
      },
    }),
  },
  EXT_READ_ONLY: {
    status: 403,
    text: () => ({
      what: {
        fr: 'Ce compte est ici en lecture seule.',
        en: 'This account is read-only here.',
      },
      todo: {
        fr: 'Se connecter au portail avec le compte d’administrateur pour lequel Portillon est appairé.',
        en: 'Sign in to the portal with the administrator account that Portillon is paired for.',
      },
    }),
  },
  EXT_PAGE_GONE: {
    status: 409,
    text: () => ({
      what: {
        fr: 'La page du portail a changé entre-temps : aucune case n’a été touchée.',
        en: 'The portal’s page has changed meanwhile: no box was touched.',
      },
      todo: {
        fr: 'Vérifier ce que la page montre maintenant, puis recommencer.',
        en: 'Check what the page shows now, then try again.',
      },
    }),
  },
  EXT_NEEDS_CONFIRMATION: {
    status: 409,
    text: (p: { features: string }) => ({
      what: {
        fr: `Droit d’administration : ${p.features}.`,
        en: `Administrator right: ${p.features}.`,
      },
      todo: {
        fr: 'À confirmer dans la fenêtre de Portillon.',
        en: 'To be confirmed in Portillon’s own window.',
      },
    }),
  },
  EXT_NOTHING_TO_CREATE: {
    status: 409,
    text: (p: { account: string }) => ({
      what: {
        fr: `Le plan ne demande plus de créer le compte ${p.account}.`,
        en: `The plan no longer asks for the account ${p.account} to be created.`,
      },
      todo: {
        fr: 'Recharger la page : la liste des comptes à créer est relue.',
        en: 'Reload the page: the list of accounts to create is read again.',
      },
    }),
  },
  EXT_INTENT_GONE: {
    status: 404,
    text: () => ({
      what: {
        fr: 'Cette confirmation n’est plus attendue.',
        en: 'This confirmation is no longer awaited.',
      },
      todo: {
        fr: 'Recommencer depuis le panneau.',
        en: 'Start again from the panel.',
      },
    }),
  },
  EXT_UNEXPECTED: {
    status: 500,
    text: (p: { what: string }) => ({
      what: {
        fr: `Portillon n’a pas pu terminer (${p.what}).`,
        en: `Portillon could not finish (${p.what}).`,
      },
      todo: {
        fr: 'Recharger la page ; si cela se répète, signaler ce message.',
        en: 'Reload the page; if it happens again, report this message.',
      },
    }),
  },
  EXT_TOUR_RUNS: {
    status: 409,
    text: () => ({
      what: {
        fr: 'Portillon parcourt déjà un portail.',
        en: 'Portillon is already going through a portal.',
      },
      todo: {
        fr: 'Mettre fin à ce parcours, ou attendre qu’il soit terminé.',
        en: 'End it, or wait until it has finished.',
      },
    }),
  },
  EXT_QUEUE_GONE: {
    status: 409,
    text: () => ({
      what: {
        fr: 'La file affichée n’est plus celle du plan.',
        en: 'The queue that is shown is no longer the plan’s.',
      },
      todo: {
        fr: 'Afficher la file de nouveau, puis la lancer.',
        en: 'Show the queue again, then start it.',
      },
    }),
  },
  EXT_QUEUE_WAITS: {
    status: 409,
    text: () => ({
      what: {
        fr: 'Le plan attend encore quelqu’un : une approbation, une levée de quarantaine ou un montant.',
        en: 'The plan still waits for somebody: an approval, the release of a guard or an amount.',
      },
      todo: {
        fr: 'Voir ce qu’il attend dans la fenêtre de travail, ou par portillon plan.',
        en: 'See what it waits for in the work window, or with portillon plan.',
      },
    }),
  },
  EXT_AUTOPILOT_OFF: {
    status: 403,
    text: (p: { portal: string }) => ({
      what: {
        fr: `Portillon n’a pas le droit d’enregistrer à votre place dans ${p.portal}.`,
        en: `Portillon may not save for you in ${p.portal}.`,
      },
      todo: {
        fr: 'Se faire guider, ou autoriser le pilote automatique pour ce portail dans la politique.',
        en: 'Be guided instead, or allow the autopilot for this portal in the policy.',
      },
    }),
  },
});
