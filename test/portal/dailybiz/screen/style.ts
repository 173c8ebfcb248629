import { Html } from '../../html.ts';
import type { Look } from '../look.ts';

/** The style of the pages, on the classes that the look gives. */
export const style = ({ cls }: Look): Html =>
  new Html(`
body { margin: 0; background: #e8ecf2; font: 11px Tahoma, Verdana, sans-serif; color: #223; }
table { font-size: 11px; border-collapse: collapse; }
input, select { font: 11px Tahoma, Verdana, sans-serif; }
h1, h2, h3 { font-size: 14px; color: #274b7a; margin: 8px 0; }
h4 { font-size: 12px; color: #274b7a; margin: 10px 0 4px; }
.${cls('bandeau')} { background: #274b7a; color: #fff; padding: 6px 10px; overflow: hidden; }
.${cls('bandeau')} a { color: #ffd; }
.${cls('droite')} { float: right; }
.${cls('menu')}, .${cls('menu')} ul { list-style: none; margin: 0; padding: 0; }
.${cls('menu')} { background: #c9d6e8; padding: 3px 10px; }
.${cls('menu')} li { display: inline-block; margin-right: 14px; }
.${cls('menu')} > li > span { font-weight: bold; margin-right: 8px; }
.${cls('contenu')} { padding: 4px 12px 20px; }
.${cls('outils')} { background: #d9e2ee; border: 1px solid #9fb2cc; padding: 3px; }
.${cls('brique')} { width: 100%; background: #fff; }
.${cls('brique')} th { background: #c9d6e8; border: 1px solid #9fb2cc; padding: 2px 4px; text-align: left; }
.${cls('brique')} th[scope] { resize: horizontal; overflow: hidden; }
.${cls('brique')} td { border: 1px solid #d5deea; padding: 1px 4px; }
.${cls('courante')} td { background: #fff3c4; }
.${cls('fiche')} td { vertical-align: middle; }
.${cls('ligne')} { display: flex; padding: 2px; }
.${cls('ligne')} > div:first-child { width: 300px; }
.${cls('etoile')}, .${cls('fautes')} { color: #c00; }
.${cls('fait')} { color: #270; }
.${cls('avertissement')} { background: #fff3c4; border: 1px solid #d8b73a; padding: 4px 6px; }
.${cls('pied')} input { padding: 3px 14px; background: #c9d6e8; border: 1px solid #9fb2cc; }
.${cls('voile')} { position: fixed; inset: 0; background: rgba(20, 30, 50, 0.4); }
.${cls('fenetre')} { width: fit-content; margin: 30px auto; background: #fff; border: 2px solid #274b7a; }
.${cls('fenetre')} iframe { width: 820px; height: 80vh; border: 0; display: block; }
.${cls('question')} { padding: 14px 20px; text-align: center; }
`);
