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

interface Named {
  readonly kind: 'person' | 'group';
  readonly key: string;
}

/**
 * Takes entries one by one, then resolves the members: a DN is followed once, to the key of what it names
 * now, and never stored as anybody's identity. A member outside of what was read is a warning.
 */
export class DirectoryCollector {
  readonly #mapping: EntryMapping;
  readonly #people = new Map<string, SourcePerson>();
  readonly #groups = new Map<string, DirectoryEntry>();
  readonly #byDn = new Map<string, Named>();
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
    this.#byDn.set(entry.dn, { kind: 'person', key });
    const primary = this.#mapping.primary ? primaryGroupOf(entry) : undefined;
    if (primary === undefined) return;
    const holders = this.#byPrimary.get(primary);
    if (holders) holders.push(key);
    else this.#byPrimary.set(primary, [key]);
  }

  addGroup(entry: DirectoryEntry, key: string): void {
    if (this.#groups.has(key)) this.#warn(entry, key);
    else this.#groups.set(key, entry);
    this.#byDn.set(entry.dn, { kind: 'group', key });
  }

  finish(): Organisation {
    const groups = [...this.#groups].map(([key, entry]) => this.#toGroup(entry, key));
    return { people: [...this.#people.values()], groups, warnings: this.#warnings };
  }

  #toGroup(entry: DirectoryEntry, key: string): SourceGroup {
    const { name, member } = this.#mapping.group;
    const { nested = true } = this.#mapping;
    const people = new Set<string>();
    const groups = new Set<string>();
    const external: string[] = [];
    for (const dn of texts(entry, member)) {
      const found = this.#find(dn);
      if (!found) external.push(dn);
      else if (found.kind === 'person') people.add(found.key);
      // A group that names itself says nothing.
      else if (found.key !== key && nested) groups.add(found.key);
    }
    const sid = this.#byPrimary.size > 0 ? sidOf(entry) : undefined;
    for (const person of this.#byPrimary.get(sid ?? '') ?? []) people.add(person);
    const group = {
      key,
      name: firstText(entry, name) ?? key,
      dn: entry.dn,
      people: [...people],
      groups: [...groups],
    };
    const [example] = external;
    if (example !== undefined) {
      const count = external.length;
      this.#warnings.push(intakeProblems.SRC_EXTERNAL_MEMBERS({ group: group.name, count, example }));
    }
    return group;
  }

  /** Servers mostly write a member as they write the entry's own DN: parsing is the exception. */
  #find(dn: string): Named | undefined {
    const found = this.#byDn.get(dn);
    if (found) return found;
    this.#byNormalDn ??= new Map([...this.#byDn].map(([name, named]) => [normaliseDn(name) ?? name, named]));
    return this.#byNormalDn.get(normaliseDn(dn) ?? dn);
  }

  #warn(entry: DirectoryEntry, key: string): void {
    this.#warnings.push(intakeProblems.SRC_DUPLICATE_KEY({ key, entry: entry.dn }));
  }
}
