import type { PersonRow, ShownPerson } from '../../../store/store.ts';
import { scimProblems } from '../problems.ts';
import type { Client, ScimStore } from '../write.ts';

/** A user of this client. @throws Problem SCIM_NOT_FOUND, for those of others and archived ones too */
export async function ownUser(
  { people }: Pick<ScimStore, 'people'>,
  client: Client,
  id: string,
): Promise<PersonRow> {
  const row = await people.get(id);
  if (row?.person.source !== client.source || row.person.status === 'archived') {
    throw scimProblems.SCIM_NOT_FOUND({ id });
  }
  return row;
}

/** The same, as it is shown. @throws Problem SCIM_NOT_FOUND */
export async function shownUser(
  { people }: Pick<ScimStore, 'people'>,
  client: Client,
  id: string,
): Promise<ShownPerson> {
  const user = await people.shown(id);
  if (user?.source !== client.source || user.status === 'archived') throw scimProblems.SCIM_NOT_FOUND({ id });
  return user;
}
