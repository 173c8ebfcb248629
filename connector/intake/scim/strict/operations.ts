import type { Operation } from '../message.ts';
import { readPath } from '../patch/path.ts';
import type { Switches } from '../preset.ts';
import type { ResourceType } from '../schema/resource-type.ts';
import { assertBody, refuses } from './body.ts';
import { strictProblems } from './problems.ts';
import { assertOne, assertValue } from './value.ts';

/**
 * Refuses in the operations of a PATCH what the client's switches do not take.
 * @throws Problem SCIM_PATH_NEEDED, SCIM_REMOVE_VALUE, those of assertBody and of readPath
 */
export function assertOperations(
  operations: readonly Operation[],
  type: ResourceType,
  switches: Switches,
): void {
  if (!refuses(switches)) return;
  for (const operation of operations) assertOperation(operation, type, switches);
}

function assertOperation({ op, path, value }: Operation, type: ResourceType, switches: Switches): void {
  if (path === undefined) {
    if (switches.pathlessPatch === 'refuse') throw strictProblems.SCIM_PATH_NEEDED({});
    return assertBody(value, type, switches);
  }
  const hasValue = value !== undefined && value !== null;
  if (op === 'remove' && hasValue && switches.removeByValue === 'refuse')
    throw strictProblems.SCIM_REMOVE_VALUE({ path });
  const target = readPath(path, type);
  if (!target) {
    if (switches.unknownAttributes === 'refuse')
      throw strictProblems.SCIM_ATTRIBUTE_UNKNOWN({ attribute: path });
    return;
  }
  if (!hasValue) return;
  const last = target.chain.at(-1) ?? target.chain[0];
  const isList = !target.selection && Array.isArray(value);
  if (target.selection?.sub) assertValue(target.selection.sub, value, switches);
  // One element alone is added to a list as well as a list of one (RFC 7644 section 3.5.2.1).
  else if (last.multiValued && !isList) assertOne(last, value, switches);
  else assertValue(last, value, switches);
}
