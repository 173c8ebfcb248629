import { h } from '../h.ts';
import { design, say } from '../site.ts';
import { box } from '../ui/box.ts';
import type { Viewer } from '../wire.ts';

/** «Réglages»: the menu «Utilisateurs» (R6) is there for the holders of «Administration» only (R27). */
export function settingsView({ managesUsers }: Viewer): HTMLElement {
  const link = (href: string, caption: string): HTMLElement =>
    h('li', {}, h('a', { href, class: design.className('link') }, say(caption)));
  return box(
    'settings',
    {},
    h('h1', {}, say('Réglages')),
    h(
      'ul',
      {},
      managesUsers && link('#/reglages/utilisateurs', 'Utilisateurs'),
      link('#/accueil', "Retour à l'accueil"),
    ),
  );
}
