import { Html } from '../../html.ts';

/** The one style block: by element only, so that no class helps a tool to find anything. */
export const STYLE = new Html(`
body { margin: 0; background: #dfe5ea; font-family: Verdana, Arial, sans-serif; font-size: 11px; color: #333; }
td, th { font-size: 11px; text-align: left; }
input, select { font-family: Verdana, Arial, sans-serif; font-size: 11px; }
a { color: #00609c; }
img { border: 0; vertical-align: middle; }
h2 { font-size: 15px; color: #00609c; border-bottom: 1px solid #b7c6d2; padding-bottom: 4px; }
h3 { font-size: 12px; color: #555; }
`);
