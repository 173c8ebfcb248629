import { plural } from '../../shared/text/plural.ts';

const fr = {
  title: 'Comptes du parcours',
  search: 'Chercher un compte',
  hint: 'Chercher ( / )',
  filter: 'Montrer',
  all: (n: number) => plural('fr', n, 'tous (#)', 'tous (#)'),
  only: (name: string, n: number) => `${name} (${n.toLocaleString('fr')})`,
  found: (n: number) => plural('fr', n, '# compte trouvé', '# comptes trouvés'),
  none: 'Aucun compte ici.',
  empty: 'Aucun compte vu encore\u00A0: la liste du portail s’ouvre.',
  steps: (n: number) => plural('fr', n, '# étape', '# étapes'),
  now: 'en cours',
};

const en = {
  title: 'Accounts of the tour',
  search: 'Search for an account',
  hint: 'Search ( / )',
  filter: 'Show',
  all: (n: number) => plural('en', n, 'all (#)', 'all (#)'),
  only: (name: string, n: number) => `${name} (${n.toLocaleString('en')})`,
  found: (n: number) => plural('en', n, '# account found', '# accounts found'),
  none: 'No account here.',
  empty: 'No account seen yet: the portal’s list is being opened.',
  steps: (n: number) => plural('en', n, '# step', '# steps'),
  now: 'under way',
} satisfies typeof fr;

export const words = { fr, en };
