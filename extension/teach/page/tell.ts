import type { FromPicker } from '../../message/teach.ts';

/** The one call that the picker makes; both browsers offer it under this name without the polyfill. */
declare const chrome: { readonly runtime: { sendMessage(message: FromPicker): Promise<unknown> } };

/** Tells the background. An extension that was updated meanwhile hears nothing, and the picker ends with the page. */
export function tell(message: FromPicker): void {
  void Promise.resolve(chrome.runtime.sendMessage(message)).catch(() => undefined);
}
