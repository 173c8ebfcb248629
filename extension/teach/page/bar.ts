import { element } from '../../overlay/element.ts';
import type { PickWords } from './pick.words.ts';

export interface Bar {
  readonly root: HTMLElement;
  readonly draw: (ask: string, number: number, of: number) => void;
  /** Whether a press is on the bar: seen from the page, all of ours is one element. */
  readonly has: (event: MouseEvent, shadow: ShadowRoot) => boolean;
  readonly isFocused: (shadow: ShadowRoot) => boolean;
  readonly focus: () => void;
}

interface Actions {
  readonly skip: () => void;
  readonly end: () => void;
}

/** Says what to point at next. */
export function createBar(text: PickWords, { skip, end }: Actions): Bar {
  const what = element('p', 'what', { role: 'status' });
  const [pass, stop] = [
    element('button', '', { type: 'button' }, text.skip),
    element('button', '', { type: 'button' }, text.end),
  ];
  const root = element(
    'div',
    'bar',
    { role: 'dialog', 'aria-label': 'Portillon', tabindex: '-1' },
    element('strong', '', {}, 'Portillon'),
    what,
    element('p', 'keys', {}, text.keys),
    pass,
    stop,
  );
  pass.addEventListener('click', ({ isTrusted }) => isTrusted && skip());
  stop.addEventListener('click', ({ isTrusted }) => isTrusted && end());
  return {
    root,
    draw: (ask, number, of) => {
      what.textContent = of > 1 ? `${number} / ${of} · ${ask}` : ask;
    },
    has: (event, shadow) => {
      // A click that a key makes has no place.
      if (event.type === 'click' && event.detail === 0) return event.isTrusted;
      const under = shadow.elementFromPoint(event.clientX, event.clientY);
      return under !== null && root.contains(under);
    },
    isFocused: (shadow) => shadow.activeElement === pass || shadow.activeElement === stop,
    focus: () => root.focus({ preventScroll: true }),
  };
}
