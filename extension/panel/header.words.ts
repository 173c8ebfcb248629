import { listNames } from '../../shared/text/plural.ts';

const fr = {
  policy: (version: number) => `politique v${version}`,
  at: (time: string) => `à jour à ${time}`,
  refresh: 'Relire la page et le connecteur',
  inOrder: 'Conforme',
  inOrderWhereRead: 'Conforme là où c’est lu',
  unread: (tabs: readonly string[]) => `Jamais lu\u00A0: ${listNames('fr', tabs, 6)}`,
  unreadTodo: 'Ouvrez ces onglets une fois\u00A0: ce qu’ils montrent sera comparé.',
  readOnly: 'lecture seule',
  noPerson: 'Compte sans personne',
};

const en = {
  policy: (version: number) => `policy v${version}`,
  at: (time: string) => `as of ${time}`,
  refresh: 'Read the page and the connector again',
  inOrder: 'In order',
  inOrderWhereRead: 'In order where it has been read',
  unread: (tabs: readonly string[]) => `Never read: ${listNames('en', tabs, 6)}`,
  unreadTodo: 'Open these tabs once: what they show will be compared.',
  readOnly: 'read only',
  noPerson: 'Account without a person',
} satisfies typeof fr;

export const words = { fr, en };
