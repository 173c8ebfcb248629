import type { Ask } from '../../message/teach.ts';

export type Language = 'fr' | 'en';

export interface PickWords {
  readonly asks: Readonly<Record<Ask, string>>;
  readonly boxes: (n: number) => string;
  readonly keys: string;
  readonly skip: string;
  readonly end: string;
}

/** What the picker says on the page: how to point, and nothing of what is chosen. */
export const words: Readonly<Record<Language, PickWords>> = {
  fr: {
    asks: {
      list: 'Cliquez sur une liste de cases\u00A0: le tableau, le groupe ou les badges.',
      user: 'Cliquez sur le texte qui dit qui est connecté.',
      account: 'Cliquez sur le texte qui dit de quel compte est cette page.',
      save: 'Cliquez sur le bouton qui enregistre. Il ne sera pas pressé.',
      accounts: 'Dans la liste des comptes, cliquez sur un identifiant.',
    },
    boxes: (n) => (n > 1 ? `${n} cases` : n === 1 ? '1 case' : 'aucune case'),
    keys: 'Flèches haut et bas\u00A0: plus large, plus étroit. Entrée\u00A0: choisir. Échap\u00A0: finir.',
    skip: 'Passer',
    end: 'Finir',
  },
  en: {
    asks: {
      list: 'Click a list of boxes: the table, the group or the badges.',
      user: 'Click the text that says who is signed in.',
      account: 'Click the text that says whose account this page is.',
      save: 'Click the button that saves. It will not be pressed.',
      accounts: 'In the list of accounts, click an identifier.',
    },
    boxes: (n) => (n > 1 ? `${n} boxes` : n === 1 ? '1 box' : 'no box'),
    keys: 'Up and down arrows: wider, narrower. Enter: choose. Escape: end.',
    skip: 'Skip',
    end: 'End',
  },
};
