import { z } from 'zod';
import { type DirectoryEntry, texts } from '../../entry.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { readCookie } from './cookies.ts';
import { type Feed, MethodRefused, MOST_CHANGES } from './feed.ts';
import type { Capabilities } from './probe.ts';
import { syncSession } from './sync-session.ts';
import { feedOfTouched, type Touched } from './touched.ts';
import { CONTAINER_CLASSES, NO_ATTRIBUTES } from './watches.ts';

const cookieSchema = z.strictObject({ cookie: z.string(), hasTold: z.boolean() });

/**
 * Everything, not only people and groups: of an entry that matches a filter no more, or moves out of a base, 389
 * Directory Server says nothing to whoever follows that filter and that base.
 */
const everything = ({ context = '' }: Capabilities, attributes: readonly string[]) => ({
  base: context,
  filter: '(objectClass=*)',
  attributes,
});

/** The cookie at the end of everything, of which nothing is kept. @throws MethodRefused */
export async function ds389Start(
  connection: LdapConnection,
  { url }: LdapConfig,
  capabilities: Capabilities,
): Promise<string> {
  const question = { url, cookie: undefined, most: Infinity, keyOf: keyOfUuid, namesGone: true };
  const { cookie } = await syncSession(connection, everything(capabilities, NO_ATTRIBUTES), question);
  return JSON.stringify({ cookie, hasTold: false });
}

/**
 * Which entries changed since the cookie, each then asked for: what comes with a change lacks nsUniqueId, nsAccountLock
 * and all other operational attributes. @throws CursorLost, MethodRefused, Problem
 */
export async function ds389Feed(
  connection: LdapConnection,
  config: LdapConfig,
  before: string,
  capabilities: Capabilities,
): Promise<Feed> {
  const { cookie, hasTold } = readCookie(cookieSchema, before);
  const question = { url: config.url, cookie, most: MOST_CHANGES, keyOf: keyOfUuid, namesGone: true };
  const answer = await syncSession(connection, everything(capabilities, ['objectClass']), question);
  const touched = [
    ...answer.changed.map(({ key, entry }) => changed(key, entry)),
    ...answer.deleted.map(gone),
  ];
  // A retro changelog without nsuniqueid makes the server tell of nothing, with success and with the next cookie.
  if (touched.length === 0 && answer.cookie !== cookie && !hasTold) throw new MethodRefused(SILENT);
  const next = { cookie: answer.cookie, hasTold: hasTold || touched.length > 0 };
  return feedOfTouched(connection, config, touched, JSON.stringify(next));
}

const changed = (key: string, entry: DirectoryEntry): Touched => ({
  key,
  dns: [entry.dn],
  dn: entry.dn,
  isGone: false,
  isRenamed: texts(entry, 'objectClass').some((name) => CONTAINERS.has(name.toLowerCase())),
});
const gone = (key: string): Touched => ({ key, dns: [], dn: undefined, isGone: true, isRenamed: false });

const CONTAINERS: ReadonlySet<string> = new Set(CONTAINER_CLASSES.map((name) => name.toLowerCase()));

/** nsUniqueId is written in four groups of eight digits. */
const keyOfUuid = (hex: string): string => (hex.match(/.{8}/g) ?? []).join('-');

const SILENT = {
  fr: 'le serveur a changé sans dire ce qui a changé : le Retro Changelog doit noter nsuniqueid:targetUniqueId',
  en: 'the server changed and did not tell what: its Retro Changelog must record nsuniqueid:targetUniqueId',
};
