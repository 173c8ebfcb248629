import type { PointedAccounts, PointedList, PointedText } from '../../../extension/message/teach.ts';

/** What an admin may have pointed at on a portal that nobody knows. */
export const ADDRESS = 'https://www.annexe.example/user?id=7';

export const nothing: PointedList = {
  what: 'list',
  rows: [],
  boxes: [],
  headings: [],
  badges: [],
  beside: [],
  tabs: [],
  near: [],
  controls: [],
  placeholders: [],
};
export const cell = (text: string, span = 1) => ({ text, span, box: false });
export const box = { text: '', span: 1, box: true };

/** Two sections, the same words in both, and the heading of the boxes under the first. */
export const table: PointedList = {
  ...nothing,
  rows: [
    [cell('Portes', 2)],
    [cell(''), cell('Autorisé à')],
    [cell('Gérer les clés'), box],
    [cell('Ascenseurs', 2)],
    [cell('Gérer les clés'), box],
    [cell('Voir le nom des résidents'), box],
  ],
  tab: 'Droits',
  controls: ['Accueil', 'Déconnexion', 'Enregistrer', 'Supprimer le compte'],
};

export const boxes: PointedList = {
  ...nothing,
  boxes: [{ label: 'Prêter' }, { label: 'Administration' }],
  headings: [
    { text: 'Aide', boxes: 0 },
    { text: 'Rôles', boxes: 2 },
  ],
};

export const places: PointedList = {
  ...nothing,
  tab: 'Lieux',
  rows: [
    [cell('Résidence'), cell('géré')],
    [cell('Les Érables'), box],
    [cell('La Rivière'), box],
  ],
  near: ['« Précédent', '2', 'Suivant »'],
  placeholders: ['Chercher'],
};

export const say = (
  what: 'user' | 'account',
  text: string,
  more: Partial<PointedText> = {},
): PointedText => ({
  what,
  text,
  line: '',
  name: '',
  beside: [],
  field: false,
  ...more,
});

export const accounts: PointedAccounts = {
  what: 'accounts',
  heads: ['Matricule', 'Prénom', 'Nom', ''],
  column: 0,
  link: true,
  headings: ['Agents'],
  near: [],
  controls: ['Accueil', 'Agents'],
  placeholders: [],
};
