import { defineProblems } from '../../../../shared/problem.ts';

/** What is asked of the resources that Portillon answers and nobody writes over SCIM. */
export const catalogueProblems = defineProblems({
  SCIM_READ_ONLY: {
    status: 405,
    text: (p: { type: string }) => ({
      what: {
        fr: `Les ressources ${p.type} se lisent et ne s’écrivent pas par SCIM.`,
        en: `${p.type} resources are read over SCIM and not written.`,
      },
      todo: {
        fr: 'Les droits se changent par les groupes (/Groups) ou par la politique ; les portails, par la configuration.',
        en: 'Rights are changed by groups (/Groups) or by the policy; portals, by the configuration.',
      },
    }),
  },
  SCIM_TOO_MANY: {
    status: 400,
    text: (p: { maximum: number }) => ({
      what: {
        fr: `Ce filtre ou ce tri passe sur plus de ${p.maximum} ressources.`,
        en: `This filter or order goes over more than ${p.maximum} resources.`,
      },
      todo: {
        fr: 'Joignez-y « portal eq », « user eq » ou « userName eq », ou lisez la liste page par page sans tri.',
        en: 'Join “portal eq”, “user eq” or “userName eq” to it, or read the list by page without an order.',
      },
    }),
  },
});
