import type { Snapshot } from './source.ts';

/** How much a read has found. */
export interface Size {
  readonly people: number;
  readonly groups: number;
  readonly memberships: number;
}

export function sizeOf({ people, groups }: Pick<Snapshot, 'people' | 'groups'>): Size {
  const memberships = groups.reduce((sum, group) => sum + group.people.length, 0);
  return { people: people.length, groups: groups.length, memberships };
}
