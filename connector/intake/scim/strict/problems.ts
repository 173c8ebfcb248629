import { defineProblems } from '../../../../shared/problem.ts';

/** What the strict side of a switch refuses (preset.ts), and a forgiving one would take. */
export const strictProblems = defineProblems({
  SCIM_ATTRIBUTE_UNKNOWN: {
    status: 400,
    text: (p: { attribute: string }) => ({
      what: {
        fr: `Aucun schéma ne connaît l’attribut « ${p.attribute} ».`,
        en: `No schema knows the attribute “${p.attribute}”.`,
      },
      todo: {
        fr: 'Retirez-le de la correspondance, ou ignorez-le : portillon tenant set … --switch unknownAttributes=ignore.',
        en: 'Remove it from the mapping, or ignore it: portillon tenant set … --switch unknownAttributes=ignore.',
      },
    }),
  },
  SCIM_NAME_FLAT: {
    status: 400,
    text: (p: { name: string }) => ({
      what: {
        fr: `La clé « ${p.name} » écrit à plat un attribut qui se met dans un autre.`,
        en: `The key “${p.name}” writes flat an attribute that stands inside another one.`,
      },
      todo: {
        fr: 'Envoyez l’objet imbriqué, ou acceptez les clés à plat : portillon tenant set … --switch flatNames=take.',
        en: 'Send the nested object, or take flat keys: portillon tenant set … --switch flatNames=take.',
      },
    }),
  },
  SCIM_VALUE_LOOSE: {
    status: 400,
    text: (p: { attribute: string; expected: string }) => ({
      what: {
        fr: `La valeur de « ${p.attribute} » n’est pas écrite dans le type du schéma (${p.expected}).`,
        en: `The value of “${p.attribute}” is not written in the schema’s type (${p.expected}).`,
      },
      todo: {
        fr: 'Corrigez la correspondance, ou convertissez : portillon tenant set … --switch looseValues=take.',
        en: 'Correct the mapping, or convert it: portillon tenant set … --switch looseValues=take.',
      },
    }),
  },
  SCIM_PATH_NEEDED: {
    status: 400,
    text: () => ({
      what: {
        fr: 'Une opération de ce PATCH n’a pas de « path ».',
        en: 'An operation of this PATCH has no “path”.',
      },
      todo: {
        fr: 'Ajoutez-le, ou acceptez les opérations sans chemin : portillon tenant set … --switch pathlessPatch=take.',
        en: 'Add it, or take operations without a path: portillon tenant set … --switch pathlessPatch=take.',
      },
    }),
  },
  SCIM_REMOVE_VALUE: {
    status: 400,
    text: (p: { path: string }) => ({
      what: {
        fr: `L’opération remove sur « ${p.path} » porte une valeur, que la RFC 7644 ne connaît pas.`,
        en: `The remove operation on “${p.path}” holds a value, which RFC 7644 does not know.`,
      },
      todo: {
        fr: 'Écrivez attribut[filtre], ou acceptez les valeurs : portillon tenant set … --switch removeByValue=take.',
        en: 'Write attribute[filter], or take values: portillon tenant set … --switch removeByValue=take.',
      },
    }),
  },
});
