import { defineProblems, type ProblemText } from '../../../shared/problem.ts';
import { wordsOf, type Where } from '../where.ts';

const warning = <P>(text: (p: P) => ProblemText) => ({ status: 422, text });

/** What is probably not meant in a policy that is otherwise sound. */
export const lintProblems = defineProblems({
  POLICY_CEILING_CUTS: warning((p: { where: Where; feature: string; implied: readonly string[] }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} permet « ${p.feature} » sans ce que cette fonction comprend (${p.implied.join(', ')}) : elle ne pourra pas être donnée.`,
      en: `${wordsOf(p.where).en} permits “${p.feature}” without what that feature implies (${p.implied.join(', ')}): it cannot be given.`,
    },
    todo: {
      fr: 'Ajoutez ces fonctions au plafond, ou retirez celle-ci.',
      en: 'Add these features to the ceiling, or remove that one.',
    },
  })),
  POLICY_UNUSED: warning((p: { where: Where }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} ne sert à aucune règle en vigueur ou en brouillon.`,
      en: `${wordsOf(p.where).en} serves no rule that is in force or a draft.`,
    },
    todo: { fr: 'Nommez-le dans une règle, ou retirez-le.', en: 'Name it in a rule, or remove it.' },
  })),
  POLICY_SCHEDULE_IDLE: warning((p: { where: Where; schedule: string; effect: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} a l’effet « ${p.effect} » et nomme l’horaire « ${p.schedule} », qui n’y change rien.`,
      en: `${wordsOf(p.where).en} has the effect “${p.effect}” and names the schedule “${p.schedule}”, which changes nothing there.`,
    },
    todo: {
      fr: 'Retirez « schedule » : ce qui est refusé l’est à toute heure ; les horaires viennent des règles qui donnent.',
      en: 'Remove “schedule”: what is denied is denied at any hour; login hours come from the rules that give.',
    },
  })),
  POLICY_RANK_TIED: warning(
    (p: { where: Where; profile: string; other: string; otherProfile: string; rank: number }) => ({
      what: {
        fr: `${wordsOf(p.where).fr} demande le profil « ${p.profile} » au rang ${p.rank}, comme la règle « ${p.other} » le profil « ${p.otherProfile} » : qui relève des deux sera mis en attente.`,
        en: `${wordsOf(p.where).en} asks for the profile “${p.profile}” with rank ${p.rank}, as rule “${p.other}” does for “${p.otherProfile}”: whoever both are about is held.`,
      },
      todo: {
        fr: 'Donnez le rang le plus haut au profil qui doit l’emporter.',
        en: 'Give the higher rank to the profile that is to win.',
      },
    }),
  ),
  POLICY_FEATURE_OUTSIDE: warning((p: { where: Where; node: string; features: readonly string[] }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} donne ce que le plafond de la délégation « ${p.node} » ne permet pas : ${p.features.join(', ')}.`,
      en: `${wordsOf(p.where).en} gives what the ceiling of node “${p.node}” does not permit: ${p.features.join(', ')}.`,
    },
    todo: {
      fr: 'Retirez-le de la règle, ou ajoutez-le au plafond ; d’ici là, personne ne le reçoit par elle.',
      en: 'Remove it from the rule, or add it to the ceiling; until then nobody gets it by that rule.',
    },
  })),
  POLICY_SCOPE_OUTSIDE: warning((p: { where: Where; node: string; sites: readonly string[] }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} donne des droits dans des lieux hors du plafond de la délégation « ${p.node} » : ${p.sites.join(', ')}.`,
      en: `${wordsOf(p.where).en} gives rights at sites outside the ceiling of node “${p.node}”: ${p.sites.join(', ')}.`,
    },
    todo: {
      fr: 'Réduisez « scope » aux lieux du plafond : la règle ne donne rien ailleurs.',
      en: 'Reduce “scope” to the sites of the ceiling: the rule gives nothing elsewhere.',
    },
  })),
  POLICY_HOLDERS_FEW: warning((p: { where: Where; feature: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} laisse « ${p.feature} », un droit d’administration, à moins de deux personnes.`,
      en: `${wordsOf(p.where).en} leaves “${p.feature}”, an administrator right, to fewer than two people.`,
    },
    todo: {
      fr: 'Écrivez min: 2 : que l’une parte, et l’autre peut encore donner des droits.',
      en: 'Write min: 2: when one leaves, the other can still give rights.',
    },
  })),
  POLICY_APPROVALS_FEW: warning((p: { sensitive: number }) => ({
    what: {
      fr: `Les droits d’administration et les interdictions demandent moins de deux approbations : ${p.sensitive}.`,
      en: `Administrator rights and forbid rules ask for fewer than two approvals: ${p.sensitive}.`,
    },
    todo: {
      fr: 'Écrivez sensitive: 2 sous « approvals », sauf si personne d’autre ne peut approuver.',
      en: 'Write sensitive: 2 under “approvals”, unless there is nobody else to approve.',
    },
  })),
  POLICY_RULE_ENDED: warning((p: { where: Where; ended: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} ne vaut plus depuis le ${p.ended}.`,
      en: `${wordsOf(p.where).en} has not held since ${p.ended}.`,
    },
    todo: {
      fr: 'Archivez-la (state: archived), ou donnez-lui une nouvelle fin.',
      en: 'Archive it (state: archived), or give it a new end.',
    },
  })),
  POLICY_EXEMPTION_ENDED: warning((p: { where: Where; person: string; ended: string }) => ({
    what: {
      fr: `${wordsOf(p.where).fr} n’a plus d’exemption pour « ${p.person} » depuis le ${p.ended}.`,
      en: `${wordsOf(p.where).en} has had no exemption for “${p.person}” since ${p.ended}.`,
    },
    todo: {
      fr: 'Retirez l’exemption, ou faites-la approuver jusqu’à une nouvelle date.',
      en: 'Remove the exemption, or have it approved until a new date.',
    },
  })),
});
