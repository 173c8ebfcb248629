import type { CursorMark } from '../../delta.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { accessLogFeed, accessLogStart } from './access-log.ts';
import { bindingOf } from './binding.ts';
import { changelogFeed, changelogStart } from './changelog.ts';
import { dirSyncFeed, dirSyncStart } from './dirsync.ts';
import { ds389Feed, ds389Start } from './ds389-sync.ts';
import { CursorLost, type Feed, MethodRefused } from './feed.ts';
import { chooseMethod, type Method, type MethodChoice } from './ladder.ts';
import { type Capabilities, probe } from './probe.ts';
import { type Refusals, standing } from './refusals.ts';
import { writeLook } from './second-look.ts';
import { stampsFeed, stampsStart } from './stamps.ts';
import { syncFeed, syncStart } from './syncrepl.ts';

/** One way of reading changes. */
export interface Way {
  /** Where a read that begins now can be gone on from. @throws MethodRefused */
  start(connection: LdapConnection, config: LdapConfig, capabilities: Capabilities): Promise<string>;
  /**
   * Tells `onPresent` when it begins to hear of everything that is there, since what left cannot be told.
   * @throws CursorLost, MethodRefused, Problem
   */
  feed(
    connection: LdapConnection,
    config: LdapConfig,
    cookie: string,
    capabilities: Capabilities,
    onPresent: (kind: 'person' | 'group') => void,
  ): Promise<Feed>;
}

export const WAYS: Readonly<Partial<Record<Method, Way>>> = {
  syncrepl: {
    start: (connection, config, capabilities) =>
      ofVendor(capabilities).start(connection, config, capabilities),
    feed: (connection, config, cookie, capabilities, onPresent) =>
      ofVendor(capabilities).feed(connection, config, cookie, capabilities, onPresent),
  },
  dirsync: { start: dirSyncStart, feed: dirSyncFeed },
  accesslog: { start: accessLogStart, feed: accessLogFeed },
  changelog: { start: changelogStart, feed: changelogFeed },
  stamps: { start: stampsStart, feed: stampsFeed },
};

/** The same protocol; what 389 Directory Server makes of it is so much its own that it is read differently. */
function ofVendor({ vendor }: Capabilities): Way {
  return vendor === '389-ds' ? { start: ds389Start, feed: ds389Feed } : { start: syncStart, feed: syncFeed };
}

/**
 * The method and the cookie that a whole read leaves behind; no cookie where each read is a whole one. What was refused
 * once has to prove itself first: some servers refuse only to go on from a cookie, which would cost another whole read.
 */
export async function beginning(
  connection: LdapConnection,
  config: LdapConfig,
  refusals: Refusals,
  now: number,
): Promise<{ readonly choice: MethodChoice; readonly mark?: CursorMark }> {
  const capabilities = await probe(connection, config);
  for (;;) {
    const choice = chooseMethod(config, capabilities, standing(refusals, now));
    const { method } = choice;
    const way = WAYS[method];
    if (!way) return { choice };
    const before = refusals.get(method);
    // Whatever ends the trial, and be it the connection: the next read does without.
    if (before) refusals.set(method, { ...before, at: now });
    try {
      const cookie = await way.start(connection, config, capabilities);
      if (before) await way.feed(connection, config, cookie, capabilities, () => undefined);
      refusals.delete(method);
      return {
        choice,
        mark: { method, binding: bindingOf(config, capabilities), cookie: writeLook(cookie, []) },
      };
    } catch (error) {
      if (!(error instanceof CursorLost)) throw error;
      if (!before && !(error instanceof MethodRefused)) return { choice };
      refusals.set(method, { why: error.why, at: now });
    }
  }
}
