import browser, { type Scripting } from 'webextension-polyfill';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { browserPattern } from '../message/browser-pattern.ts';

const ID = 'overlay';
/** Before the page: the script, the line and the recipe are there when its list is. */
const RUN_AT = 'document_start';

/** Match patterns where the overlay may run: the configured portals' that the user has granted and not switched off. */
export async function grantedPatterns(
  portals: readonly PortalSetup[],
  off: readonly string[],
): Promise<string[]> {
  const patterns = portals.flatMap(({ origins }) => origins).filter((pattern) => !off.includes(pattern));
  const granted = await Promise.all(patterns.map((pattern) => isGranted(pattern)));
  return [...new Set(patterns.filter((_, index) => granted[index]))];
}

export async function isGranted(pattern: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [browserPattern(pattern)] });
}

/**
 * Registers the content script for exactly these patterns, and injects it into the tabs that are open already.
 * Calls wait for each other: two at once end in «Duplicate script ID».
 */
export function createRegistrar(script: string): (patterns: readonly string[]) => Promise<void> {
  let queue = Promise.resolve();
  return (patterns) => {
    queue = queue.then(() => register(script, patterns)).catch((error: unknown) => console.error(error));
    return queue;
  };
}

async function register(script: string, allowed: readonly string[]): Promise<void> {
  const patterns = [...new Set(allowed.map(browserPattern))];
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const known = before?.matches ?? [];
  const added = patterns.filter((pattern) => !known.includes(pattern));
  const isSame = added.length === 0 && known.length === patterns.length && before?.runAt === RUN_AT;
  if (isSame && before.js?.[0]?.endsWith(script)) return;
  if (before) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (patterns.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: [script],
      matches: [...patterns],
      // Some portals open an account in a frame.
      allFrames: true,
      runAt: RUN_AT,
      persistAcrossSessions: true,
    },
  ] as Scripting.RegisteredContentScript[]);
  if (added.length > 0) await injectInto(script, added);
}

/** Tabs that were open before the grant get nothing from a registration. */
async function injectInto(script: string, patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const targets = tabs.map(({ id }) => id).filter((id) => id !== undefined);
  // A tab may close, or show an error page, between the two calls.
  await Promise.allSettled(
    targets.map((tabId) =>
      browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [script] }),
    ),
  );
}
