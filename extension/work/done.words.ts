import { plural } from '../../shared/text/plural.ts';
import type { Tour } from './tour.ts';

const fr = {
  title: {
    read: (portal: string) => `${portal} est lu`,
    account: (portal: string) => `Terminé dans ${portal}`,
    queue: (portal: string) => `La file est finie dans ${portal}`,
  } satisfies Record<Tour['kind'], (portal: string) => string>,
  read: (n: number) => plural('fr', n, '# compte lu', '# comptes lus'),
  right: (n: number) => plural('fr', n, '# compte corrigé et relu', '# comptes corrigés et relus'),
  nobody: 'Aucun compte n’a été trouvé dans la liste du portail.',
  left: 'Ce qui reste ouvert',
  nothingLeft: 'Rien ne reste ouvert.',
  csv: 'Enregistrer le résultat (CSV)',
  file: (portal: string, day: string) => `portillon-${portal}-${day}.csv`,
  close: 'Ranger ce parcours',
};

const en = {
  title: {
    read: (portal: string) => `${portal} has been read`,
    account: (portal: string) => `Finished in ${portal}`,
    queue: (portal: string) => `The queue is done in ${portal}`,
  },
  read: (n: number) => plural('en', n, '# account read', '# accounts read'),
  right: (n: number) =>
    plural('en', n, '# account put right and read back', '# accounts put right and read back'),
  nobody: 'No account was found in the portal’s list.',
  left: 'What stays open',
  nothingLeft: 'Nothing stays open.',
  csv: 'Save the result (CSV)',
  file: (portal: string, day: string) => `portillon-${portal}-${day}.csv`,
  close: 'Put this tour away',
} satisfies typeof fr;

export const words = { fr, en };
