import browser, { type Runtime } from 'webextension-polyfill';
import { config } from 'zod';
// oxlint-disable-next-line import/default -- crxjs answers ?script with the name of the built file
import script from '../overlay/overlay.ts?script';
import { start } from './start.ts';

// The extension's own pages forbid code from strings; zod then must not try it.
config({ jitless: true });

/*
 * The browser starts this worker for an event and expects the listeners at once, so they are all here; what they
 * do waits until the memory is open. Messages keep their order: they all wait for the same promise.
 */
const ready = start(script);

browser.runtime.onConnect.addListener((port: Runtime.Port) => {
  port.onMessage.addListener((body) => void ready.then(({ onPortMessage }) => onPortMessage(port, body)));
  void ready.then(({ onConnect }) => onConnect(port));
});
browser.runtime.onMessage.addListener((body, sender, sendResponse) => {
  void ready.then(({ onCommand }) => onCommand(body, sender)).then(sendResponse);
  return true;
});
browser.permissions.onAdded.addListener(() => void ready.then(({ onPermissions }) => onPermissions()));
browser.permissions.onRemoved.addListener(() => void ready.then(({ onPermissions }) => onPermissions()));
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'managed') void ready.then(({ onManaged }) => onManaged());
});
browser.commands.onCommand.addListener((_, tab) => void ready.then(({ onToggle }) => onToggle(tab?.id)));
