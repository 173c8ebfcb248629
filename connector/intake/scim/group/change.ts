import { isDeepStrictEqual } from 'node:util';
import type { GroupRow, Json, MemberRef } from '../../../store/store.ts';
import { announce } from '../event/announce.ts';
import { tellChange } from '../event/describe.ts';
import type { MemberChange } from '../patch.ts';
import { groupType } from '../schema/index.ts';
import { assertVersion } from '../version.ts';
import { type Action, type ScimStore, type Write, type Written, record, writing } from '../write.ts';
import { peopleBelow } from './below.ts';
import { type Moved, moveMembers } from './members.ts';
import { ownGroup } from './own.ts';
import { newGroup, resourceOf } from './row.ts';

/** What a write makes of a group: its resource without members, and what it asks of the members, in order. */
export interface GroupChange {
  readonly resource: Json;
  readonly memberChanges: readonly MemberChange[];
}

/**
 * Writes what `change` makes of a group, whose members are not read for it.
 * @throws Problem SCIM_NOT_FOUND, SCIM_VERSION_DIFFERS, SCIM_MEMBER_UNKNOWN and what `change` throws
 */
export function changeGroup(
  store: ScimStore,
  write: Write,
  action: Action,
  id: string,
  change: (group: Json) => GroupChange,
): Promise<Written<GroupRow>> {
  const { client, now, ifMatch } = write;
  return writing(store, write, async (inside) => {
    const current = await ownGroup(inside, client, id);
    assertVersion(current.version, ifMatch);
    const before = resourceOf(current);
    const { resource, memberChanges } = change(before);
    const isWritten = !isDeepStrictEqual(resource, before);
    if (isWritten) await inside.groups.replace(id, newGroup(client, id, resource), now, current.version);
    const moves: Moved[] = [];
    for (const each of memberChanges) moves.push(await moveMembers(inside, write, id, each));
    const [added, removed] = [moves.flatMap((move) => move.added), moves.flatMap((move) => move.removed)];
    const moved = [...added, ...removed];
    if (!isWritten && moved.length === 0) return { row: current, touched: [] };
    await record(inside, write, action, id, { added: idsOf(added), removed: idsOf(removed) });
    // Rules name groups by their name: a renamed one moves the rights of everybody in it.
    const isRenamed = resource['displayName'] !== before['displayName'];
    const around = moved.filter(({ kind }) => kind === 'group').map((member) => member.id);
    const below = await peopleBelow(inside.groups, isRenamed ? [...around, id] : around);
    const people = idsOf(moved.filter(({ kind }) => kind === 'person'));
    const row = await ownGroup(inside, client, id);
    await announce(inside, write, (form) =>
      tellChange(groupType, form, {
        verb: action === 'scim.group.patch' ? 'patch' : 'put',
        id,
        before,
        after: resource,
        version: row.version,
        moves: moves.map((move) => ({ added: idsOf(move.added), removed: idsOf(move.removed) })),
        members: memberChanges.flatMap((each) => (each.kind === 'replace' ? each.ids : [])),
      }),
    );
    return { row, touched: [...new Set([...people, ...below])] };
  });
}

function idsOf(members: readonly MemberRef[]): readonly string[] {
  return members.map(({ id }) => id);
}
