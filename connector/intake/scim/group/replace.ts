import type { GroupRow } from '../../../store/store.ts';
import type { ScimStore, Write, Written } from '../write.ts';
import { readGroup } from './body.ts';
import { changeGroup } from './change.ts';

/**
 * RFC 7644 section 3.5.1. A body that does not name `members` leaves them: an absent list is not an empty one.
 * @throws Problem those of changeGroup, SCIM_BODY_INVALID, SCIM_VALUE_…
 */
export async function replaceGroup(
  store: ScimStore,
  write: Write,
  id: string,
  body: unknown,
): Promise<Written<GroupRow>> {
  const { resource, members } = readGroup(body, write.client);
  const memberChanges = members ? [{ kind: 'replace', ids: members } as const] : [];
  return changeGroup(store, write, 'scim.group.replace', id, () => ({ resource, memberChanges }));
}
