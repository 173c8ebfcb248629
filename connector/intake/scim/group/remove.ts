import { announce } from '../event/announce.ts';
import { tellDeletion } from '../event/describe.ts';
import { groupType } from '../schema/index.ts';
import { assertVersion } from '../version.ts';
import { type ScimStore, type Write, record, writing } from '../write.ts';
import { peopleBelow } from './below.ts';
import { ownGroup } from './own.ts';
import { resourceOf } from './row.ts';

/**
 * RFC 7644 section 3.6: gone for the client, archived for us; its members are no longer in it.
 * @returns the ids of the people whose rights it moves
 * @throws Problem SCIM_NOT_FOUND, SCIM_VERSION_DIFFERS
 */
export async function removeGroup(store: ScimStore, write: Write, id: string): Promise<readonly string[]> {
  return writing(store, write, async (inside) => {
    const row = await ownGroup(inside, write.client, id);
    assertVersion(row.version, write.ifMatch);
    const touched = await peopleBelow(inside.groups, [id]);
    await inside.groups.archive(id, write.now);
    await record(inside, write, 'scim.group.delete', id);
    await announce(inside, write, () => tellDeletion(groupType, id, resourceOf(row)));
    return touched;
  });
}
