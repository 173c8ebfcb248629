import type { Runtime } from 'webextension-polyfill';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { OPTIONS_PORT, OVERLAY_PORT, PANEL_PORT, TEACH_PORT, WORK_PORT } from '../message/port.ts';
import type { Memory } from './memory.ts';
import { setUpOverlay } from './overlay-port.ts';
import type { Push } from './push.ts';
import { frameOfPanel, pageOf } from './sender.ts';
import { forgetPage, newTab, seatOf, type Tab } from './tab.ts';

/** After a sleep of the background the panel is often back before its page is. */
const PAGE_COMES_WITHIN_MS = 2_000;

interface Parts {
  readonly tabs: Map<string, Tab>;
  readonly optionsPorts: Set<Runtime.Port>;
  readonly workPorts: Set<Runtime.Port>;
  readonly teachPorts: Set<Runtime.Port>;
  readonly memory: Memory;
  readonly push: Push;
  readonly portalOf: (sender: Runtime.MessageSender) => PortalSetup | undefined;
  /** A portal's page came or went. */
  readonly onPages: () => void;
}

/** Takes a new port: checks who is at its other end, and tells it the state. */
export function takePort(port: Runtime.Port, parts: Parts): void {
  const { sender } = port;
  if (sender && port.name === OVERLAY_PORT) takeOverlay(port, sender, parts);
  else if (sender && port.name === PANEL_PORT && pageOf(sender) === 'panel') takePanel(port, sender, parts);
  else if (sender && port.name === OPTIONS_PORT && pageOf(sender) === 'options')
    takeState(port, parts.optionsPorts, parts.push.options);
  else if (sender && port.name === WORK_PORT && pageOf(sender) === 'work')
    takeState(port, parts.workPorts, parts.push.work);
  else if (sender && port.name === TEACH_PORT && pageOf(sender) === 'teach')
    takeState(port, parts.teachPorts, parts.push.teach);
  else port.disconnect();
}

function takeOverlay(port: Runtime.Port, sender: Runtime.MessageSender, parts: Parts): void {
  const portal = parts.portalOf(sender);
  const tab = portal && tabOf(sender, parts.tabs);
  if (!tab) {
    port.postMessage({ type: 'off' });
    return;
  }
  port.onDisconnect.addListener(() => {
    if (tab.overlay?.port !== port) return;
    delete tab.overlay;
    forgetEmpty(tab, parts.tabs);
    parts.onPages();
  });
  forgetPage(tab);
  setUpOverlay(tab, port, portal, parts.memory.places);
  parts.onPages();
}

function takePanel(port: Runtime.Port, sender: Runtime.MessageSender, { tabs, push }: Parts): void {
  const tab = tabOf(sender, tabs, frameOfPanel(sender));
  if (!tab) return port.disconnect();
  tab.panels.add(port);
  port.onDisconnect.addListener(() => {
    tab.panels.delete(port);
    forgetEmpty(tab, tabs);
  });
  if (tab.shown) push.tab(tab);
  else setTimeout(() => push.tab(tab), PAGE_COMES_WITHIN_MS);
}

function takeState(port: Runtime.Port, ports: Set<Runtime.Port>, push: () => void): void {
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
  push();
}

function tabOf(
  sender: Runtime.MessageSender,
  tabs: Map<string, Tab>,
  frame = sender.frameId,
): Tab | undefined {
  const id = sender.tab?.id;
  if (id === undefined || frame === undefined) return undefined;
  const tab = tabs.get(seatOf(id, frame)) ?? newTab(id, frame);
  tabs.set(tab.seat, tab);
  return tab;
}

function forgetEmpty(tab: Tab, tabs: Map<string, Tab>): void {
  if (!tab.overlay && tab.panels.size === 0 && tabs.get(tab.seat) === tab) tabs.delete(tab.seat);
}
