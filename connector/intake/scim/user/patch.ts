import type { PersonRow } from '../../../store/store.ts';
import { readPatch } from '../message.ts';
import { applyPatch } from '../patch.ts';
import { userType } from '../schema/index.ts';
import { assertOperations } from '../strict/operations.ts';
import type { ScimStore, Write, Written } from '../write.ts';
import { changeUser } from './change.ts';

/**
 * RFC 7644 section 3.5.2.
 * @throws Problem those of changeUser, assertOperations and applyPatch, SCIM_BODY_INVALID
 */
export async function patchUser(
  store: ScimStore,
  write: Write,
  id: string,
  body: unknown,
): Promise<Written<PersonRow>> {
  const operations = readPatch(body);
  const { preset } = write.client;
  assertOperations(operations, userType, preset);
  return changeUser(
    store,
    write,
    'scim.user.patch',
    id,
    (user) => applyPatch(user, operations, userType, preset.missingElement).resource,
  );
}
