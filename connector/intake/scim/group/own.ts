import type { GroupRow } from '../../../store/store.ts';
import { scimProblems } from '../problems.ts';
import type { Client, ScimStore } from '../write.ts';

/** A group of this client. @throws Problem SCIM_NOT_FOUND, for those of others and archived ones too */
export async function ownGroup(
  { groups }: Pick<ScimStore, 'groups'>,
  client: Client,
  id: string,
): Promise<GroupRow> {
  const row = await groups.get(id);
  if (row?.group.source !== client.source || row.group.status === 'archived') {
    throw scimProblems.SCIM_NOT_FOUND({ id });
  }
  return row;
}
