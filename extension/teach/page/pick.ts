import { mountHost } from '../../overlay/host.ts';
import type { Ask } from '../../message/teach.ts';
import { createBar } from './bar.ts';
import { describe } from './describe.ts';
import { createFrame } from './frame.ts';
import css from './pick.css?inline';
import { step, type Direction } from './step.ts';
import { tell } from './tell.ts';
import { targetOf } from './target.ts';
import { words, type Language } from './pick.words.ts';

const KEY = Symbol.for('portillon teacher');
const world: typeof globalThis & { [KEY]?: AbortController } = globalThis;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowLeft: 'before',
  ArrowRight: 'after',
};
/** All that a press on the page makes, so that none of it reaches the page. */
const PRESSES = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
] as const;

/**
 * Lets the admin point at each of `asks`: a pane over the page takes the presses, a frame shows what would be chosen.
 * Only what the user does counts: events that the page makes are not trusted.
 */
export function pick(asks: readonly Ask[], language: Language): void {
  world[KEY]?.abort();
  const life = (world[KEY] = new AbortController());
  const { signal } = life;
  const text = words[language];
  const host = mountHost(css, () => undefined, signal);
  const pane = document.createElement('div');
  pane.className = 'pane';
  const frame = createFrame();
  const end = (): void => {
    life.abort();
    tell({ type: 'pick.ended' });
  };
  const bar = createBar(text, { skip: () => next('skipped'), end });
  host.shadow.append(pane, frame.root, bar.root);

  let at = 0;
  let chosen: Element | undefined;
  /** What was narrower before it was widened. */
  let inner: Element[] = [];
  const ask = (): Ask | undefined => asks[at];
  const choose = (element: Element | undefined): void => {
    chosen = element;
    const now = ask();
    frame.at(element, element && now === 'list' ? text.boxes(countBoxes(element)) : '');
  };
  const next = (how: 'pointed' | 'skipped'): void => {
    const now = ask();
    if (now === undefined) return;
    if (how === 'skipped') tell({ type: 'pick.skipped', ask: now });
    else if (!chosen) return;
    else tell({ type: 'pick.pointed', pointed: describe(now, chosen) });
    at += 1;
    inner = [];
    choose(undefined);
    if (ask() === undefined) life.abort();
    else draw();
  };
  const draw = (): void => bar.draw(text.asks[ask() ?? 'list'], at + 1, asks.length);
  const under = ({ clientX, clientY }: MouseEvent): Element | undefined =>
    document.elementsFromPoint(clientX, clientY).find((each) => each !== host.element);

  const onMove = (event: MouseEvent): void => {
    const now = ask();
    if (!event.isTrusted || now === undefined || event.target !== host.element) return;
    const element = under(event);
    inner = [];
    if (element) choose(targetOf(now, element));
  };
  const onPress = (event: MouseEvent): void => {
    // The bar is ours as well, and takes its own clicks.
    if (event.target === host.element && bar.has(event, host.shadow)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted || event.target !== host.element) return;
    // A click without a move before it, as a touch makes.
    if (!chosen) onMove(event);
    next('pointed');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const onBar = bar.isFocused(host.shadow);
    if (event.key === 'Tab' || (onBar && (event.key === 'Enter' || event.key === ' '))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const direction = DIRECTIONS[event.key];
    if (event.type !== 'keydown') return;
    if (event.key === 'Escape') end();
    else if (event.key === 'Enter') next('pointed');
    else if (direction) {
      const moved = step(chosen, direction, inner, host.element);
      inner = moved.inner;
      choose(moved.element);
      moved.element.scrollIntoView({ block: 'nearest' });
    }
  };
  /** The pane lies over what scrolls. */
  const onWheel = (event: WheelEvent): void => {
    let part: Element | null | undefined = under(event);
    while (part && part.scrollHeight <= part.clientHeight + 1) part = part.parentElement;
    (part ?? document.scrollingElement)?.scrollBy({ top: event.deltaY, left: event.deltaX });
  };

  for (const type of PRESSES) addEventListener(type, onPress, { capture: true, signal });
  addEventListener('mousemove', onMove, { capture: true, signal });
  for (const type of ['keydown', 'keyup'] as const) addEventListener(type, onKey, { capture: true, signal });
  pane.addEventListener('wheel', onWheel, { signal, passive: true });
  addEventListener('scroll', frame.follow, { capture: true, signal, passive: true });
  addEventListener('resize', frame.follow, { signal, passive: true });
  draw();
  bar.focus();
}

function countBoxes(element: Element): number {
  return element.querySelectorAll('input[type=checkbox]').length;
}
