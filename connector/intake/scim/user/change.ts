import { isDeepStrictEqual } from 'node:util';
import type { Json, PersonRow, ShownPerson } from '../../../store/store.ts';
import { announce } from '../event/announce.ts';
import { tellChange } from '../event/describe.ts';
import { toUser } from '../person.ts';
import { userType } from '../schema/index.ts';
import { assertVersion } from '../version.ts';
import { type Action, type ScimStore, type Write, type Written, record, writing } from '../write.ts';
import { ownUser, shownUser } from './own.ts';
import { newPerson } from './row.ts';

/**
 * Writes what `change` makes of a user. When it makes the same of it, the version stays (RFC 7644 section 3.5.2.1).
 * @throws Problem SCIM_NOT_FOUND, SCIM_VERSION_DIFFERS, STORE_CONFLICT and what `change` throws
 */
export function changeUser(
  store: ScimStore,
  write: Write,
  action: Action,
  id: string,
  change: (user: Json) => Json,
): Promise<Written<PersonRow>> {
  const { client, now, ifMatch } = write;
  return writing(store, write, async (inside) => {
    const current = await shownUser(inside, client, id);
    assertVersion(current.version, ifMatch);
    const before = await writtenOf(inside, current);
    const after = { active: true, ...change(before) };
    if (isDeepStrictEqual(after, before)) return { row: await ownUser(inside, client, id), touched: [] };
    const row = await inside.people.replace(id, newPerson(client, id, after), now, current.version);
    await record(inside, write, action, id);
    const verb = action === 'scim.user.patch' ? 'patch' : 'put';
    await announce(inside, write, (form) =>
      tellChange(userType, form, { verb, id, before, after, version: row.version }),
    );
    return { row, touched: [id] };
  });
}

/** What clients wrote of a user, or what a User is made of when its source sent none. */
async function writtenOf({ people }: Pick<ScimStore, 'people'>, user: ShownPerson): Promise<Json> {
  if (user.resource !== null) return JSON.parse(user.resource) as Json;
  return toUser((await people.get(user.id))!.person);
}
