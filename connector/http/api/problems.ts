import { defineProblems } from '../../../shared/problem.ts';

/** What the endpoints of /api/v1 refuse. */
export const apiProblems = defineProblems({
  ACCOUNT_UNKNOWN: {
    status: 404,
    text: (p: { account: string; portal: string }) => ({
      what: {
        fr: `Ni le portail ${p.portal} ni la politique ne connaissent le compte ${p.account}.`,
        en: `Neither the portal ${p.portal} nor the policy knows the account ${p.account}.`,
      },
      todo: {
        fr: 'Ouvrez la fiche du compte dans le portail pour le faire connaître, ou synchronisez la source.',
        en: 'Open the account’s page in the portal to report it, or sync the source.',
      },
    }),
  },
  ACCOUNT_WITHOUT_PERSON: {
    status: 409,
    text: (p: { account: string }) => ({
      what: {
        fr: `Aucune personne des sources, ou plus d’une, ne correspond au compte ${p.account}.`,
        en: `No person of the sources, or more than one, matches the account ${p.account}.`,
      },
      todo: {
        fr: 'Corrigez l’identifiant dans l’annuaire ou la règle d’identifiant de la politique.',
        en: 'Correct the identifier in the directory or the identifier rule of the policy.',
      },
    }),
  },
  ACCOUNT_NOT_YOURS: {
    status: 403,
    text: (p: { account: string }) => ({
      what: {
        fr: `Le compte ${p.account} n’est pas le vôtre.`,
        en: `The account ${p.account} is not yours.`,
      },
      todo: {
        fr: 'Vous pouvez voir vos propres droits ; pour ceux d’un autre, demandez à un administrateur.',
        en: 'You can see your own rights; for those of somebody else, ask an administrator.',
      },
    }),
  },
  OWN_RIGHTS: {
    status: 403,
    text: (p: { account: string }) => ({
      what: {
        fr: `Le compte ${p.account} est le vôtre : personne ne change ses propres droits.`,
        en: `The account ${p.account} is your own: nobody changes their own rights.`,
      },
      todo: { fr: 'Demandez à un autre administrateur.', en: 'Ask another administrator.' },
    }),
  },
  FEATURE_UNKNOWN: {
    status: 400,
    text: (p: { feature: string; portal: string }) => ({
      what: {
        fr: `Le portail ${p.portal} n’a pas de fonction ${p.feature} à accorder.`,
        en: `The portal ${p.portal} has no feature ${p.feature} to grant.`,
      },
      todo: {
        fr: 'Choisissez une fonction de son catalogue.',
        en: 'Choose a feature of its catalogue.',
      },
    }),
  },
  SITE_UNKNOWN: {
    status: 400,
    text: (p: { site: string; portal: string }) => ({
      what: {
        fr: `Le portail ${p.portal} n’a pas de lieu ${p.site}.`,
        en: `The portal ${p.portal} has no site ${p.site}.`,
      },
      todo: {
        fr: 'Vérifiez son identifiant dans le fichier des lieux.',
        en: 'Check its id in the file of sites.',
      },
    }),
  },
  PROFILE_UNKNOWN: {
    status: 400,
    text: (p: { profile: string; portal: string }) => ({
      what: {
        fr: `La politique n’a pas de profil ${p.profile} pour le portail ${p.portal}.`,
        en: `The policy has no profile ${p.profile} for the portal ${p.portal}.`,
      },
      todo: { fr: 'Choisissez un de ses profils.', en: 'Choose one of its profiles.' },
    }),
  },
  TAB_UNKNOWN: {
    status: 400,
    text: (p: { tab: string; portal: string }) => ({
      what: {
        fr: `Le portail ${p.portal} n’a pas d’onglet ${p.tab}.`,
        en: `The portal ${p.portal} has no tab ${p.tab}.`,
      },
      todo: {
        fr: 'Mettez l’extension et le connecteur à la même version.',
        en: 'Bring the extension and the connector to the same version.',
      },
    }),
  },
  MODULE_UNKNOWN: {
    status: 400,
    text: (p: { module: string; portal: string }) => ({
      what: {
        fr: `Le portail ${p.portal} n’a pas de module ${p.module}.`,
        en: `The portal ${p.portal} has no module ${p.module}.`,
      },
      todo: {
        fr: 'Mettez l’extension et le connecteur à la même version.',
        en: 'Bring the extension and the connector to the same version.',
      },
    }),
  },
  STATE_UNKNOWN: {
    status: 400,
    text: (p: { state: string; portal: string }) => ({
      what: {
        fr: `Le portail ${p.portal} n’a pas d’état de compte ${p.state}.`,
        en: `The portal ${p.portal} has no account state ${p.state}.`,
      },
      todo: {
        fr: 'Mettez l’extension et le connecteur à la même version.',
        en: 'Bring the extension and the connector to the same version.',
      },
    }),
  },
  OVERRIDE_UNKNOWN: {
    status: 404,
    text: (p: { override: string }) => ({
      what: {
        fr: `Ce compte n’a pas d’exception ${p.override} en cours.`,
        en: `This account has no current exception ${p.override}.`,
      },
      todo: { fr: 'Rechargez la page : elle a pu prendre fin.', en: 'Reload the page: it may have ended.' },
    }),
  },
  OVERRIDE_PAST: {
    status: 400,
    text: (p: { expiresAt: string }) => ({
      what: {
        fr: `La date de fin ${p.expiresAt} est déjà passée.`,
        en: `The end date ${p.expiresAt} has already passed.`,
      },
      todo: { fr: 'Choisissez une date à venir.', en: 'Choose a date to come.' },
    }),
  },
  GROUP_UNKNOWN: {
    status: 404,
    text: (p: { group: string }) => ({
      what: { fr: `Aucun groupe n’a l’identité ${p.group}.`, en: `No group has the identity ${p.group}.` },
      todo: {
        fr: 'Vérifiez l’identifiant, ou synchronisez la source : portillon sync.',
        en: 'Check the identifier, or sync its source: portillon sync.',
      },
    }),
  },
  PLAN_STALE: {
    status: 409,
    text: () => ({
      what: {
        fr: 'La situation a changé depuis l’aperçu : rien n’a été enregistré.',
        en: 'Something moved since the preview: nothing was saved.',
      },
      todo: {
        fr: 'Regardez le nouvel aperçu, puis confirmez.',
        en: 'Look at the new preview, then confirm.',
      },
    }),
  },
  PAIR_WRONG_CODE: {
    status: 401,
    text: () => ({
      what: {
        fr: 'Ce code d’appairage est faux, déjà utilisé ou expiré.',
        en: 'This pairing code is wrong, already used or expired.',
      },
      todo: {
        fr: 'Recopiez le code que le connecteur affiche, ou créez-en un : portillon token create --scope pair.',
        en: 'Copy the code that the connector shows, or make one: portillon token create --scope pair.',
      },
    }),
  },
  PAIR_RATE_LIMITED: {
    status: 429,
    text: () => ({
      what: {
        fr: 'Trop de codes d’appairage faux depuis cette adresse.',
        en: 'Too many wrong pairing codes from this address.',
      },
      todo: {
        fr: 'Attendez une minute, puis recopiez le code avec soin.',
        en: 'Wait a minute, then copy the code with care.',
      },
    }),
  },
});
