import { element } from '../../overlay/element.ts';

export interface Frame {
  readonly root: HTMLElement;
  /** Draws it around an element, with a word on it; undefined = around nothing. */
  readonly at: (target: Element | undefined, note: string) => void;
  /** The page scrolled under it. */
  readonly follow: () => void;
}

const ROOM_PX = 2;

/** Shows what would be chosen; presses go through it. */
export function createFrame(): Frame {
  const note = element('span', 'note');
  const root = element('div', 'frame', { hidden: '' }, note);
  let target: Element | undefined;
  const follow = (): void => {
    root.hidden = !target?.isConnected;
    if (!target) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    Object.assign(root.style, {
      left: `${left - ROOM_PX}px`,
      top: `${top - ROOM_PX}px`,
      width: `${width + 2 * ROOM_PX}px`,
      height: `${height + 2 * ROOM_PX}px`,
    });
  };
  return {
    root,
    follow,
    at: (next, words) => {
      target = next;
      note.textContent = words;
      note.hidden = words === '';
      follow();
    },
  };
}
