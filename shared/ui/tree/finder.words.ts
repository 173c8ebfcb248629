import { plural } from '../../text/plural.ts';

const fr = {
  search: 'Chercher une fonction, un lieu, un groupe, une règle',
  hint: 'Chercher ( / )',
  differing: 'Seulement ce qui diffère',
  found: (n: number) => plural('fr', n, '# case trouvée', '# cases trouvées'),
  nothingFound: (query: string) => `Rien ne correspond à «\u00A0${query}\u00A0».`,
  nothingDiffers: 'Rien ne diffère.',
  clear: 'Tout afficher',
};

const en = {
  search: 'Search for a function, a place, a group, a rule',
  hint: 'Search ( / )',
  differing: 'Only what differs',
  found: (n: number) => plural('en', n, '# box found', '# boxes found'),
  nothingFound: (query: string) => `Nothing matches “${query}”.`,
  nothingDiffers: 'Nothing differs.',
  clear: 'Show everything',
} satisfies typeof fr;

export const words = { fr, en };
