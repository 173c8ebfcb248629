import { defineProblems } from '../../../../shared/problem.ts';

/** What a bulk request, or one operation of it, is refused for (RFC 7644 section 3.7). */
export const bulkProblems = defineProblems({
  SCIM_BULK_TOO_MANY: {
    status: 413,
    text: (p: { maximum: number }) => ({
      what: {
        fr: `La requête porte plus d’opérations que la limite (${p.maximum}).`,
        en: `The request holds more operations than the limit (${p.maximum}).`,
      },
      todo: {
        fr: 'Partagez-la ; /ServiceProviderConfig dit les limites.',
        en: 'Split it; /ServiceProviderConfig says the limits.',
      },
    }),
  },
  SCIM_BULK_METHOD: {
    status: 400,
    text: (p: { method: string; path: string }) => ({
      what: {
        fr: `Aucune opération groupée ne fait « ${p.method} » sur « ${p.path} ».`,
        en: `No bulk operation does “${p.method}” to “${p.path}”.`,
      },
      todo: {
        fr: 'POST prend un type (/Users) ; PUT, PATCH et DELETE prennent une ressource (/Users/id).',
        en: 'POST takes a type (/Users); PUT, PATCH and DELETE take a resource (/Users/id).',
      },
    }),
  },
  SCIM_BULK_PATH: {
    status: 404,
    text: (p: { path: string }) => ({
      what: {
        fr: `Le chemin « ${p.path} » ne mène à aucun type de ressource.`,
        en: `The path “${p.path}” leads to no type of resource.`,
      },
      todo: {
        fr: 'Écrivez-le sans l’adresse du serveur : /Users, /Users/id, /Groups, /Groups/id.',
        en: 'Write it without the server’s address: /Users, /Users/id, /Groups, /Groups/id.',
      },
    }),
  },
  SCIM_BULK_ID: {
    status: 400,
    text: (p: { bulkId: string }) => ({
      what:
        p.bulkId === ''
          ? { fr: 'Une création n’a pas de « bulkId ».', en: 'A creation has no “bulkId”.' }
          : {
              fr: `Deux créations portent le bulkId « ${p.bulkId} ».`,
              en: `Two creations have the bulkId “${p.bulkId}”.`,
            },
      todo: {
        fr: 'Donnez à chaque POST un bulkId à lui.',
        en: 'Give each POST a bulkId of its own.',
      },
    }),
  },
  SCIM_BULK_REFERENCE: {
    status: 409,
    text: (p: { bulkId: string }) => ({
      what: {
        fr: `Aucune ressource n’a été créée sous le bulkId « ${p.bulkId} ».`,
        en: `No resource was created under the bulkId “${p.bulkId}”.`,
      },
      todo: {
        fr: 'Corrigez d’abord la création dont c’est le bulkId, puis refaites cette opération.',
        en: 'Correct the creation whose bulkId it is first, then do this operation again.',
      },
    }),
  },
});
