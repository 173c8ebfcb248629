import { defineProblems } from '../../../shared/problem.ts';

/** What the SCIM endpoints refuse before they look at a resource. */
export const scimHttpProblems = defineProblems({
  SCIM_BODY_UNREADABLE: {
    status: 400,
    text: () => ({
      what: {
        fr: 'Le corps de la requête n’est pas du JSON lisible.',
        en: 'The body of the request is not readable JSON.',
      },
      todo: { fr: 'Envoyez un objet JSON en UTF-8.', en: 'Send a JSON object in UTF-8.' },
    }),
  },
  SCIM_BODY_TOO_DEEP: {
    status: 400,
    text: (p: { maximum: number }) => ({
      what: {
        fr: `Le corps de la requête emboîte plus de ${p.maximum} objets ou listes.`,
        en: `The body of the request nests more than ${p.maximum} objects or lists.`,
      },
      todo: {
        fr: 'Envoyez un message tel que le décrit la RFC 7644.',
        en: 'Send a message as RFC 7644 describes it.',
      },
    }),
  },
  SCIM_MEDIA_TYPE: {
    status: 415,
    text: () => ({
      what: {
        fr: 'Le type du corps de la requête n’est pas lu ici.',
        en: 'The type of the request’s body is not read here.',
      },
      todo: {
        fr: 'Envoyez-le en Content-Type: application/scim+json (ou application/json), en UTF-8.',
        en: 'Send it as Content-Type: application/scim+json (or application/json), in UTF-8.',
      },
    }),
  },
  SCIM_ENDPOINT_UNKNOWN: {
    status: 404,
    text: (p: { method: string }) => ({
      what: {
        fr: `Aucun point d’accès SCIM ne répond ici à ${p.method}.`,
        en: `No SCIM endpoint answers to ${p.method} here.`,
      },
      todo: {
        fr: 'Les types de ressources sont listés par /ResourceTypes.',
        en: '/ResourceTypes lists the types of resources.',
      },
    }),
  },
  SCIM_DISCOVERY_FILTER: {
    status: 403,
    text: () => ({
      what: {
        fr: 'Les points d’accès de découverte ne se filtrent pas (RFC 7644, section 4).',
        en: 'The discovery endpoints cannot be filtered (RFC 7644, section 4).',
      },
      todo: { fr: 'Demandez la liste entière.', en: 'Ask for the whole list.' },
    }),
  },
  SCIM_ME_NOBODY: {
    status: 404,
    text: (p: { name: string }) => ({
      what: {
        fr: `Le jeton « ${p.name} » est celui d’un fournisseur d’identité, et d’aucune personne : /Me ne désigne personne.`,
        en: `The token “${p.name}” is that of an identity provider, and of no person: /Me is nobody.`,
      },
      todo: {
        fr: 'Cherchez la personne dans /Users, ou appelez /Me avec la session d’une personne.',
        en: 'Search for the person in /Users, or call /Me with a person’s own session.',
      },
    }),
  },
  SCIM_ME_READ_ONLY: {
    status: 403,
    text: () => ({
      what: {
        fr: 'Une personne ne change pas sa propre fiche : elle vient de son annuaire.',
        en: 'A person does not change their own record: it comes from their directory.',
      },
      todo: { fr: 'Demandez-le à qui tient l’annuaire.', en: 'Ask whoever keeps the directory.' },
    }),
  },
  SCIM_TOKEN_WITHOUT_SOURCE: {
    status: 403,
    text: (p: { name: string }) => ({
      what: {
        fr: `Le jeton « ${p.name} » ne dit pas quelle source il écrit.`,
        en: `The token “${p.name}” does not say which source it writes.`,
      },
      todo: {
        fr: 'Créez-en un autre : portillon token create --scope scim.',
        en: 'Create another one: portillon token create --scope scim.',
      },
    }),
  },
});
