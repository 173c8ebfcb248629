import type { Json, PersonRow } from '../../../store/store.ts';
import type { ScimStore, Write, Written } from '../write.ts';
import { changeUser } from './change.ts';

/**
 * Takes up again, as `resource` describes it, the inactive user of its userName; undefined when that user is active.
 * One that was deleted is never taken up: its userName may be another human's by now (RFC 7644 section 3.6).
 */
export async function reactivateUser(
  store: ScimStore,
  write: Write,
  resource: Json,
): Promise<Written<PersonRow> | undefined> {
  const userName = String(resource['userName']);
  const where = {
    kind: 'compare',
    target: { column: 'userName' },
    op: 'eq',
    value: userName,
    caseExact: false,
  } as const;
  const { items } = await store.people.search(write.client.source, where, { offset: 0, limit: 1 });
  const [found] = items;
  if (found?.person.status !== 'suspended') return undefined;
  return changeUser(store, write, 'scim.user.reactivate', found.person.id, () => resource);
}
