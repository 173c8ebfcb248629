import { plural } from '../../../shared/text/plural.ts';
import type { AccountView } from '../../../shared/wire/account.ts';

const fr = {
  title: 'Compte',
  steps: (n: number) => plural('fr', n, '# étape à la main', '# étapes à la main'),
  status: 'Statut',
  statuses: {
    planned: 'pas encore créé',
    active: 'actif',
    suspended: 'suspendu',
    archived: 'archivé',
  },
  state: 'Dans le portail',
  parent: 'Compte parent',
  show: 'Montrer où',
  byHand: 'À la main\u00A0: ce bouton agit aussitôt, Portillon le montre et ne l’appuie jamais.',
  byHandCreate: 'À la main\u00A0: Portillon remplit le formulaire, vous appuyez sur son bouton.',
  ownPassword: 'Si le portail demande votre propre mot de passe, Portillon n’y touche pas.',
};

const en = {
  title: 'Account',
  steps: (n: number) => plural('en', n, '# step by hand', '# steps by hand'),
  status: 'Status',
  statuses: {
    planned: 'not created yet',
    active: 'active',
    suspended: 'suspended',
    archived: 'archived',
  },
  state: 'In the portal',
  parent: 'Parent account',
  show: 'Show where',
  byHand: 'By hand: that button acts at once; Portillon shows it and never presses it.',
  byHandCreate: 'By hand: Portillon fills the form, you press its button.',
  ownPassword: 'If the portal asks for your own password, Portillon does not touch it.',
} satisfies typeof fr;

type Complete = Omit<typeof fr, 'statuses'> & {
  readonly statuses: Readonly<Record<AccountView['account']['status'], string>>;
};

export const words: { readonly fr: Complete; readonly en: Complete } = { fr, en };
