import browser, { type Runtime } from 'webextension-polyfill';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { matchesPattern } from './match-pattern.ts';

/** A page of the extension, by its folder. */
export type ExtensionPage = 'panel' | 'options' | 'confirm' | 'popup' | 'work' | 'teach';
const PAGES: readonly ExtensionPage[] = ['panel', 'options', 'confirm', 'popup', 'work', 'teach'];

const ownOrigin = (): string => new URL(browser.runtime.getURL('')).origin;

/** Which page of the extension speaks; undefined for anybody else, our own content scripts included. */
export function pageOf(sender: Runtime.MessageSender): ExtensionPage | undefined {
  if (sender.id !== browser.runtime.id || !sender.url) return undefined;
  const origin: unknown = Reflect.get(sender, 'origin');
  const url = new URL(sender.url);
  if (url.origin !== ownOrigin() || (origin !== undefined && origin !== ownOrigin())) return undefined;
  return PAGES.find((page) => url.pathname === `/extension/${page}/index.html`);
}

/** The frame whose overlay opened this panel: the address of our own page names it, in the tab that the browser names. */
export function frameOfPanel(sender: Runtime.MessageSender): number {
  const seat = new URL(sender.url ?? '').searchParams.get('seat') ?? '';
  return Number(/^\d+\.(\d+)$/.exec(seat)?.[1] ?? 0);
}

/** The portal whose page holds this content script: an address where the overlay may run, in any frame. */
export function portalOf(
  sender: Runtime.MessageSender,
  portals: readonly PortalSetup[],
  patterns: readonly string[],
): PortalSetup | undefined {
  const { id, frameId, tab, url = '' } = sender;
  if (id !== browser.runtime.id || frameId === undefined || tab?.id === undefined) return undefined;
  const origin: unknown = Reflect.get(sender, 'origin');
  if (origin !== undefined && origin !== new URL(url).origin) return undefined;
  const allowed = new Set(patterns.filter((pattern) => matchesPattern(pattern, url)));
  return portals.find(({ origins }) => origins.some((pattern) => allowed.has(pattern)));
}
