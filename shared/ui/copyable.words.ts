const fr = {
  copy: (what: string) => `Copier\u00A0: ${what}`,
  copied: 'Copié',
  selected: 'Sélectionné, à copier avec Ctrl+C',
};

const en = {
  copy: (what: string) => `Copy: ${what}`,
  copied: 'Copied',
  selected: 'Selected, copy it with Ctrl+C',
} satisfies typeof fr;

export const words = { fr, en };
