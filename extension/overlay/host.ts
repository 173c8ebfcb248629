import { sheetOf } from './sheet.ts';

export interface Host {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Puts the overlay back on top, and into the page's modal dialog while there is one. */
  readonly raise: () => void;
}

/**
 * The overlay's place: a popover with a closed shadow root, above everything the page draws. `onMoved` is called
 * after each change of layer.
 */
export function mountHost(css: string, onMoved: () => void, signal: AbortSignal): Host {
  const element = document.createElement('div');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  shadow.adoptedStyleSheets = [sheetOf(css)];

  const raise = (): void => {
    // Everything outside a modal dialog is inert, the top layer included.
    const home = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
    if (element.parentElement === home && element.matches(':popover-open')) return;
    if (element.isConnected && 'moveBefore' in home) home.moveBefore(element, null);
    else home.append(element);
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
    onMoved();
  };
  const onToggle = ({ target }: Event): void => {
    if (target instanceof HTMLDialogElement) raise();
  };
  document.addEventListener('toggle', onToggle, { signal, capture: true });
  signal.addEventListener('abort', () => element.remove());
  raise();
  return { element, shadow, raise };
}
