import type { GroupRow } from '../../../store/store.ts';
import { readPatch } from '../message.ts';
import { applyPatch } from '../patch.ts';
import { groupType } from '../schema/index.ts';
import { assertOperations } from '../strict/operations.ts';
import type { ScimStore, Write, Written } from '../write.ts';
import { changeGroup } from './change.ts';

/**
 * RFC 7644 section 3.5.2.
 * @throws Problem those of changeGroup, assertOperations and applyPatch, SCIM_BODY_INVALID
 */
export async function patchGroup(
  store: ScimStore,
  write: Write,
  id: string,
  body: unknown,
): Promise<Written<GroupRow>> {
  const operations = readPatch(body);
  const { preset } = write.client;
  assertOperations(operations, groupType, preset);
  return changeGroup(store, write, 'scim.group.patch', id, (group) =>
    applyPatch(group, operations, groupType, preset.missingElement),
  );
}
