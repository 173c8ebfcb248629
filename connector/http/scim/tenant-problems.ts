import { defineProblems } from '../../../shared/problem.ts';

/** What a tenant is refused whatever it asks for. */
export const tenantProblems = defineProblems({
  SCIM_TENANT_DISABLED: {
    status: 403,
    text: (p: { name: string }) => ({
      what: {
        fr: `Le locataire « ${p.name} » est désactivé : rien n’est lu ni écrit pour lui.`,
        en: `The tenant “${p.name}” is disabled: nothing is read or written for it.`,
      },
      todo: {
        fr: 'La personne qui tient le connecteur le réactive par portillon tenant set … --enable.',
        en: 'The person who runs the connector enables it by portillon tenant set … --enable.',
      },
    }),
  },
  SCIM_TOO_MANY: {
    status: 429,
    text: (p: { name: string; rate: number }) => ({
      what: {
        fr: `Le locataire « ${p.name} » a fait plus de ${p.rate} requêtes dans la seconde.`,
        en: `The tenant “${p.name}” made more than ${p.rate} requests within a second.`,
      },
      todo: {
        fr: 'Attendez le temps que dit Retry-After ; la limite se règle par portillon tenant set … --rate.',
        en: 'Wait as long as Retry-After says; portillon tenant set … --rate sets the limit.',
      },
    }),
  },
});
