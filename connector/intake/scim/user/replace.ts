import type { PersonRow } from '../../../store/store.ts';
import { normalise } from '../normalise.ts';
import { userType } from '../schema/index.ts';
import { assertBody } from '../strict/body.ts';
import type { ScimStore, Write, Written } from '../write.ts';
import { changeUser } from './change.ts';

/**
 * RFC 7644 section 3.5.1: what the body does not name is cleared. Only `active` stays as it was: a body without it
 * must not let a suspended person in again.
 * @throws Problem those of changeUser and assertBody, SCIM_BODY_INVALID, SCIM_VALUE_…
 */
export async function replaceUser(
  store: ScimStore,
  write: Write,
  id: string,
  body: unknown,
): Promise<Written<PersonRow>> {
  assertBody(body, userType, write.client.preset);
  const wanted = normalise(body, userType);
  return changeUser(store, write, 'scim.user.replace', id, ({ active }) => ({ active, ...wanted }));
}
