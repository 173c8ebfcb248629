import { plural } from '../../shared/text/plural.ts';
import type { PanelAnswers } from '../message/panel.ts';

type Result = PanelAnswers['panel.apply'][number]['result'];

const fr = {
  title: (tab: string) => `Onglet ouvert\u00A0: ${tab}`,
  apply: (n: number) =>
    plural('fr', n, 'Appliquer à cette page (# case)', 'Appliquer à cette page (# cases)'),
  noBoxes: 'Cet onglet ne porte aucune case.',
  nothing: 'Rien à changer sur cette page.',
  disabled: (n: number) => plural('fr', n, '# case grisée par le portail', '# cases grisées par le portail'),
  notShown: (n: number) =>
    plural(
      'fr',
      n,
      '# étape de cet onglet, mais sa case n’est pas affichée',
      '# étapes de cet onglet, mais leurs cases ne sont pas affichées',
    ),
  toSave: (n: number, save: string) =>
    plural(
      'fr',
      n,
      `Changée, pas encore enregistrée\u00A0: appuyez sur «\u00A0${save}\u00A0» dans le portail.`,
      `# cases changées, pas encore enregistrées\u00A0: appuyez sur «\u00A0${save}\u00A0» dans le portail.`,
    ),
  loseByTab: 'Changer d’onglet les perdrait.',
  elsewhere: 'Autres onglets',
  elsewhereTab: (tab: string) => `${tab}\u00A0:`,
  grant: (n: number) => plural('fr', n, '# à accorder', '# à accorder'),
  revoke: (n: number) => plural('fr', n, '# à retirer', '# à retirer'),
  change: (n: number) => plural('fr', n, '# à changer', '# à changer'),
  byHand: (n: number) =>
    plural(
      'fr',
      n,
      '# étape se fait par un bouton qui agit aussitôt\u00A0: à vous de l’appuyer',
      '# étapes se font par des boutons qui agissent aussitôt\u00A0: à vous de les appuyer',
    ),
  guide: 'Me guider',
  queue: 'La file du portail',
  paid: (n: number, amount: string) =>
    plural(
      'fr',
      n,
      `# étape payante retenue\u00A0: ${amount} à confirmer`,
      `# étapes payantes retenues\u00A0: ${amount} à confirmer`,
    ),
  paidTodo: 'Le montant se confirme sur le plan, par qui l’applique\u00A0; rien n’est changé avant.',
  done: (n: number) => plural('fr', n, '# case changée', '# cases changées'),
  left: (n: number) => plural('fr', n, '# case reste à faire', '# cases restent à faire'),
  confirm: 'Un droit d’administrateur en fait partie\u00A0: confirmez dans la fenêtre qui s’est ouverte.',
  results: {
    done: 'changée',
    unchanged: 'était déjà juste',
    missing: 'introuvable sur la page',
    disabled: 'grisée par le portail',
    refused: 'la page l’a remise comme avant',
    'by-hand': 'à la main\u00A0: ce bouton agit aussitôt',
    covered: 'quelque chose recouvrait la page',
    held: 'retenue',
  },
};

const en = {
  title: (tab: string) => `Open tab: ${tab}`,
  apply: (n: number) => plural('en', n, 'Apply to this page (# box)', 'Apply to this page (# boxes)'),
  noBoxes: 'This tab holds no box.',
  nothing: 'Nothing to change on this page.',
  disabled: (n: number) =>
    plural('en', n, '# box greyed out by the portal', '# boxes greyed out by the portal'),
  notShown: (n: number) =>
    plural(
      'en',
      n,
      '# step of this tab, but its box is not shown',
      '# steps of this tab, but their boxes are not shown',
    ),
  toSave: (n: number, save: string) =>
    plural(
      'en',
      n,
      `Changed, not saved yet: press “${save}” in the portal.`,
      `# boxes changed, not saved yet: press “${save}” in the portal.`,
    ),
  loseByTab: 'Another tab would lose them.',
  elsewhere: 'Other tabs',
  elsewhereTab: (tab: string) => `${tab}:`,
  grant: (n: number) => plural('en', n, '# to grant', '# to grant'),
  revoke: (n: number) => plural('en', n, '# to revoke', '# to revoke'),
  change: (n: number) => plural('en', n, '# to change', '# to change'),
  byHand: (n: number) =>
    plural(
      'en',
      n,
      '# step takes a button that acts at once: yours to press',
      '# steps take buttons that act at once: yours to press',
    ),
  guide: 'Guide me',
  queue: 'The portal’s queue',
  paid: (n: number, amount: string) =>
    plural('en', n, `# paid step held: ${amount} to confirm`, `# paid steps held: ${amount} to confirm`),
  paidTodo: 'The amount is confirmed on the plan, by whoever applies it; nothing is changed before.',
  done: (n: number) => plural('en', n, '# box changed', '# boxes changed'),
  left: (n: number) => plural('en', n, '# box remains', '# boxes remain'),
  confirm: 'An administrator right is among them: confirm in the window that has opened.',
  results: {
    done: 'changed',
    unchanged: 'was right already',
    missing: 'not found on the page',
    disabled: 'greyed out by the portal',
    refused: 'the page put it back',
    'by-hand': 'by hand: that button acts at once',
    covered: 'something covered the page',
    held: 'held',
  },
} satisfies typeof fr;

type Complete = Omit<typeof fr, 'results'> & { readonly results: Readonly<Record<Result, string>> };

export const words: { readonly fr: Complete; readonly en: Complete } = { fr, en };
