import { element } from './element.ts';
import { icon } from './launcher.ts';
import { api } from './runtime.ts';
import { words } from './words.ts';

/**
 * The panel: a page of the extension in a frame, so that the portal can neither read nor write what it says. It is
 * loaded when it is first opened, and only hidden when it is closed.
 */
export function createPanelFrame(
  seat: string,
  onClose: (event: Event) => void,
): {
  readonly root: HTMLElement;
  /** The part that is watched for being covered: of a frame's inside, the browser cannot tell. */
  readonly bar: HTMLElement;
  readonly show: (open: boolean) => void;
} {
  const close = element('button', 'small', { type: 'button', 'aria-label': words.close }, icon('close'));
  const bar = element('div', 'bar', {}, 'Portillon', close);
  const root = element('div', 'panel', { role: 'dialog', 'aria-label': 'Portillon', hidden: '' }, bar);
  const frame = element('iframe', '', { title: 'Portillon', allow: 'clipboard-write' });
  close.addEventListener('click', onClose);
  root.addEventListener('keydown', (event) => event.key === 'Escape' && onClose(event));
  return {
    root,
    bar,
    show: (open) => {
      root.hidden = !open;
      if (!open) return;
      if (!frame.src) {
        frame.src = api.runtime.getURL(`extension/panel/index.html?seat=${seat}`);
        root.append(frame);
      }
      frame.focus();
    },
  };
}
