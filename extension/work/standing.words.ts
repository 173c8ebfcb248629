import { plural } from '../../shared/text/plural.ts';

const fr = {
  asking: 'Lecture du plan…',
  title: (accounts: number) =>
    plural('fr', accounts, 'Ce qui est su de # compte', 'Ce qui est su de # comptes'),
  fresh: (n: number) => plural('fr', n, '# compte nouveau', '# comptes nouveaux'),
  inOrder: 'Tout est conforme là où c’est lu',
};

const en = {
  asking: 'Reading the plan…',
  title: (accounts: number) =>
    plural('en', accounts, 'What is known of # account', 'What is known of # accounts'),
  fresh: (n: number) => plural('en', n, '# new account', '# new accounts'),
  inOrder: 'Everything is in order where it has been read',
} satisfies typeof fr;

export const words = { fr, en };
