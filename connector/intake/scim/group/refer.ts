import type { MemberRef } from '../../../store/store.ts';
import type { Client, ScimStore } from '../write.ts';

/** Which of these ids are people and groups of the client, archived ones left out. Members send no reliable type. */
export async function refer(
  { people, groups }: Pick<ScimStore, 'people' | 'groups'>,
  { source }: Client,
  ids: readonly string[],
): Promise<{ readonly found: readonly MemberRef[]; readonly unknown: readonly string[] }> {
  const wanted = [...new Set(ids)];
  const living = new Set(await people.living(source, wanted));
  const found: MemberRef[] = [];
  const unknown: string[] = [];
  for (const id of wanted) {
    if (living.has(id)) {
      found.push({ kind: 'person', id });
      continue;
    }
    const row = await groups.get(id);
    if (row?.group.source === source && row.group.status !== 'archived') found.push({ kind: 'group', id });
    else unknown.push(id);
  }
  return { found, unknown };
}
