import { defineProblems } from '../../shared/problem.ts';

/** What any endpoint may answer; the language of each is chosen at the border (problem.ts). */
export const httpProblems = defineProblems({
  REQUEST_INVALID: {
    status: 400,
    text: (p: { paths: readonly string[]; detail: string }) => ({
      what: {
        fr: `La requête n’a pas la forme attendue : ${p.paths.join(', ')} (${p.detail}).`,
        en: `The request does not have the expected form: ${p.paths.join(', ')} (${p.detail}).`,
      },
      todo: {
        fr: 'Le contrat est décrit dans /api/v1/openapi.json.',
        en: 'The contract is described in /api/v1/openapi.json.',
      },
    }),
  },
  REQUEST_TOO_LARGE: {
    status: 413,
    text: () => ({
      what: { fr: 'Le corps de la requête est trop gros.', en: 'The body of the request is too large.' },
      todo: { fr: 'Envoyez-le en plusieurs fois.', en: 'Send it in several parts.' },
    }),
  },
  ROUTE_UNKNOWN: {
    status: 404,
    text: (p: { method: string }) => ({
      what: {
        fr: `Rien ne répond à cette adresse pour ${p.method}.`,
        en: `Nothing answers at this address for ${p.method}.`,
      },
      todo: {
        fr: 'Les adresses sont listées dans /api/v1/openapi.json ; SCIM commence à /scim/v2.',
        en: 'The addresses are listed in /api/v1/openapi.json; SCIM starts at /scim/v2.',
      },
    }),
  },
  INTERNAL: {
    status: 500,
    text: (p: { request: string }) => ({
      what: {
        fr: `Le connecteur n’a pas pu répondre à la requête ${p.request}.`,
        en: `The connector could not answer the request ${p.request}.`,
      },
      todo: {
        fr: 'Rien n’a été appliqué dans un portail. Cherchez ce numéro dans le journal du connecteur.',
        en: 'Nothing was applied in a portal. Look for this number in the connector’s log.',
      },
    }),
  },
  AUTH_MISSING: {
    status: 401,
    text: () => ({
      what: {
        fr: 'La requête ne porte pas de jeton d’accès.',
        en: 'The request carries no access token.',
      },
      todo: {
        fr: 'Appairez l’extension, ou envoyez l’en-tête Authorization: Bearer ….',
        en: 'Pair the extension, or send the header Authorization: Bearer ….',
      },
    }),
  },
  AUTH_UNKNOWN: {
    status: 401,
    text: () => ({
      what: { fr: 'Ce jeton d’accès n’est pas connu ici.', en: 'This access token is not known here.' },
      todo: {
        fr: 'Appairez l’extension de nouveau, ou créez un jeton : portillon token create.',
        en: 'Pair the extension again, or create a token: portillon token create.',
      },
    }),
  },
  AUTH_EXPIRED: {
    status: 401,
    text: (p: { name: string }) => ({
      what: { fr: `Le jeton d’accès ${p.name} a expiré.`, en: `The access token ${p.name} has expired.` },
      todo: {
        fr: 'Appairez l’extension de nouveau, ou créez un jeton : portillon token create.',
        en: 'Pair the extension again, or create a token: portillon token create.',
      },
    }),
  },
  AUTH_REVOKED: {
    status: 401,
    text: (p: { name: string }) => ({
      what: {
        fr: `Le jeton d’accès ${p.name} a été révoqué.`,
        en: `The access token ${p.name} has been revoked.`,
      },
      todo: {
        fr: 'Demandez un nouveau jeton ou un nouveau code à la personne qui tient le connecteur.',
        en: 'Ask the person who runs the connector for a new token or code.',
      },
    }),
  },
  AUTH_SCOPE: {
    status: 403,
    text: (p: { scope: string; needed: string }) => ({
      what: {
        fr: `Ce jeton (${p.scope}) n’ouvre pas cette adresse, qui demande ${p.needed}.`,
        en: `This token (${p.scope}) does not open this address, which asks for ${p.needed}.`,
      },
      todo: {
        fr: 'Créez un jeton de la portée voulue : portillon token create --scope ….',
        en: 'Create a token of the wanted scope: portillon token create --scope ….',
      },
    }),
  },
});
