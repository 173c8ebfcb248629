import type { Group, Nesting } from '../../../shared/model/group.ts';

/** Every group that somebody is in, each with the shortest way to it: the direct group first. A circle ends by itself. */
export function groupPaths(
  direct: readonly Group[],
  all: readonly Group[],
  nestings: readonly Nesting[],
): readonly (readonly Group[])[] {
  const byId = new Map(all.map((group) => [group.id, group]));
  const parents = Map.groupBy(nestings, ({ child }) => child);
  const paths: (readonly Group[])[] = direct.map((group) => [group]);
  const seen = new Set(direct.map(({ id }) => id));
  for (const path of paths)
    for (const { parent } of parents.get(path.at(-1)!.id) ?? []) {
      const group = byId.get(parent);
      if (!group || seen.has(parent)) continue;
      seen.add(parent);
      paths.push([...path, group]);
    }
  return paths;
}
