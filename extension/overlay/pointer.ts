import { element } from './element.ts';

/** The page scrolls and moves under what is pointed at. */
const FOLLOW_EVERY_MS = 200;
const ROOM_PX = 4;

export interface Pointer {
  readonly root: HTMLElement;
  /** Draws a frame around a control of the page, and brings it into view; undefined = no more. */
  readonly at: (target: Element | undefined) => void;
}

/** Shows the user what to press next; clicks go through it to the page. */
export function createPointer(signal: AbortSignal): Pointer {
  const root = element('div', 'pointer', { hidden: '' });
  let target: Element | undefined;
  const follow = (): void => {
    if (target && !target.isConnected) target = undefined;
    root.hidden = !target;
    if (!target) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    Object.assign(root.style, {
      left: `${left - ROOM_PX}px`,
      top: `${top - ROOM_PX}px`,
      width: `${width + 2 * ROOM_PX}px`,
      height: `${height + 2 * ROOM_PX}px`,
    });
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener('scroll', follow, { signal, passive: true, capture: true });
  return {
    root,
    at: (next) => {
      target = next;
      clearInterval(timer);
      if (next) {
        next.scrollIntoView({ block: 'center', inline: 'nearest' });
        timer = setInterval(follow, FOLLOW_EVERY_MS);
      }
      follow();
    },
  };
}
