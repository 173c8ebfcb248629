import { Problem } from '../../../../shared/problem.ts';
import { newId } from '../../../../shared/text/new-id.ts';
import type { Json, PersonRow } from '../../../store/store.ts';
import { announce } from '../event/announce.ts';
import { tellChange } from '../event/describe.ts';
import { normalise } from '../normalise.ts';
import { userType } from '../schema/index.ts';
import { assertBody } from '../strict/body.ts';
import { type ScimStore, type Write, type Written, record, writing } from '../write.ts';
import { reactivateUser } from './reactivate.ts';
import { newPerson } from './row.ts';

/** A POSTed user; `isReactivated` when it was there already, inactive, and the client's preset takes it up again. */
export interface CreatedUser extends Written<PersonRow> {
  readonly isReactivated: boolean;
}

/**
 * RFC 7644 section 3.3. A user is active unless the client says otherwise.
 * @throws Problem STORE_CONFLICT when the client has that userName already, SCIM_BODY_INVALID, SCIM_VALUE_… and those
 * of assertBody
 */
export async function createUser(store: ScimStore, write: Write, body: unknown): Promise<CreatedUser> {
  const { preset } = write.client;
  assertBody(body, userType, preset);
  const resource = { active: true, ...normalise(body, userType) };
  try {
    return { ...(await insertUser(store, write, resource)), isReactivated: false };
  } catch (error) {
    const isTaken = error instanceof Problem && error.code === 'STORE_CONFLICT';
    if (!isTaken || preset.reprovisionByPost === 'refuse') throw error;
    const written = await reactivateUser(store, write, resource);
    if (!written) throw error;
    return { ...written, isReactivated: true };
  }
}

async function insertUser(store: ScimStore, write: Write, resource: Json): Promise<Written<PersonRow>> {
  const id = newId();
  const row = await writing(store, write, async (inside) => {
    const created = await inside.people.insert(newPerson(write.client, id, resource), write.now);
    await record(inside, write, 'scim.user.create', id);
    await announce(inside, write, (form) =>
      tellChange(userType, form, {
        verb: 'create',
        id,
        before: {},
        after: resource,
        version: created.version,
      }),
    );
    return created;
  });
  return { row, touched: [id] };
}
