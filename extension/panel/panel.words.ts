const fr = {
  loading: 'Lecture…',
  waits: 'Le connecteur n’a encore rien répondu pour ce compte.',
  covered: 'Quelque chose recouvre ce panneau.',
  coveredTodo: 'Tant que c’est le cas, ses boutons ne répondent pas.',
  noAccount: 'Aucun compte sur cette page.',
  open: (page: string) => `Ouvrez une page «\u00A0${page}\u00A0» pour voir les permissions d’un compte.`,
};

const en = {
  loading: 'Reading…',
  waits: 'The connector has answered nothing for this account yet.',
  covered: 'Something covers this panel.',
  coveredTodo: 'As long as it does, its buttons do not answer.',
  noAccount: 'No account on this page.',
  open: (page: string) => `Open a page “${page}” to see the permissions of an account.`,
} satisfies typeof fr;

export const words = { fr, en };
