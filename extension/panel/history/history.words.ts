const fr = {
  title: 'Historique',
  loading: 'Lecture de l’historique…',
  nothing: 'Rien n’est encore arrivé à ce compte.',
  more: 'Plus ancien',
};

const en = {
  title: 'History',
  loading: 'Reading the history…',
  nothing: 'Nothing has happened to this account yet.',
  more: 'Older',
} satisfies typeof fr;

export const words = { fr, en };
