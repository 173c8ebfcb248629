import type { FromOverlay, ToOverlay } from '../message/overlay.ts';
import { OVERLAY_PORT } from '../message/port.ts';
import { api } from './runtime.ts';

export interface Link {
  /** Lost while the background sleeps: the next `page.shown` carries the whole page again. */
  readonly send: (message: FromOverlay) => void;
}

const AGAIN_AFTER_MS = 1_000;

/**
 * Keeps a port to the background, which the browser ends whenever it likes. A page that nobody sees waits until
 * it is seen again. `onGone`: the extension itself was updated or removed.
 */
export function openLink(
  onMessage: (message: ToOverlay) => void,
  onGone: () => void,
  signal: AbortSignal,
): Link {
  let port: ReturnType<typeof api.runtime.connect> | undefined;

  const connect = (): void => {
    if (signal.aborted || port || document.visibilityState === 'hidden') return;
    try {
      const opened = api.runtime.connect({ name: OVERLAY_PORT });
      port = opened;
      opened.onMessage.addListener((message) => onMessage(message as ToOverlay));
      opened.onDisconnect.addListener(() => {
        if (port === opened) port = undefined;
        setTimeout(connect, AGAIN_AFTER_MS);
      });
    } catch {
      onGone();
    }
  };
  const reconnect = (): void => {
    port?.disconnect();
    port = undefined;
    connect();
  };

  document.addEventListener('visibilitychange', connect, { signal });
  // The browser closes the ports of a page that it puts aside, and does not always say so when it comes back.
  addEventListener('pageshow', ({ persisted }) => persisted && reconnect(), { signal });
  signal.addEventListener('abort', () => port?.disconnect());
  connect();
  return {
    send: (message) => {
      try {
        port?.postMessage(message);
      } catch {
        port = undefined;
        connect();
      }
    },
  };
}
