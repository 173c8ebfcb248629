import { isWithin } from '../../../../shared/text/dn.ts';
import type { DirectoryEntry } from '../../entry.ts';
import type { LdapConfig } from '../config.ts';
import type { LdapConnection } from '../connection.ts';
import { CursorLost, type Feed } from './feed.ts';
import { areAt, entriesAt, entriesWithKeys, isBelow } from './lookups.ts';
import { keyIn, whole } from './sweep.ts';
import { tooMuch } from './why.ts';

/** For more entries than this, reading everything costs less than asking for each. */
const MOST = 2_000;

/** An entry that a log names. */
export interface Touched {
  readonly key: string;
  /** All names that it had; the last one is its own unless that is not known. */
  readonly dns: readonly string[];
  readonly dn: string | undefined;
  readonly isGone: boolean;
  readonly isRenamed: boolean;
}

/** One change as a log tells it. */
export interface LoggedChange {
  readonly key: string;
  /** `modrdn` and `delete` are told apart from all others. */
  readonly type: string;
  readonly dn: string;
  /** After a rename, where the log says it; where not, it is asked for. */
  readonly newDn?: string | undefined;
}

/** What changes say of each entry, in their order. */
export function touchedBy(changes: readonly LoggedChange[]): readonly Touched[] {
  const touched = new Map<string, Touched>();
  for (const { key, type, dn, newDn } of changes) {
    const before = touched.get(key);
    const isRename = type === 'modrdn';
    touched.set(key, {
      key,
      dns: [...(before?.dns ?? []), dn, ...(newDn === undefined ? [] : [newDn])],
      dn: isRename ? newDn : dn,
      isGone: type === 'delete',
      isRenamed: isRename || (before?.isRenamed ?? false),
    });
  }
  return [...touched.values()];
}

/** The entries that a log names, as they are now: the log says which, never what they have come to. @throws CursorLost */
export async function feedOfTouched(
  connection: LdapConnection,
  config: LdapConfig,
  touched: readonly Touched[],
  cookie: string,
): Promise<Feed> {
  const people = new Map<string, DirectoryEntry>();
  const groups = new Map<string, DirectoryEntry>();
  const bases = [...config.people.base, ...config.groups.base];
  const isInside = ({ isGone, dn }: Touched) => !isGone && (dn === undefined || isBelow(dn, bases));
  const inside = touched.filter(isInside);
  if (inside.length > MOST) throw new CursorLost(tooMuch(MOST));

  const named = inside.flatMap(({ key, dn }) => (dn === undefined ? [] : [{ key, dn }]));
  const found = await entriesAt(
    connection,
    config,
    named.map(({ dn }) => dn),
  );
  const keep = (person?: DirectoryEntry, group?: DirectoryEntry) => {
    if (person) people.set(keyIn(person, config), person);
    if (group) groups.set(keyIn(group, config), group);
  };
  const isFound = (key: string) => people.has(key) || groups.has(key);
  const entryKey = ({ person, group }: (typeof found)[number]) => {
    const entry = person ?? group;
    return entry && keyIn(entry, config);
  };
  for (const [at, { key }] of named.entries())
    if (found[at] && entryKey(found[at]) === key) keep(found[at].person, found[at].group);

  // It matches no filter, or it moved on while we asked: then it is looked for by what never changes.
  const open = named.filter(({ key }) => !isFound(key));
  const there = await areAt(connection, config, open);
  const lost = [
    ...open.filter((_, at) => !there[at]).map(({ key }) => key),
    ...inside.filter(({ dn }) => dn === undefined).map(({ key }) => key),
  ];
  const strays = await entriesWithKeys(connection, config, lost);
  for (const person of strays.people) keep(person);
  for (const group of strays.groups) keep(undefined, group);

  for (const [key, group] of groups) groups.set(key, await whole(connection, config, group));
  const others = touched.filter(({ key }) => !isFound(key));
  const isNear = ({ dns }: Touched) =>
    dns.some((dn) => isBelow(dn, bases) || bases.some((base) => isWithin(base, dn)));
  return {
    people,
    groups,
    gone: others.map(({ key }) => ({ key })),
    present: { person: undefined, group: undefined },
    links: [],
    // Perhaps a unit: everything below it has another name now.
    unsettled: others.some((one) => one.isRenamed && isNear(one)),
    cookie,
  };
}
