import { defineProblems } from '../../../shared/problem.ts';

/** What a SCIM client sent and we cannot take; `scim-type.ts` gives each its RFC 7644 keyword. */
export const scimProblems = defineProblems({
  SCIM_NOT_FOUND: {
    status: 404,
    text: (p: { id: string }) => ({
      what: {
        fr: `Aucune ressource de ce client n’a l’identifiant « ${p.id} ».`,
        en: `No resource of this client has the id “${p.id}”.`,
      },
      todo: {
        fr: 'Cherchez-la par userName ou externalId, ou créez-la de nouveau.',
        en: 'Search for it by userName or externalId, or create it again.',
      },
    }),
  },
  SCIM_VERSION_DIFFERS: {
    status: 412,
    text: (p: { current: string }) => ({
      what: {
        fr: `La ressource a changé : sa version est maintenant ${p.current}.`,
        en: `The resource has changed: its version is now ${p.current}.`,
      },
      todo: {
        fr: 'Relisez-la, puis refaites la modification.',
        en: 'Read it again, then make the change again.',
      },
    }),
  },
  SCIM_BODY_INVALID: {
    status: 400,
    text: (p: { expected: { fr: string; en: string } }) => ({
      what: {
        fr: `Le corps de la requête n’est pas celui qui est attendu : ${p.expected.fr}.`,
        en: `The request’s body is not what is expected: ${p.expected.en}.`,
      },
      todo: {
        fr: 'Envoyez un message tel que le décrit la RFC 7644.',
        en: 'Send a message as RFC 7644 describes it.',
      },
    }),
  },
  SCIM_VALUE_INVALID: {
    status: 400,
    text: (p: { attribute: string; expected: string }) => ({
      what: {
        fr: `La valeur de « ${p.attribute} » n’est pas du type attendu (${p.expected}).`,
        en: `The value of “${p.attribute}” is not of the expected type (${p.expected}).`,
      },
      todo: {
        fr: 'Corrigez la correspondance de cet attribut chez le fournisseur d’identité.',
        en: 'Correct the mapping of this attribute at the identity provider.',
      },
    }),
  },
  SCIM_VALUE_TOO_LONG: {
    status: 400,
    text: (p: { attribute: string; maximum: number }) => ({
      what: {
        fr: `La valeur de « ${p.attribute} » dépasse ${p.maximum} caractères.`,
        en: `The value of “${p.attribute}” is longer than ${p.maximum} characters.`,
      },
      todo: {
        fr: 'Corrigez la correspondance de cet attribut chez le fournisseur d’identité.',
        en: 'Correct the mapping of this attribute at the identity provider.',
      },
    }),
  },
  SCIM_PATCH_TOO_LARGE: {
    status: 413,
    text: (p: { count: number; maximum: number }) => ({
      what: {
        fr: `La requête porte ${p.count} opérations ; elle peut en porter ${p.maximum}.`,
        en: `The request holds ${p.count} operations; it may hold ${p.maximum}.`,
      },
      todo: {
        fr: 'Partagez-la en plusieurs ; une seule opération peut nommer beaucoup de membres.',
        en: 'Split it over several; one operation may name many members.',
      },
    }),
  },
  SCIM_VALUE_REQUIRED: {
    status: 400,
    text: (p: { attribute: string }) => ({
      what: {
        fr: `L’attribut « ${p.attribute} » est obligatoire et n’a pas de valeur.`,
        en: `The attribute “${p.attribute}” is required and has no value.`,
      },
      todo: {
        fr: 'Ajoutez-le à la correspondance des attributs chez le fournisseur d’identité.',
        en: 'Add it to the attribute mapping at the identity provider.',
      },
    }),
  },
  SCIM_MEMBER_UNKNOWN: {
    status: 400,
    text: (p: { id: string }) => ({
      what: {
        fr: `Aucun utilisateur ni groupe de ce client n’a l’identifiant « ${p.id} ».`,
        en: `No user and no group of this client has the id “${p.id}”.`,
      },
      todo: {
        fr: 'Créez d’abord la ressource, puis ajoutez au groupe l’identifiant que nous avons répondu.',
        en: 'Create the resource first, then add the id that we answered to the group.',
      },
    }),
  },
  SCIM_PARAMETER_INVALID: {
    status: 400,
    text: (p: { name: string; expected: { fr: string; en: string } }) => ({
      what: {
        fr: `Le paramètre « ${p.name} » doit être ${p.expected.fr}.`,
        en: `The parameter “${p.name}” must be ${p.expected.en}.`,
      },
      todo: { fr: 'Corrigez l’adresse demandée.', en: 'Correct the address that is asked for.' },
    }),
  },
  SCIM_COUNT_INVALID: {
    status: 400,
    text: (p: { maximum: number }) => ({
      what: {
        fr: `Le paramètre « count » n’est pas un nombre entier de 0 à ${p.maximum}.`,
        en: `The parameter “count” is not a whole number from 0 to ${p.maximum}.`,
      },
      todo: { fr: 'Corrigez la taille de page demandée.', en: 'Correct the page size that is asked for.' },
    }),
  },
  SCIM_CURSOR_INVALID: {
    status: 400,
    text: () => ({
      what: {
        fr: 'Ce curseur n’est pas de cette requête, a été modifié, ou date d’avant le redémarrage du connecteur.',
        en: 'This cursor is not of this query, was changed, or is older than the connector’s last start.',
      },
      todo: {
        fr: 'Recommencez par la première page, avec un curseur vide ; gardez ensuite filter, sortBy et sortOrder.',
        en: 'Start again at the first page, with an empty cursor; then keep filter, sortBy and sortOrder.',
      },
    }),
  },
  SCIM_CURSOR_EXPIRED: {
    status: 400,
    text: (p: { seconds: number }) => ({
      what: {
        fr: `Ce curseur a expiré : il vaut ${p.seconds} secondes.`,
        en: `This cursor has expired: it is good for ${p.seconds} seconds.`,
      },
      todo: {
        fr: 'Recommencez par la première page, avec un curseur vide.',
        en: 'Start again at the first page, with an empty cursor.',
      },
    }),
  },
  SCIM_ATTRIBUTE_FIXED: {
    status: 400,
    text: (p: { attribute: string }) => ({
      what: {
        fr: `L’attribut « ${p.attribute} » ne peut être ni changé ni retiré.`,
        en: `The attribute “${p.attribute}” can be neither changed nor removed.`,
      },
      todo: {
        fr: 'Retirez cette opération ; sa mutabilité se lit dans /Schemas.',
        en: 'Leave this operation out; /Schemas says how the attribute may change.',
      },
    }),
  },
  SCIM_PATH_INVALID: {
    status: 400,
    text: (p: { path: string }) => ({
      what: {
        fr: `Le chemin « ${p.path} » ne désigne rien qu’une opération puisse changer.`,
        en: `The path “${p.path}” names nothing that an operation can change.`,
      },
      todo: {
        fr: 'Écrivez-le comme « attribut », « attribut.partie » ou « attribut[filtre].partie ».',
        en: 'Write it as “attribute”, “attribute.part” or “attribute[filter].part”.',
      },
    }),
  },
  SCIM_TARGET_MISSING: {
    status: 400,
    text: (p: { path: string }) => ({
      what: {
        fr: `Aucune valeur ne répond au chemin « ${p.path} ».`,
        en: `No value answers to the path “${p.path}”.`,
      },
      todo: {
        fr: 'Lisez d’abord la ressource, ou ajoutez la valeur au lieu de la remplacer.',
        en: 'Read the resource first, or add the value instead of replacing it.',
      },
    }),
  },
  SCIM_FILTER_SYNTAX: {
    status: 400,
    text: (p: { position: number; near: string }) => ({
      what: {
        fr: `Le filtre n’est plus lisible au caractère ${p.position} (${p.near === '' ? 'fin' : `« ${p.near} »`}).`,
        en: `The filter cannot be read any further at character ${p.position} (${p.near === '' ? 'its end' : `“${p.near}”`}).`,
      },
      todo: {
        fr: 'Écrivez-le comme attribut, opérateur, valeur : userName eq "alice".',
        en: 'Write it as attribute, operator, value: userName eq "alice".',
      },
    }),
  },
  SCIM_FILTER_TOO_LARGE: {
    status: 400,
    text: (p: { limit: string; maximum: number }) => ({
      what: {
        fr: `Le filtre dépasse la limite (${p.limit} : ${p.maximum}).`,
        en: `The filter is over the limit (${p.limit}: ${p.maximum}).`,
      },
      todo: { fr: 'Partagez-le en plusieurs requêtes.', en: 'Split it over several requests.' },
    }),
  },
  SCIM_FILTER_ATTRIBUTE: {
    status: 400,
    text: (p: { attribute: string }) => ({
      what: {
        fr: `Le filtre nomme « ${p.attribute} », sur lequel on ne peut pas filtrer ici.`,
        en: `The filter names “${p.attribute}”, which cannot be filtered on here.`,
      },
      todo: {
        fr: 'Prenez un attribut que /Schemas décrit, avec l’URN de son extension s’il en a une.',
        en: 'Use an attribute that /Schemas describes, with the URN of its extension if it has one.',
      },
    }),
  },
  SCIM_FILTER_COMPARISON: {
    status: 400,
    text: (p: { attribute: string; operator: string; type: string }) => ({
      what: {
        fr: `Le filtre compare « ${p.attribute} » (${p.type}) par « ${p.operator} » à une valeur qui ne s’y prête pas.`,
        en: `The filter compares “${p.attribute}” (${p.type}) by “${p.operator}” with a value that does not suit it.`,
      },
      todo: {
        fr: 'Prenez un opérateur et une valeur de ce type (RFC 7644, section 3.4.2.2).',
        en: 'Use an operator and a value of that type (RFC 7644, section 3.4.2.2).',
      },
    }),
  },
});
