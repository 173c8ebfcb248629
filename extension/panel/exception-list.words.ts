import { plural } from '../../shared/text/plural.ts';

const fr = {
  title: (n: number) => plural('fr', n, '# exception', '# exceptions'),
  allow: 'Accordé par exception',
  deny: 'Retiré par exception',
  everywhere: 'partout',
  ownSites: 'tous les lieux du compte',
  until: (date: string) => `jusqu’au ${date}`,
  noEnd: 'sans fin',
  by: (author: string, date: string) => `${author}, le ${date}`,
  end: 'Mettre fin à cette exception',
  opened: 'Confirmez dans la fenêtre qui s’est ouverte.',
};

const en = {
  title: (n: number) => plural('en', n, '# exception', '# exceptions'),
  allow: 'Granted by exception',
  deny: 'Revoked by exception',
  everywhere: 'everywhere',
  ownSites: 'every place of the account',
  until: (date: string) => `until ${date}`,
  noEnd: 'without end',
  by: (author: string, date: string) => `${author}, ${date}`,
  end: 'End this exception',
  opened: 'Confirm in the window that has opened.',
} satisfies typeof fr;

export const words = { fr, en };
