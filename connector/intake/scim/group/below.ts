import { reach } from '../../../../shared/model/feature.ts';
import type { Groups } from '../../../store/store.ts';

/** Ids of the people in these groups and in the groups that are in them. */
export async function peopleBelow(
  groups: Pick<Groups, 'nestings' | 'membersOfMany'>,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const children = Map.groupBy(await groups.nestings(), (nesting) => nesting.parent);
  const below = (id: string) => children.get(id)?.map((nesting) => nesting.child) ?? [];
  const all = new Set(ids.flatMap((id) => [...reach(id, below)]));
  const members = [...(await groups.membersOfMany([...all])).values()].flat();
  return [...new Set(members.filter(({ kind }) => kind === 'person').map(({ id }) => id))];
}
