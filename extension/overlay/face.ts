import type { Place } from '../message/overlay.ts';
import { element } from './element.ts';
import { mountHost } from './host.ts';
import { createLauncher } from './launcher.ts';
import { createLock, type Lock } from './lock.ts';
import { createPanelFrame } from './panel-frame.ts';
import type { Saying } from './say.ts';

export interface Face {
  readonly lock: Lock;
  /** Undefined: nothing to say on this page, the launcher goes away. */
  readonly say: (saying: Saying | undefined) => void;
  readonly panel: (show: 'toggle' | 'open' | 'close') => void;
  /** Puts something of ours above the page, under the panel. */
  readonly place: (each: Element) => void;
}

interface Setting {
  readonly place: Place;
  /** Names this frame to the panel that is opened in it. */
  readonly seat: string;
  readonly css: string;
  /** The page acts on keys itself: nothing of ours takes the focus in it. */
  readonly isKeyboard: boolean;
}

const PLACED_AFTER_MS = 300;

/** The launcher and the frame of the panel, in their host. */
export function mountFace(
  { place: first, seat, css, isKeyboard }: Setting,
  onPlaced: (place: Place) => void,
  signal: AbortSignal,
): Face {
  const lock = createLock(signal);
  const host = mountHost(css, lock.touch, signal);
  const launcher = createLauncher(
    (event) => lock.lets(event) && setOpen(!open),
    (next) => {
      place = next;
      clearTimeout(placed);
      placed = setTimeout(() => onPlaced(next), PLACED_AFTER_MS);
      draw();
    },
  );
  const panel = createPanelFrame(seat, (event) => event.isTrusted && setOpen(false));
  const status = element('span', 'said', { role: 'status' });
  host.shadow.append(panel.root, launcher.root, status);
  if (isKeyboard) leaveTheKeysAlone(host.shadow);
  lock.watch(launcher.root);

  let place = first;
  let placed: ReturnType<typeof setTimeout> | undefined;
  let saying: Saying | undefined;
  let open = false;

  const draw = (): void => {
    launcher.root.hidden = !saying;
    if (saying) launcher.draw(saying, open, place);
    const say = saying?.say ?? '';
    // Written only when it differs: what a screen reader hears.
    if (status.textContent !== say) status.textContent = say;
  };
  const setOpen = (next: boolean): void => {
    if (open === next || (next && !saying)) return;
    open = next;
    lock.touch();
    lock.watch(open ? panel.bar : launcher.root);
    panel.show(open);
    draw();
    if (!open && !isKeyboard) launcher.focus();
  };
  draw();
  return {
    lock,
    say: (next) => {
      host.raise();
      saying = next;
      if (!saying) setOpen(false);
      draw();
    },
    panel: (show) => setOpen(show === 'toggle' ? !open : show === 'open'),
    place: (each) => host.shadow.prepend(each),
  };
}

/** A page that acts on ENTER and SPACE wherever the focus is would act on ours: the browser's shortcut opens the panel. */
function leaveTheKeysAlone(shadow: ShadowRoot): void {
  for (const button of shadow.querySelectorAll('button')) {
    button.tabIndex = -1;
    button.addEventListener('mousedown', (event) => event.preventDefault());
  }
}
