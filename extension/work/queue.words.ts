import { plural } from '../../shared/text/plural.ts';
import type { Autopilot } from './autopilot.ts';

const fr = {
  back: 'Retour',
  title: (portal: string) => `La file du plan\u00A0: ${portal}`,
  making: 'Le plan est mis en file…',
  again: 'Refaire la file',
  accounts: (n: number) => plural('fr', n, '# compte à corriger', '# comptes à corriger'),
  none: 'Rien à corriger.',
  noneWhy:
    'Là où le portail a été lu, chaque compte est comme la politique le veut, ou ce qui reste est retenu.',
  moved: 'Le plan a changé depuis\u00A0: voici la nouvelle file.',
  movedTodo: 'Rien n’a commencé. Relisez ce qui changerait, puis lancez.',
  held: (n: number) =>
    plural(
      'fr',
      n,
      '# étape retenue n’est pas dans la file\u00A0: le panneau de son compte dit pourquoi.',
      '# étapes retenues ne sont pas dans la file\u00A0: le panneau de chaque compte dit pourquoi.',
    ),
  own: 'Votre propre compte n’y est pas\u00A0: personne ne change ses propres droits.',
  rights: 'Droits d’administrateur',
  right: {
    grant: (feature: string, who: string) => `«\u00A0${feature}\u00A0», à accorder à ${who}`,
    revoke: (feature: string, who: string) => `«\u00A0${feature}\u00A0», à retirer à ${who}`,
  },
  costs: 'Ce que cela coûte',
  waits: 'Le plan attend quelqu’un.',
  todo: {
    approvals: 'Une autre personne que son auteur approuve\u00A0:',
    quarantine: 'Relire le plan, puis lever la quarantaine, ou l’abandonner\u00A0:',
    costs:
      'Ces étapes ne sont pas dans la file tant que le montant n’est pas confirmé\u00A0; le reste peut être fait.',
  },
  command: 'la commande',
  how: 'Comment',
  guided: 'Me guider',
  guidedWhat: 'Portillon coche les cases et montre où appuyer\u00A0; vous enregistrez chaque compte.',
  autopilot: 'Pilote automatique',
  autopilotWhat: {
    allowed:
      'Portillon va de compte en compte, coche et enregistre, puis relit. Il s’arrête à la première surprise.',
    device: 'Votre organisation ne le permet pas dans ce navigateur.',
    policy: 'La politique ne le permet pas pour ce portail (autopilot, dans ses réglages).',
  } satisfies Record<Autopilot, string>,
  byHandWhat: (n: number) =>
    plural(
      'fr',
      n,
      '# compte est «\u00A0à la main\u00A0»\u00A0: là, c’est vous qui appuyez.',
      '# comptes sont «\u00A0à la main\u00A0»\u00A0: là, c’est vous qui appuyez.',
    ),
  byHand: 'à la main',
  start: (n: number, portal: string) =>
    plural('fr', n, `Corriger # compte dans ${portal}`, `Corriger # comptes dans ${portal}`),
  startRights: (n: number) =>
    plural('fr', n, ', dont # droit d’administrateur', ', dont # droits d’administrateur'),
  list: 'Comptes de la file',
};

const en = {
  back: 'Back',
  title: (portal: string) => `The plan’s queue: ${portal}`,
  making: 'Queueing the plan…',
  again: 'Make the queue again',
  accounts: (n: number) => plural('en', n, '# account to put right', '# accounts to put right'),
  none: 'Nothing to put right.',
  noneWhy:
    'Where the portal has been read, every account is as the policy wants it, or what is left is held.',
  moved: 'The plan has changed since: this is the new queue.',
  movedTodo: 'Nothing has begun. Look again at what would change, then start.',
  held: (n: number) =>
    plural(
      'en',
      n,
      '# held step is not in the queue: the panel of its account says why.',
      '# held steps are not in the queue: the panel of each account says why.',
    ),
  own: 'Your own account is not in it: nobody changes their own rights.',
  rights: 'Administrator rights',
  right: {
    grant: (feature: string, who: string) => `“${feature}”, to be granted to ${who}`,
    revoke: (feature: string, who: string) => `“${feature}”, to be revoked from ${who}`,
  },
  costs: 'What it costs',
  waits: 'The plan waits for somebody.',
  todo: {
    approvals: 'Somebody else than its author approves:',
    quarantine: 'Look at the plan again, then release it, or give it up:',
    costs: 'These steps are not in the queue until the amount is confirmed; the rest can be done.',
  },
  command: 'the command',
  how: 'How',
  guided: 'Guide me',
  guidedWhat: 'Portillon ticks the boxes and shows where to press; you save each account.',
  autopilot: 'Autopilot',
  autopilotWhat: {
    allowed:
      'Portillon goes from account to account, ticks and saves, then reads back. It stops at the first surprise.',
    device: 'Your organisation does not allow it in this browser.',
    policy: 'The policy does not allow it for this portal (autopilot, in its settings).',
  },
  byHandWhat: (n: number) =>
    plural('en', n, '# account is “by hand”: there you press.', '# accounts are “by hand”: there you press.'),
  byHand: 'by hand',
  start: (n: number, portal: string) =>
    plural('en', n, `Put # account right in ${portal}`, `Put # accounts right in ${portal}`),
  startRights: (n: number) =>
    plural('en', n, ', with # administrator right', ', with # administrator rights'),
  list: 'Accounts of the queue',
} satisfies typeof fr;

export const words = { fr, en };
