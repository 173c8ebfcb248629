import { v7 } from 'uuid';
import type { PersonRow } from '../../../store/store.ts';
import { normalise } from '../normalise.ts';
import { userType } from '../schema/index.ts';
import { type ScimStore, type Write, type Written, record, writing } from '../write.ts';
import { newPerson } from './row.ts';

/**
 * RFC 7644 section 3.3. A user is active unless the client says otherwise.
 * @throws Problem STORE_CONFLICT when the client has that userName already, SCIM_BODY_INVALID, SCIM_VALUE_…
 */
export async function createUser(store: ScimStore, write: Write, body: unknown): Promise<Written<PersonRow>> {
  const resource = { active: true, ...normalise(body, userType) };
  const id = v7();
  const row = await writing(store, write, async (inside) => {
    const created = await inside.people.insert(newPerson(write.client, id, resource), write.now);
    await record(inside, write, 'scim.user.create', id);
    return created;
  });
  return { row, touched: [id] };
}
