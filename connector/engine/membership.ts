import type { Group, Nesting } from '../../shared/model/group.ts';
import { foldDn, foldName } from '../../shared/model/name.ts';
import type { GroupPath } from '../../shared/model/permission.ts';
import { Closure } from './closure.ts';
import { packLists, type Lists } from './lists.ts';

/** The groups that exist, numbered by id. An archived group is as if it were not there. */
export interface Groups {
  readonly all: readonly Group[];
  readonly number: ReadonlyMap<string, number>;
  readonly parents: readonly (readonly number[])[];
  /** Every group that a member of group `number` is in: itself and all above, whatever the cycles. */
  above(number: number): readonly number[];
  /** `above` of every group, in one. */
  readonly closures: Lists;
  /** For whoever judges a person at once; never kept. */
  readonly closure: Closure;
  /** Groups that a policy's text names: by name or DN without case, or by exact key. */
  named(text: string): readonly number[];
}

export function buildGroups(groups: readonly Group[], nestings: readonly Nesting[]): Groups {
  const all = groups.filter((group) => group.status === 'active').toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const number = new Map(all.map((group, index) => [group.id, index]));
  const above: Set<number>[] = all.map(() => new Set());
  for (const { child, parent } of nestings) {
    const [from, to] = [number.get(child), number.get(parent)];
    if (from !== undefined && to !== undefined) above[from]!.add(to);
  }
  const byName = (a: number, b: number) => compare(all[a]!.name, all[b]!.name) || a - b;
  const parents = above.map((numbers) => [...numbers].toSorted(byName));
  const closures = packLists(parents.map((_, start) => climb(parents, start)));
  return {
    all,
    number,
    parents,
    above: (start) =>
      Array.from(closures.numbers.subarray(closures.starts[start], closures.starts[start + 1])),
    closures,
    closure: new Closure(all.length),
    named: buildNames(all),
  };
}

function climb(parents: readonly (readonly number[])[], start: number): readonly number[] {
  const seen = new Set([start]);
  for (const group of seen) for (const parent of parents[group]!) seen.add(parent);
  return [...seen];
}

function buildNames(all: readonly Group[]): (text: string) => readonly number[] {
  const numbers = [...all.keys()];
  const byName = Map.groupBy(numbers, (group) => foldName(all[group]!.name));
  const byDn = Map.groupBy(
    numbers.filter((group) => all[group]!.dn !== undefined),
    (group) => foldDn(all[group]!.dn!),
  );
  const byKey = Map.groupBy(numbers, (group) => all[group]!.key);
  return (text) => [
    ...new Set([
      ...(byName.get(foldName(text)) ?? []),
      ...(byDn.get(foldDn(text)) ?? []),
      ...(byKey.get(text) ?? []),
    ]),
  ];
}

/**
 * How direct membership leads to the `targets`: from each direct group that reaches one of them, one shortest path,
 * by group name. Shortest first, then by name.
 */
export function pathsTo(groups: Groups, direct: readonly string[], targets: readonly number[]): GroupPath[] {
  const paths: string[][] = [];
  for (const id of new Set(direct)) {
    const start = groups.number.get(id);
    if (start === undefined || !groups.above(start).some((group) => targets.includes(group))) continue;
    paths.push(shortest(groups, start, targets).map((group) => groups.all[group]!.name));
  }
  const text = (path: GroupPath) => path.join('\n');
  return paths.toSorted((a, b) => a.length - b.length || compare(text(a), text(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function shortest(groups: Groups, start: number, targets: readonly number[]): number[] {
  const from = new Map([[start, start]]);
  for (const group of from.keys()) {
    if (targets.includes(group)) return trace(from, group);
    for (const parent of groups.parents[group]!) if (!from.has(parent)) from.set(parent, group);
  }
  return [];
}

function trace(from: ReadonlyMap<number, number>, end: number): number[] {
  const path = [end];
  for (let at = end; from.get(at) !== at; at = path[0]!) path.unshift(from.get(at)!);
  return path;
}
