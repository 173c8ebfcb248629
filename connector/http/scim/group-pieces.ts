import { groupResource, memberElements } from '../../intake/scim/group/resource.ts';
import type { Projection } from '../../intake/scim/projection.ts';
import type { ScimStore } from '../../intake/scim/write.ts';
import type { GroupRow, Member, MemberPage } from '../../store/store.ts';

/**
 * The JSON text of a group as far as it is wanted, page of members by page: the same as in one piece, without ever holding
 * all of them. `first` is the first page where it was read already.
 */
export async function* groupPieces(
  { groups }: Pick<ScimStore, 'groups'>,
  row: GroupRow,
  base: string,
  wanted: Projection,
  first?: MemberPage,
): AsyncGenerator<string> {
  const { id } = row.group;
  let page = first ?? (await groups.memberPage(id));
  const text = JSON.stringify(wanted.apply(groupResource(row, base, page.items)));
  const listed = (items: readonly Member[]) =>
    JSON.stringify(wanted.apply({ members: memberElements(items, base) })['members']).slice(1, -1);

  if (!page.next) return yield text;
  const begun = listed(page.items);
  // The last that reads so: only `meta` stands behind the members.
  const end = text.lastIndexOf(begun) + begun.length;
  yield text.slice(0, end);
  while (page.next) {
    page = await groups.memberPage(id, page.next);
    if (page.items.length > 0) yield `,${listed(page.items)}`;
  }
  yield text.slice(end);
}
