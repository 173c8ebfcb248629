import { defineProblems } from '../../../shared/problem.ts';

/** What can go wrong between the browser and the company's identity provider. */
export const signInProblems = defineProblems({
  EXT_SIGN_IN_NOT_OFFERED: {
    status: 404,
    text: (p: { connector: string }) => ({
      what: {
        fr: `${p.connector} ne propose plus la connexion avec l’entreprise.`,
        en: `${p.connector} no longer offers to sign in with the company.`,
      },
      todo: { fr: 'Saisir un code d’appairage.', en: 'Enter a pairing code.' },
    }),
  },
  EXT_SIGN_IN_CANCELLED: {
    status: 403,
    text: () => ({
      what: {
        fr: 'La fenêtre de connexion a été fermée avant la fin.',
        en: 'The sign-in window was closed before the end.',
      },
      todo: { fr: 'Recommencer quand vous voulez.', en: 'Start again whenever you like.' },
    }),
  },
  EXT_SIGN_IN_UNREACHABLE: {
    status: 503,
    text: (p: { issuer: string }) => ({
      what: {
        fr: `Le fournisseur d’identité ${p.issuer} ne répond pas à ce navigateur.`,
        en: `The identity provider ${p.issuer} does not answer this browser.`,
      },
      todo: {
        fr: 'Vérifier la connexion au réseau de l’entreprise, puis recommencer.',
        en: 'Check the connection to the company’s network, then try again.',
      },
    }),
  },
  EXT_SIGN_IN_REFUSED: {
    status: 403,
    text: (p: { issuer: string; reason: string }) => ({
      what: {
        fr: `${p.issuer} a refusé la connexion (${p.reason}).`,
        en: `${p.issuer} refused the sign-in (${p.reason}).`,
      },
      todo: {
        fr: 'Demander à l’administrateur du fournisseur d’identité l’accès à l’application Portillon.',
        en: 'Ask the identity provider’s administrator for access to the application Portillon.',
      },
    }),
  },
  EXT_SIGN_IN_ANSWER: {
    status: 502,
    text: (p: { issuer: string; detail: string }) => ({
      what: {
        fr: `La réponse reçue au nom de ${p.issuer} n’est pas celle de cette connexion (${p.detail}) : rien n’a été accepté.`,
        en: `The answer that came in the name of ${p.issuer} is not that of this sign-in (${p.detail}): nothing was accepted.`,
      },
      todo: {
        fr: 'Recommencer ; si cela se répète, prévenir l’administrateur : quelqu’un s’interpose peut-être.',
        en: 'Start again; if it happens again, tell the administrator: somebody may stand in between.',
      },
    }),
  },
  EXT_SIGN_OUT_UNTOLD: {
    status: 503,
    text: (p: { connector: string }) => ({
      what: {
        fr: `Ce navigateur a tout oublié, mais ${p.connector} n’a pas pu être prévenu.`,
        en: `This browser has forgotten everything, but ${p.connector} could not be told.`,
      },
      todo: {
        fr: 'La session y prend fin à sa date ; pour l’arrêter tout de suite : portillon token revoke.',
        en: 'The session ends there at its date; to stop it at once: portillon token revoke.',
      },
    }),
  },
});
