const fr = {
  loading: 'Lecture…',
  unpaired: 'Ce navigateur n’est pas appairé.',
  unpairedTodo: 'Ouvrez les réglages et saisissez le code que «\u00A0portillon serve\u00A0» affiche.',
  settings: 'Ouvrir les réglages',
  unreachable: (since: string) => `Connecteur injoignable depuis ${since}.`,
  unreachableTodo: (retry: string) =>
    `Nouvel essai à ${retry}. Ce qui est lu d’ici là est gardé et lui sera dit.`,
  noPortals: 'Aucun portail n’est autorisé dans ce navigateur.',
  noPortalsTodo: 'Autorisez-en un dans les réglages.',
};

const en = {
  loading: 'Reading…',
  unpaired: 'This browser is not paired.',
  unpairedTodo: 'Open the settings and enter the code that “portillon serve” prints.',
  settings: 'Open the settings',
  unreachable: (since: string) => `Connector unreachable since ${since}.`,
  unreachableTodo: (retry: string) =>
    `Next attempt at ${retry}. What is read until then is kept and told to it.`,
  noPortals: 'No portal is allowed in this browser.',
  noPortalsTodo: 'Allow one in the settings.',
} satisfies typeof fr;

export const words = { fr, en };
