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

const GATE = 'M3.5 18V6M16.5 18V6M3.5 9.5c3-5.5 10-5.5 13 0M3.5 15h13M8 6.5V15M12 6.5V15';
const SMALLER = 'M5 8l5 5 5-5';
const LARGER = 'M5 12l5-5 5 5';

/**
 * The button on the page: what differs, in one line. It can be dragged out of the way, moved with the arrow keys,
 * and made small.
 */
export function createLauncher(onToggle: (event: Event) => void, onPlace: (place: Place) => void): Launcher {
  const say = element('span', 'say');
  const note = element('span', 'note');
  const text = element('span', '', {}, say, note);
  const open = element('button', 'open', { type: 'button', title: words.move }, icon(GATE), text);
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
      root.style.insetInlineEnd = `min(${place.inline}px, calc(100vw - 80px))`;
      root.style.insetBlockEnd = `min(${place.block}px, calc(100vh - 48px))`;
      say.textContent = saying.say;
      note.textContent = saying.note ?? '';
      text.hidden = place.collapsed;
      open.ariaExpanded = String(isOpen);
      open.ariaLabel = ['Portillon', saying.say, saying.note].filter(Boolean).join('. ');
      size.ariaLabel = place.collapsed ? words.expand : words.collapse;
      size.replaceChildren(icon(place.collapsed ? LARGER : SMALLER));
    },
  };
}

/** A 20 × 20 line drawing. */
export function icon(path: string): SVGElement {
  return drawing('icon', 20, { path });
}
