import { defineProblems, type Text } from '../../shared/problem.ts';

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
  FLOW_POLICY_MOVED: {
    status: 412,
    text: (p: { base: number; current: number }) => ({
      what: {
        fr: `La politique en vigueur est la version ${p.current}, pas la version ${p.base} que vous avez vue : rien n’a changé.`,
        en: `The policy in force is version ${p.current}, not version ${p.base} that you have seen: nothing was changed.`,
      },
      todo: {
        fr: `Voyez ce qui a changé (portillon policy diff ${p.base} ${p.current}), puis recommencez.`,
        en: `See what changed (portillon policy diff ${p.base} ${p.current}), then start over.`,
      },
    }),
  },
  FLOW_UNKNOWN_VERSION: {
    status: 404,
    text: (p: { version: number }) => ({
      what: {
        fr: `La politique n’a pas de version ${p.version}.`,
        en: `The policy has no version ${p.version}.`,
      },
      todo: {
        fr: 'Voyez celles qui existent : portillon policy history.',
        en: 'See those that exist: portillon policy history.',
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
  PERSON_OUTSIDE_POPULATION: {
    status: 403,
    text: (p: { node: string; person: string }) => ({
      what: {
        fr: `Cette exception concerne ${p.person}, que la délégation ${p.node} n’administre pas.`,
        en: `This exception is about ${p.person}, whom the delegation ${p.node} does not administer.`,
      },
      todo: {
        fr: 'Demandez à un administrateur du niveau au-dessus.',
        en: 'Ask an administrator of the level above.',
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

const NEW_PLAN: Text = {
  fr: 'Faites un nouveau plan : portillon plan.',
  en: 'Make a new plan: portillon plan.',
};

/** What goes wrong with a stored plan: its decisions and its application. */
export const planProblems = defineProblems({
  PLAN_UNKNOWN: {
    status: 404,
    text: (p: { plan: string }) => ({
      what: {
        fr: `Aucun plan, ou plus d’un, ne commence par ${p.plan}.`,
        en: `No plan, or more than one, begins with ${p.plan}.`,
      },
      todo: {
        fr: 'Donnez l’identifiant entier, ou faites un plan : portillon plan.',
        en: 'Give the whole identifier, or make a plan: portillon plan.',
      },
    }),
  },
  PLAN_CLOSED: {
    status: 409,
    text: (p: { plan: string; state: string }) => ({
      what: {
        fr: `Le plan ${p.plan} n’est plus à décider : son état est « ${p.state} ».`,
        en: `The plan ${p.plan} is no longer open to this: its state is “${p.state}”.`,
      },
      todo: NEW_PLAN,
    }),
  },
  PLAN_BUSY: {
    status: 409,
    text: (p: { plan: string }) => ({
      what: {
        fr: `Quelqu’un d’autre vient de faire avancer le plan ${p.plan}.`,
        en: `Somebody else has just moved the plan ${p.plan} on.`,
      },
      todo: { fr: 'Regardez où il en est.', en: 'Look at where it stands.' },
    }),
  },
  PLAN_OWN_APPROVAL: {
    status: 403,
    text: (p: { plan: string; why: Text }) => ({
      what: {
        fr: `Vous ne pouvez pas approuver le plan ${p.plan} : ${p.why.fr}.`,
        en: `You cannot approve the plan ${p.plan}: ${p.why.en}.`,
      },
      todo: { fr: 'Demandez à une autre personne.', en: 'Ask another person.' },
    }),
  },
  PLAN_APPROVED_TWICE: {
    status: 409,
    text: (p: { plan: string; by: string }) => ({
      what: {
        fr: `${p.by} a déjà approuvé le plan ${p.plan} : une personne ne compte qu’une fois.`,
        en: `${p.by} has approved the plan ${p.plan} already: a person counts once.`,
      },
      todo: { fr: 'Demandez à une autre personne.', en: 'Ask another person.' },
    }),
  },
  PLAN_REASON_MISSING: {
    status: 400,
    text: (p: { plan: string }) => ({
      what: {
        fr: `Cette décision sur le plan ${p.plan} demande une raison.`,
        en: `This decision on the plan ${p.plan} needs a reason.`,
      },
      todo: {
        fr: 'Dites pourquoi, avec --reason : l’audit le garde.',
        en: 'Say why, with --reason: the audit keeps it.',
      },
    }),
  },
  PLAN_NOT_QUARANTINED: {
    status: 409,
    text: (p: { plan: string }) => ({
      what: {
        fr: `Le plan ${p.plan} n’est pas en quarantaine : aucun garde-fou ne le retient.`,
        en: `The plan ${p.plan} is not in quarantine: no guard holds it.`,
      },
      todo: { fr: 'Appliquez-le : portillon apply.', en: 'Apply it: portillon apply.' },
    }),
  },
  PLAN_FREE: {
    status: 409,
    text: (p: { plan: string }) => ({
      what: {
        fr: `Le plan ${p.plan} n’ajoute rien à payer.`,
        en: `The plan ${p.plan} adds nothing to pay.`,
      },
      todo: { fr: 'Il n’y a rien à confirmer.', en: 'There is nothing to confirm.' },
    }),
  },
  PLAN_AMOUNT: {
    status: 400,
    text: (p: { amount: Text }) => ({
      what: {
        fr: `Le montant nommé n’est pas celui du plan, ${p.amount.fr}.`,
        en: `The amount named is not that of the plan, ${p.amount.en}.`,
      },
      todo: {
        fr: 'Confirmez le montant exact, avec sa monnaie.',
        en: 'Confirm the exact amount, with its currency.',
      },
    }),
  },
  PLAN_WAITS: {
    status: 409,
    text: (p: { plan: string; waits: Text }) => ({
      what: {
        fr: `Le plan ${p.plan} attend encore : ${p.waits.fr}.`,
        en: `The plan ${p.plan} still waits for: ${p.waits.en}.`,
      },
      todo: {
        fr: 'Rien n’a été appliqué. Obtenez ces décisions, puis recommencez.',
        en: 'Nothing was applied. Obtain these decisions, then try again.',
      },
    }),
  },
  PLAN_OUTDATED: {
    status: 409,
    text: (p: { plan: string; moved: Text }) => ({
      what: {
        fr: `Le plan ${p.plan} est périmé, rien n’a été appliqué. Ce qui a changé : ${p.moved.fr}.`,
        en: `The plan ${p.plan} is stale, nothing was applied. What moved: ${p.moved.en}.`,
      },
      todo: NEW_PLAN,
    }),
  },
});

/** What an actor may not change (design.md, "Constraints": attenuation). */
export const attenuationProblems = defineProblems({
  CHANGE_OWN_RIGHTS: {
    status: 403,
    text: (p: { actor: string; portal: string; feature: string }) => ({
      what: {
        fr: `Cette modification change les propres droits de ${p.actor} (${p.feature} dans ${p.portal}).`,
        en: `This change alters ${p.actor}’s own rights (${p.feature} in ${p.portal}).`,
      },
      todo: {
        fr: 'Personne ne change ses propres droits : demandez à un autre administrateur.',
        en: 'Nobody changes their own rights: ask another administrator.',
      },
    }),
  },
  CHANGE_FOREIGN: {
    status: 403,
    text: (p: { node: string; parts: Text }) => ({
      what: {
        fr: `Cette modification touche ce qui n’est pas de la délégation ${p.node} : ${p.parts.fr}.`,
        en: `This change touches what does not belong to the delegation ${p.node}: ${p.parts.en}.`,
      },
      todo: {
        fr: 'Demandez à un administrateur du niveau au-dessus.',
        en: 'Ask an administrator of the level above.',
      },
    }),
  },
  CHANGE_BEYOND: {
    status: 403,
    text: (p: { node: string; atoms: number; people: number; examples: string }) => ({
      what: {
        fr: `Cette modification donnerait ${p.atoms} droit(s) à ${p.people} personne(s) au-delà de la délégation ${p.node} (par exemple ${p.examples}).`,
        en: `This change would give ${p.atoms} right(s) to ${p.people} person(s) beyond the delegation ${p.node} (for example ${p.examples}).`,
      },
      todo: {
        fr: 'Réduisez-la, ou demandez à un administrateur du niveau au-dessus.',
        en: 'Narrow it, or ask an administrator of the level above.',
      },
    }),
  },
});
