const fr = {
  back: 'Permissions',
  why: 'Pourquoi',
  against: 'Ce qui s’y oppose',
  noReason: 'Aucune règle ne l’accorde.',
};

const en = {
  back: 'Permissions',
  why: 'Why',
  against: 'What speaks against it',
  noReason: 'No rule grants it.',
} satisfies typeof fr;

export const words = { fr, en };
