import { newId } from '../../../../shared/text/new-id.ts';
import type { GroupRow } from '../../../store/store.ts';
import { announce } from '../event/announce.ts';
import { tellChange } from '../event/describe.ts';
import { groupType } from '../schema/index.ts';
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
  const { resource, members = [] } = readGroup(body, write.client);
  const id = newId();
  return writing(store, write, async (inside) => {
    await inside.groups.insert(newGroup(write.client, id, resource), write.now);
    const { added } = await moveMembers(inside, write, id, { kind: 'add', ids: members });
    await record(inside, write, 'scim.group.create', id, { added: added.map((member) => member.id) });
    const row = await ownGroup(inside, write.client, id);
    await announce(inside, write, (form) => {
      const joined = added.map((member) => member.id);
      const change = { verb: 'create', id, before: {}, after: resource, version: row.version } as const;
      return tellChange(groupType, form, {
        ...change,
        moves: [{ added: joined, removed: [] }],
        members: joined,
      });
    });
    return {
      row,
      touched: await peopleBelow(inside.groups, added.length > 0 ? [id] : []),
    };
  });
}
