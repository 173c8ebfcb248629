import type { Place } from '../message/overlay.ts';
import { drag } from './drag.ts';
import { drawing, element } from './element.ts';
import type { Saying } from './say.ts';
import { words } from './words.ts';

export interface Launcher {
  readonly root: HTMLElement;
  readonly draw: (saying: Saying, open: boolean, place: Place) => void;
  readonly focus: () => void;
}

/**
 * The button on the page: what differs, in one line. It can be dragged out of the way, moved with the arrow keys,
 * and made small.
 */
export function createLauncher(onToggle: (event: Event) => void, onPlace: (place: Place) => void): Launcher {
  const say = element('span', 'say');
  const note = element('span', 'note');
  const text = element('span', '', {}, say, note);
  const open = element('button', 'open', { type: 'button', title: words.move }, icon('gate'), text);
  const size = element('button', 'small', { type: 'button' });
  const root = element('div', 'launcher', {}, open, size);
  let at: Place = { inline: 0, block: 0, collapsed: false };

  drag(open, {
    start: () => at,
    move: (inline, block) => onPlace({ ...at, inline: Math.max(0, inline), block: Math.max(0, block) }),
    click: onToggle,
  });
  size.addEventListener('click', (event) => event.isTrusted && onPlace({ ...at, collapsed: !at.collapsed }));
  return {
    root,
    focus: () => open.focus(),
    draw: (saying, isOpen, place) => {
      at = place;
      root.className = `launcher ${saying.tone}`;
      root.style.cssText = `--inline: ${place.inline}px; --block: ${place.block}px`;
      say.textContent = saying.say;
      note.textContent = saying.note;
      text.hidden = place.collapsed;
      open.ariaExpanded = String(isOpen);
      open.ariaLabel = ['Portillon', saying.say, saying.note].filter(Boolean).join('. ');
      size.ariaLabel = place.collapsed ? words.expand : words.collapse;
      size.replaceChildren(icon(place.collapsed ? 'larger' : 'smaller'));
    },
  };
}

/** A 20 × 20 line drawing. */
export function icon(name: keyof typeof words.icons): SVGElement {
  return drawing('icon', 20, { path: words.icons[name] });
}
