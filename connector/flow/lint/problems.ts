import { defineProblems, type ProblemText } from '../../../shared/problem.ts';
import { plural } from '../../../shared/text/plural.ts';

const warning = <P>(text: (p: P) => ProblemText) => ({ status: 422, text });

/** A part of a condition that nobody meets. */
interface Part {
  readonly kind: 'no-group' | 'empty-group' | 'attribute' | 'type';
  readonly text: string;
}

/** What a sound policy comes to among the people of today, and is probably not meant. */
export const lintProblems = defineProblems({
  LINT_RULE_NOBODY: warning((p: { rule: string; parts: readonly Part[] }) => ({
    what: {
      fr: `La règle « ${p.rule} » ne concerne personne aujourd’hui : ${whyFr(p.parts)}.`,
      en: `Rule “${p.rule}” is about nobody today: ${whyEn(p.parts)}.`,
    },
    todo: {
      fr: 'Corrigez sa condition, ou archivez-la (state: archived) si elle ne sert plus.',
      en: 'Correct its condition, or archive it (state: archived) when it is no longer needed.',
    },
  })),
  LINT_RULE_SHADOWED: warning((p: { rule: string }) => ({
    what: {
      fr: `La règle « ${p.rule} » ne donne rien à personne : tout ce qu’elle donne, un refus ou une interdiction le reprend.`,
      en: `Rule “${p.rule}” gives nothing to anybody: whatever it gives, a deny or a forbid takes.`,
    },
    todo: {
      fr: 'Réduisez la règle qui refuse, ou archivez celle-ci.',
      en: 'Narrow the rule that denies, or archive this one.',
    },
  })),
  LINT_RULE_OUTSIDE: warning((p: { rule: string; node: string }) => ({
    what: {
      fr: `La règle « ${p.rule} » ne donne rien : tout ce qu’elle donne est hors du plafond de la délégation « ${p.node} ».`,
      en: `Rule “${p.rule}” gives nothing: all that it gives lies outside the ceiling of node “${p.node}”.`,
    },
    todo: {
      fr: 'Changez ses fonctions ou ses lieux, ou élargissez le plafond.',
      en: 'Change its features or its sites, or widen the ceiling.',
    },
  })),
  LINT_FEATURES_UNGIVEN: warning((p: { portal: string; features: readonly string[] }) => ({
    what: {
      fr: `Dans ${p.portal}, aucune règle en vigueur ne donne ${list(p.features)}.`,
      en: `In ${p.portal} no rule in force gives ${list(p.features)}.`,
    },
    todo: {
      fr: 'Il n’y a rien à faire si personne ne doit les avoir ; sinon, écrivez une règle.',
      en: 'Nothing is to be done when nobody should have them; otherwise write a rule.',
    },
  })),
  LINT_FEATURES_UNHELD: warning((p: { portal: string; features: readonly string[] }) => ({
    what: {
      fr: `Dans ${p.portal}, des règles donnent ${list(p.features)}, et personne ne l’obtient.`,
      en: `In ${p.portal} rules give ${list(p.features)}, and nobody gets it.`,
    },
    todo: {
      fr: 'Demandez pourquoi pour une personne : portillon explain.',
      en: 'Ask why for one person: portillon explain.',
    },
  })),
  LINT_PEOPLE_UNMATCHED: warning((p: { count: number; names: readonly string[] }) => ({
    what: {
      fr: `${plural('fr', p.count, '# personne active n’est concernée par aucune règle', '# personnes actives ne sont concernées par aucune règle')} : ${list(p.names, p.count)}.`,
      en: `${plural('en', p.count, '# active person is matched by no rule', '# active people are matched by no rule')}: ${list(p.names, p.count)}.`,
    },
    todo: {
      fr: 'Vérifiez leurs groupes dans la source, si elles doivent avoir des droits.',
      en: 'Check their groups in the source, if they should have rights.',
    },
  })),
});

const MOST = 10;

function list(items: readonly string[], of = items.length): string {
  const shown = items.slice(0, MOST);
  return shown.join(', ') + (of > shown.length ? '…' : '');
}

function whyFr(parts: readonly Part[]): string {
  if (parts.length === 0) return 'ses conditions ne se rencontrent chez personne';
  const words: Record<Part['kind'], (text: string) => string> = {
    'no-group': (text) => `aucune source n’a de groupe « ${text} »`,
    'empty-group': (text) => `le groupe « ${text} » est vide`,
    attribute: (text) => `personne ne répond à ${text}`,
    type: (text) => `personne n’est de type « ${text} »`,
  };
  return parts.map(({ kind, text }) => words[kind](text)).join(' ; ');
}

function whyEn(parts: readonly Part[]): string {
  if (parts.length === 0) return 'its conditions meet in no one';
  const words: Record<Part['kind'], (text: string) => string> = {
    'no-group': (text) => `no source has a group “${text}”`,
    'empty-group': (text) => `the group “${text}” is empty`,
    attribute: (text) => `nobody meets ${text}`,
    type: (text) => `nobody is of type “${text}”`,
  };
  return parts.map(({ kind, text }) => words[kind](text)).join('; ');
}
