import { hash } from 'node:crypto';
import type { Problem } from '../../../shared/problem.ts';
import type { DirectoryChanges } from '../../store/store.ts';
import type { ChangeCounts, Comparison } from '../comparison.ts';
import { eachPair, membersWhere } from '../pairs.ts';

/** What a read would take away beyond what was believed of it, and why it is not written by itself. */
export interface Withheld {
  readonly changes: DirectoryChanges;
  readonly counts: ChangeCounts;
  readonly reasons: readonly Problem[];
}

/**
 * What `full` would write beyond `believed`: two comparisons of one read with one state. Entries are told by their keys,
 * since each comparison gives ids of its own to what is new; what is new is always believed.
 */
export function withheldOf(full: Comparison, believed: Comparison, reasons: readonly Problem[]): Withheld {
  const [all, some] = [full.changes, believed.changes];
  const people = new Set(some.people.map(({ person }) => person.key));
  const groups = new Set(some.groups.map(({ group }) => group.key));
  const removed = new Map(
    Array.from(some.removeMemberships, ([group, members]) => [group, new Set(members)] as const),
  );
  const changes: DirectoryChanges = {
    people: all.people.filter(({ person }) => !people.has(person.key)),
    groups: all.groups.filter(({ group }) => !groups.has(group.key)),
    suspend: missing(all.suspend, some.suspend, String),
    archiveGroups: missing(all.archiveGroups, some.archiveGroups, String),
    addMemberships: new Map(),
    removeMemberships: membersWhere(
      all.removeMemberships,
      (group, member) => removed.get(group)?.has(member) !== true,
    ),
    addNestings: [],
    removeNestings: missing(all.removeNestings, some.removeNestings, nestingName),
  };
  return { changes, counts: difference(full.counts, believed.counts), reasons };
}

/** SHA-256 over what would be written, in one order: two reads that come to the same have the same. */
export function fingerprintOf(changes: DirectoryChanges): string {
  const content = [
    changes.people.map(({ id, digest }) => `${id} ${digest}`).toSorted(),
    changes.groups.map(({ id, digest }) => `${id} ${digest}`).toSorted(),
    changes.suspend.toSorted(),
    changes.archiveGroups.toSorted(),
    Array.from(eachPair(changes.removeMemberships), ({ group, member }) => `${group} ${member}`).toSorted(),
    changes.removeNestings.map(nestingName).toSorted(),
  ];
  return hash('sha256', JSON.stringify(content), 'base64url');
}

const nestingName = ({ parent, child }: DirectoryChanges['removeNestings'][number]) => `${parent} ${child}`;

function missing<T>(all: readonly T[], some: readonly T[], name: (one: T) => string): readonly T[] {
  const there = new Set(some.map(name));
  return all.filter((one) => !there.has(name(one)));
}

function difference(full: ChangeCounts, believed: ChangeCounts): ChangeCounts {
  const names = Object.keys(full) as (keyof ChangeCounts)[];
  const counts = names.map((name) => [name, full[name] - believed[name]] as const);
  return Object.fromEntries(counts) as unknown as ChangeCounts;
}
