import type { Problem } from '../../shared/problem.ts';
import { normaliseDn } from '../../shared/text/dn.ts';
import { type DirectoryEntry, firstText, texts } from './entry.ts';
import type { EntryMapping } from './mapping.ts';
import { toPerson } from './person-entry.ts';
import { primaryGroupOf, sidOf } from './primary-group.ts';
import { intakeProblems } from './problems.ts';
import type { SourceGroup, SourcePerson } from './source.ts';

/** What a directory holds, members named by their immutable keys. */
export interface Organisation {
  readonly people: readonly SourcePerson[];
  readonly groups: readonly SourceGroup[];
  readonly warnings: readonly Problem[];
}

/** A group whose members are still being found. */
interface OpenGroup {
  readonly key: string;
  readonly name: string;
  readonly dn: string;
  /** Security identifier, where primary groups count. */
  readonly sid: string | undefined;
  readonly people: readonly string[];
  /** Members of which no entry has come yet. */
  readonly others: readonly string[];
}

type Named = { readonly person: string } | { readonly group: string };

/**
 * Takes entries one by one, then resolves the members: a DN is followed once, to the key of what it names
 * now, and never stored as anybody's identity. A member outside of what was read is a warning. Of a group only those
 * members are kept as DNs of which nothing has come before it: when people come first, its groups.
 */
export class DirectoryCollector {
  readonly #mapping: EntryMapping;
  readonly #people = new Map<string, SourcePerson>();
  readonly #groups = new Map<string, OpenGroup>();
  /** The key, and which of the two it is of. */
  readonly #personByDn = new Map<string, string>();
  readonly #groupByDn = new Map<string, string>();
  /** People by the security identifier of their primary group. */
  readonly #byPrimary = new Map<string, string[]>();
  #byNormalDn: ReadonlyMap<string, Named> | undefined;
  readonly #warnings: Problem[] = [];

  constructor(mapping: EntryMapping) {
    this.#mapping = mapping;
  }

  addPerson(entry: DirectoryEntry, key: string): void {
    if (this.#people.has(key)) this.#warn(entry, key);
    else this.#people.set(key, toPerson(entry, key, this.#mapping));
    this.#personByDn.set(entry.dn, key);
    const primary = this.#mapping.primary ? primaryGroupOf(entry) : undefined;
    if (primary === undefined) return;
    const holders = this.#byPrimary.get(primary);
    if (holders) holders.push(key);
    else this.#byPrimary.set(primary, [key]);
  }

  addGroup(entry: DirectoryEntry, key: string): void {
    if (this.#groups.has(key)) this.#warn(entry, key);
    else this.#groups.set(key, this.#open(entry, key));
    this.#groupByDn.set(entry.dn, key);
  }

  finish(): Organisation {
    const groups = Array.from(this.#groups.values(), (group) => this.#close(group));
    return { people: [...this.#people.values()], groups, warnings: this.#warnings };
  }

  #open(entry: DirectoryEntry, key: string): OpenGroup {
    const { name, member } = this.#mapping.group;
    const people = new Set<string>();
    const others: string[] = [];
    for (const dn of texts(entry, member)) {
      const person = this.#personByDn.get(dn);
      if (person === undefined) others.push(dn);
      else people.add(person);
    }
    const sid = this.#mapping.primary ? sidOf(entry) : undefined;
    return { key, name: firstText(entry, name) ?? key, dn: entry.dn, sid, people: [...people], others };
  }

  #close({ key, name, dn, sid, people, others }: OpenGroup): SourceGroup {
    const primary = this.#byPrimary.get(sid ?? '') ?? [];
    if (others.length + primary.length === 0) return { key, name, dn, people, groups: [] };
    const { nested = true } = this.#mapping;
    const found = new Set([...people, ...primary]);
    const groups = new Set<string>();
    const external: string[] = [];
    for (const other of others) {
      const named = this.#find(other);
      if (!named) external.push(other);
      else if ('person' in named) found.add(named.person);
      // A group that names itself says nothing.
      else if (named.group !== key && nested) groups.add(named.group);
    }
    const [example] = external;
    if (example !== undefined) {
      const count = external.length;
      this.#warnings.push(intakeProblems.SRC_EXTERNAL_MEMBERS({ group: name, count, example }));
    }
    return { key, name, dn, people: [...found], groups: [...groups] };
  }

  /** Servers mostly write a member as they write the entry's own DN: parsing is the exception. */
  #find(dn: string): Named | undefined {
    const person = this.#personByDn.get(dn);
    if (person !== undefined) return { person };
    const group = this.#groupByDn.get(dn);
    if (group !== undefined) return { group };
    this.#byNormalDn ??= this.#normalDns();
    return this.#byNormalDn.get(normaliseDn(dn) ?? dn);
  }

  #normalDns(): Map<string, Named> {
    const found = new Map<string, Named>();
    for (const [dn, group] of this.#groupByDn) found.set(normaliseDn(dn) ?? dn, { group });
    for (const [dn, person] of this.#personByDn) found.set(normaliseDn(dn) ?? dn, { person });
    return found;
  }

  #warn(entry: DirectoryEntry, key: string): void {
    this.#warnings.push(intakeProblems.SRC_DUPLICATE_KEY({ key, entry: entry.dn }));
  }
}
