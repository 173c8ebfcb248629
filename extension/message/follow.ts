import browser from 'webextension-polyfill';
import type { OptionsState } from './options.ts';
import type { PanelState } from './panel.ts';
import type { OPTIONS_PORT, PANEL_PORT, TEACH_PORT, WORK_PORT } from './port.ts';
import type { TeachState } from './teach.ts';
import type { WorkState } from './work.ts';

interface Streams {
  readonly [PANEL_PORT]: PanelState;
  readonly [OPTIONS_PORT]: OptionsState;
  readonly [WORK_PORT]: WorkState;
  readonly [TEACH_PORT]: TeachState;
}

/** The background sleeps when it has nothing to do, and closes its ports; the next state is asked for then. */
const AGAIN_AFTER_MS = 500;

/** Calls `onState` with the state of the background now and after every change, until `signal` aborts. */
export function follow<Name extends keyof Streams>(
  name: Name,
  onState: (state: Streams[Name]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const port = browser.runtime.connect({ name });
  const stop = (): void => port.disconnect();
  signal.addEventListener('abort', stop, { once: true });
  port.onMessage.addListener((message) => onState(message as Streams[Name]));
  port.onDisconnect.addListener(() => {
    signal.removeEventListener('abort', stop);
    setTimeout(() => follow(name, onState, signal), AGAIN_AFTER_MS);
  });
}
