import { defineProblems } from '../../shared/problem.ts';

export const flowProblems = defineProblems({
  FLOW_NO_POLICY: {
    status: 409,
    text: () => ({
      what: { fr: 'Aucune politique n’est encore appliquée.', en: 'No policy has been applied yet.' },
      todo: {
        fr: 'Appliquez-en une : portillon policy apply FICHIER.',
        en: 'Apply one: portillon policy apply FILE.',
      },
    }),
  },
  FLOW_POLICY_BROKEN: {
    status: 500,
    text: (p: { version: number; first: string }) => ({
      what: {
        fr: `La politique enregistrée (version ${p.version}) ne se lit plus : ${p.first}`,
        en: `The stored policy (version ${p.version}) can no longer be read: ${p.first}`,
      },
      todo: {
        fr: 'Corrigez le fichier, vérifiez-le avec portillon policy check, puis appliquez-le.',
        en: 'Correct the file, check it with portillon policy check, then apply it.',
      },
    }),
  },
  FLOW_UNKNOWN_PORTAL: {
    status: 404,
    text: (p: { portal: string; known: readonly string[] }) => ({
      what: {
        fr: `Le portail ${p.portal} n’est pas configuré.`,
        en: `The portal ${p.portal} is not configured.`,
      },
      todo: {
        fr: `Portails configurés : ${p.known.join(', ') || 'aucun'}.`,
        en: `Configured portals: ${p.known.join(', ') || 'none'}.`,
      },
    }),
  },
  FLOW_UNKNOWN_PERSON: {
    status: 404,
    text: (p: { person: string }) => ({
      what: { fr: `Personne n’a l’identité ${p.person}.`, en: `Nobody has the identity ${p.person}.` },
      todo: {
        fr: 'Vérifiez l’identifiant, ou synchronisez la source : portillon sync.',
        en: 'Check the identifier, or sync its source: portillon sync.',
      },
    }),
  },
  CEILING_EXCEEDED: {
    status: 403,
    text: (p: { node: string; atoms: number; example: string }) => ({
      what: {
        fr: `Cette exception donnerait ${p.atoms} droit(s) au-delà du plafond de la délégation ${p.node} (par exemple ${p.example}).`,
        en: `This exception would give ${p.atoms} right(s) beyond the ceiling of the delegation ${p.node} (for example ${p.example}).`,
      },
      todo: {
        fr: 'Choisissez moins de lieux, ou demandez à un administrateur du niveau au-dessus.',
        en: 'Choose fewer places, or ask an administrator of the level above.',
      },
    }),
  },
});
