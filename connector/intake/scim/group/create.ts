import { v7 } from 'uuid';
import type { GroupRow } from '../../../store/store.ts';
import { type ScimStore, type Write, type Written, record, writing } from '../write.ts';
import { peopleBelow } from './below.ts';
import { readGroup } from './body.ts';
import { moveMembers } from './members.ts';
import { ownGroup } from './own.ts';
import { newGroup } from './row.ts';

/**
 * RFC 7644 section 3.3, with the members that the body names.
 * @throws Problem SCIM_BODY_INVALID, SCIM_VALUE_…, SCIM_MEMBER_UNKNOWN
 */
export async function createGroup(store: ScimStore, write: Write, body: unknown): Promise<Written<GroupRow>> {
  const { resource, members = [] } = readGroup(body);
  const id = v7();
  return writing(store, write, async (inside) => {
    await inside.groups.insert(newGroup(write.client, id, resource), write.now);
    const { added } = await moveMembers(inside, write, id, { kind: 'add', ids: members });
    await record(inside, write, 'scim.group.create', id, { added: added.map((member) => member.id) });
    return {
      row: await ownGroup(inside, write.client, id),
      touched: await peopleBelow(inside.groups, added.length > 0 ? [id] : []),
    };
  });
}
