const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><rect width="160" height="40" fill="#0b6fae"/>' +
  '<circle cx="22" cy="20" r="11" fill="none" stroke="#fff" stroke-width="4"/>' +
  '<text x="44" y="27" font-family="Arial" font-size="19" fill="#fff">Operator</text></svg>';

/** The provider's logo, four times as wide as high (X3). */
export const LOGO = `data:image/svg+xml,${encodeURIComponent(DRAWING)}`;
