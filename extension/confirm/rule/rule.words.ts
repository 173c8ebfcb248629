import { plural } from '../../../shared/text/plural.ts';

/** To grant, to revoke, held. */
type Steps = readonly [number, number, number];

const fr = {
  rule: 'Règle',
  edit: 'Changement',
  from: 'À partir de',
  people: (n: number) => plural('fr', n, 'Change pour # personne', 'Change pour # personnes'),
  nobody: 'Ne change rien pour personne aujourd’hui',
  accounts: (n: number) => plural('fr', n, '# compte', '# comptes'),
  grant: (n: number) => plural('fr', n, '# étape à accorder', '# étapes à accorder'),
  revoke: (n: number) => plural('fr', n, '# étape à retirer', '# étapes à retirer'),
  held: (n: number) => plural('fr', n, '# retenue', '# retenues'),
  plan: ([g, r, h]: Steps, [g2, r2, h2]: Steps) =>
    `Plan du portail\u00A0: à accorder ${g} → ${g2}, à retirer ${r} → ${r2}, retenues ${h} → ${h2}`,
  refused: 'La politique serait refusée ainsi.',
  warnings: (n: number) => plural('fr', n, 'À vérifier', 'À vérifier (#)'),
  sensitive: 'Ce changement touche une interdiction.',
  sensitiveTodo: 'Ce qui en découle peut attendre l’accord d’autres personnes.',
  changes: (n: number) =>
    plural('fr', n, 'Ce qui change dans la politique', 'Ce qui change dans la politique (#)'),
  reason: 'Motif',
  reasonHint: 'Qui le demande, et pourquoi. Il est gardé avec le changement.',
  reasonWrong: 'Un motif d’au moins 3 lettres est demandé.',
};

const en = {
  rule: 'Rule',
  edit: 'Change',
  from: 'Starting from',
  people: (n: number) => plural('en', n, 'Changes for # person', 'Changes for # people'),
  nobody: 'Changes nothing for anybody today',
  accounts: (n: number) => plural('en', n, '# account', '# accounts'),
  grant: (n: number) => plural('en', n, '# step to grant', '# steps to grant'),
  revoke: (n: number) => plural('en', n, '# step to revoke', '# steps to revoke'),
  held: (n: number) => plural('en', n, '# held', '# held'),
  plan: ([g, r, h]: Steps, [g2, r2, h2]: Steps) =>
    `The portal’s plan: to grant ${g} → ${g2}, to revoke ${r} → ${r2}, held ${h} → ${h2}`,
  refused: 'The policy would be refused so.',
  warnings: (n: number) => plural('en', n, 'To be checked', 'To be checked (#)'),
  sensitive: 'This change touches a forbid rule.',
  sensitiveTodo: 'What follows from it may wait for the approval of other people.',
  changes: (n: number) => plural('en', n, 'What changes in the policy', 'What changes in the policy (#)'),
  reason: 'Reason',
  reasonHint: 'Who asks for it, and why. It is kept with the change.',
  reasonWrong: 'A reason of at least 3 letters is asked for.',
} satisfies typeof fr;

export const words = { fr, en };
