const fr = {
  loading: 'Lecture…',
  waits: 'Le connecteur n’a encore rien répondu pour ce compte.',
  covered: 'Quelque chose recouvre ce panneau.',
  coveredTodo: 'Tant que c’est le cas, ses boutons ne répondent pas.',
  noAccount: 'Aucun compte sur cette page.',
  open: 'Ouvrez dans le portail la fiche d’un compte pour voir ses permissions.',
};

const en = {
  loading: 'Reading…',
  waits: 'The connector has answered nothing for this account yet.',
  covered: 'Something covers this panel.',
  coveredTodo: 'As long as it does, its buttons do not answer.',
  noAccount: 'No account on this page.',
  open: 'Open the page of an account in the portal to see its permissions.',
} satisfies typeof fr;

export const words = { fr, en };
