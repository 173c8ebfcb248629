const shape = {
  new: '<path d="M3 1h7l3 3v11H3z" fill="#fff" stroke="#567"/><path d="M8 6v6M5 9h6" stroke="#090" stroke-width="2"/>',
  edit: '<path d="M2 14l1-4 8-8 3 3-8 8z" fill="#fc6" stroke="#852"/>',
  delete: '<path d="M3 3l10 10M13 3L3 13" stroke="#c00" stroke-width="3"/>',
  save: '<path d="M1 1h12l2 2v12H1z" fill="#47a"/><path d="M4 1h7v5H4zM3 9h10v6H3z" fill="#fff"/>',
} as const;

export type Icon = keyof typeof shape;

/** The picture as an address. */
export const icon = (name: Icon): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16">${shape[name]}</svg>`,
  )}`;
