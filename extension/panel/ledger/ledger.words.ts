import { plural } from '../../../shared/text/plural.ts';

const fr = {
  title: 'Places du portail',
  loading: 'Lecture des places…',
  none: 'La politique ne décrit aucune réserve de places pour ce portail.',
  seats: (n: number) => plural('fr', n, '# place', '# places'),
  capacity: (n: number) => plural('fr', n, '# au plus', '# au plus'),
  used: 'Prises',
  after: 'Après le plan',
  included: 'Comprises',
  price: 'Au-delà, chacune',
  notRefunded: 'non remboursée',
  more: 'En plus',
  due: 'Reste dû',
};

const en = {
  title: 'Seats of the portal',
  loading: 'Reading the seats…',
  none: 'The policy describes no pool of seats for this portal.',
  seats: (n: number) => plural('en', n, '# seat', '# seats'),
  capacity: (n: number) => plural('en', n, '# at most', '# at most'),
  used: 'Taken',
  after: 'After the plan',
  included: 'Included',
  price: 'Beyond, each',
  notRefunded: 'not refunded',
  more: 'More to pay',
  due: 'Stays due',
} satisfies typeof fr;

export const words = { fr, en };
