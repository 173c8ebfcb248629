import { html, type Html } from '../../html.ts';

const draw = (shape: string, alt: string, size: number): Html => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${shape}</svg>`;
  return html`<img
    src="data:image/svg+xml,${encodeURIComponent(svg)}"
    width="${size}"
    height="${size}"
    alt="${alt}"
  />`;
};

const FLAG = 16;
const TILE = 48;
const BUILDING =
  '<path fill="#00609c" d="M2 15V2h7v13zM10 15V6h4v9z"/><path fill="#fff" d="M4 4h1v2H4zm2 0h1v2H6zM4 8h1v2H4zm2 0h1v2H6zm5 0h1v2h-1z"/>';
const PERSON =
  '<circle cx="8" cy="4.5" r="3.5" fill="#e08a00"/><path fill="#e08a00" d="M1.5 15c0-8 13-8 13 0z"/>';
const KEY =
  '<circle cx="4.5" cy="8" r="3" fill="none" stroke="#b8860b" stroke-width="2"/><path stroke="#b8860b" stroke-width="2" d="M7 8h8M12 8v3M14.5 8v3"/>';
const CLOCK =
  '<circle cx="8" cy="8" r="6.5" fill="#fff" stroke="#00609c" stroke-width="1.5"/><path fill="none" stroke="#00609c" stroke-width="1.5" d="M8 4v4l3 2"/>';
const LIST =
  '<path fill="#fff" stroke="#7fae2a" d="M2.5 1.5h11v13h-11z"/><path stroke="#7fae2a" d="M5 5h6M5 8h6M5 11h4"/>';
const TICK =
  '<path fill="#fff" stroke="#999" d="M1.5 1.5h13v13h-13z"/><path fill="none" stroke="#3f7000" stroke-width="2.5" d="M4 8l3 3 5-7"/>';

export const allResidencesIcon = draw(BUILDING, "Droit d'accès à toutes les résidences", FLAG);
export const managesUsersIcon = draw(KEY, "Droit de modification et de création d'utilisateurs", FLAG);
export const passKeyIcon = draw(PERSON, "Détenteur d'une Cle Pass", FLAG);
/** Stands for a ticked box wherever the page is for reading only. */
export const yesIcon = draw(TICK, 'oui', 13);
export const tileIcons = {
  residences: draw(BUILDING, '', TILE),
  account: draw(PERSON, '', TILE),
  keys: draw(KEY, '', TILE),
  slots: draw(CLOCK, '', TILE),
  events: draw(LIST, '', TILE),
};
