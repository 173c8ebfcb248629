import { announce } from '../event/announce.ts';
import { tellDeletion } from '../event/describe.ts';
import { toUser } from '../person.ts';
import { userType } from '../schema/index.ts';
import { assertVersion } from '../version.ts';
import { type ScimStore, type Write, record, writing } from '../write.ts';
import { ownUser } from './own.ts';

/**
 * RFC 7644 section 3.6: gone for the client, archived for us, so that nothing that refers to the person is lost.
 * The userName is free again.
 * @returns the ids of the people whose rights it moves
 * @throws Problem SCIM_NOT_FOUND, SCIM_VERSION_DIFFERS
 */
export async function removeUser(store: ScimStore, write: Write, id: string): Promise<readonly string[]> {
  await writing(store, write, async (inside) => {
    const { version, person, resource } = await ownUser(inside, write.client, id);
    assertVersion(version, write.ifMatch);
    await inside.people.setStatus(id, 'archived', write.now);
    await record(inside, write, 'scim.user.delete', id);
    await announce(inside, write, () => tellDeletion(userType, id, resource ?? toUser(person)));
  });
  return [id];
}
