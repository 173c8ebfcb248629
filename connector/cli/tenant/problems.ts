import { defineProblems } from '../../../shared/problem.ts';

/** What the commands about tenants refuse. */
export const tenantCliProblems = defineProblems({
  CLI_TENANT_UNKNOWN: {
    status: 404,
    text: (p: { source: string; known: readonly string[] }) => ({
      what: {
        fr: `Aucun locataire n’écrit la source ${p.source}.`,
        en: `No tenant writes the source ${p.source}.`,
      },
      todo: {
        fr: `Locataires : ${p.known.join(', ') || 'aucun'}. Pour en créer un : portillon tenant add.`,
        en: `Tenants: ${p.known.join(', ') || 'none'}. To create one: portillon tenant add.`,
      },
    }),
  },
  CLI_TENANT_PULLED: {
    status: 409,
    text: (p: { source: string }) => ({
      what: {
        fr: `La source ${p.source} est lue par le connecteur : personne ne peut aussi la pousser.`,
        en: `The source ${p.source} is read by the connector: nobody can push it as well.`,
      },
      todo: { fr: 'Donnez un autre nom au locataire.', en: 'Give the tenant another name.' },
    }),
  },
  CLI_CLIENT_UNKNOWN: {
    status: 404,
    text: (p: { id: string }) => ({
      what: { fr: `Aucun client OAuth n’a le numéro ${p.id}.`, en: `No OAuth client has the id ${p.id}.` },
      todo: { fr: 'Voir portillon tenant show.', en: 'See portillon tenant show.' },
    }),
  },
});
