const fr = {
  teach: 'Apprendre un portail inconnu',
  hint: 'En montrant sa page\u00A0: Portillon en propose un descripteur.',
};

const en: typeof fr = {
  teach: 'Teach an unknown portal',
  hint: 'By pointing at its page: Portillon proposes a descriptor.',
};

export const words = { fr, en };
