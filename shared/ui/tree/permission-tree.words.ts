import { plural } from '../../text/plural.ts';

const fr = {
  tree: 'Permissions',
  unread: 'onglet non lu',
  more: (n: number) => plural('fr', n, 'Afficher # de plus', 'Afficher les # suivants'),
  implied: (by: string) => `Compris dans «\u00A0${by}\u00A0»`,
  toSave: {
    ticked: 'cochée, à enregistrer',
    unticked: 'décochée, à enregistrer',
    changed: 'changé, à enregistrer',
  },
};

const en = {
  tree: 'Permissions',
  unread: 'tab not read',
  more: (n: number) => plural('en', n, 'Show # more', 'Show # more'),
  implied: (by: string) => `Included in “${by}”`,
  toSave: {
    ticked: 'ticked, to be saved',
    unticked: 'unticked, to be saved',
    changed: 'changed, to be saved',
  },
} satisfies typeof fr;

export const words = { fr, en };
