import type { Member, MemberRef } from '../../../store/store.ts';
import { satisfies } from '../evaluate.ts';
import type { MemberChange } from '../patch.ts';
import { scimProblems } from '../problems.ts';
import type { ScimStore, Write } from '../write.ts';
import { refer } from './refer.ts';

/** Members that a change put in and took out; each list may name some that were in or out already. */
export interface Moved {
  readonly added: readonly MemberRef[];
  readonly removed: readonly MemberRef[];
}

/**
 * Applies one change of a group's members. Adding or removing by id reads those members only, at any group's size.
 * @throws Problem SCIM_MEMBER_UNKNOWN when one to add is no user and no group of the client
 */
export async function moveMembers(
  store: ScimStore,
  write: Write,
  group: string,
  change: MemberChange,
): Promise<Moved> {
  const moved = await plan(store, write, group, change);
  if (moved.removed.length > 0) await store.groups.removeMembers(group, moved.removed, write.now);
  if (moved.added.length > 0) await store.groups.addMembers(group, moved.added, write.now);
  return moved;
}

async function plan(store: ScimStore, write: Write, group: string, change: MemberChange): Promise<Moved> {
  switch (change.kind) {
    case 'add':
      return { added: await known(store, write, change.ids), removed: [] };
    case 'remove':
      return { added: [], removed: (await refer(store, write.client, change.ids)).found };
    case 'removeWhere': {
      const present = await store.groups.members(group);
      return { added: [], removed: present.filter((member) => satisfies(asElement(member), change.where)) };
    }
    case 'replace': {
      const present = await store.groups.members(group);
      const wanted = await known(store, write, change.ids);
      return { added: without(wanted, present), removed: without(present, wanted) };
    }
  }
}

async function known(
  store: ScimStore,
  { client }: Write,
  ids: readonly string[],
): Promise<readonly MemberRef[]> {
  const { found, unknown } = await refer(store, client, ids);
  if (unknown[0] !== undefined) throw scimProblems.SCIM_MEMBER_UNKNOWN({ id: unknown[0] });
  return found;
}

function without(members: readonly MemberRef[], others: readonly MemberRef[]): readonly MemberRef[] {
  const ids = new Set(others.map(({ id }) => id));
  return members.filter(({ id }) => !ids.has(id));
}

/** A member as a value path sees it. */
function asElement({ kind, id, displayName }: Member): Readonly<Record<string, unknown>> {
  return { value: id, type: kind === 'person' ? 'User' : 'Group', display: displayName };
}
