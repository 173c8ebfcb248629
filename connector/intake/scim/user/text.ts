import type { Group } from '../../../../shared/model/group.ts';
import type { Stamp } from '../../../store/store.ts';
import { locationOf } from '../location.ts';
import { metaOf } from '../resource.ts';
import { groupType, userType } from '../schema/index.ts';

/** What a User is told from. */
export interface ToldUser extends Stamp {
  readonly id: string;
  /** The JSON text of what its client wrote. */
  readonly resource: string;
}

/**
 * A User as it is answered, as JSON text; `base` is the address that `/Users` stands under. What its client wrote is
 * put in as it is kept: taking it apart to write it down again would cost more than reading it. Extensions are known
 * by their names, which stand nowhere else in it: inside of a value a quotation mark is escaped.
 */
export function userText(
  { id, resource, ...stamp }: ToldUser,
  base: string,
  groups: readonly Group[] = [],
): string {
  const extensions = userType.extensions.filter((schema) => resource.includes(`"${schema.id}":`));
  const inGroups = groups.map((group) => ({
    value: group.id,
    $ref: locationOf(groupType, group.id, base),
    display: group.name,
    type: 'direct',
  }));
  const parts = [
    `"schemas":${JSON.stringify([userType.schema.id, ...extensions.map((schema) => schema.id)])}`,
    `"id":${JSON.stringify(id)}`,
    resource.slice(1, -1),
    inGroups.length > 0 ? `"groups":${JSON.stringify(inGroups)}` : '',
    `"meta":${JSON.stringify(metaOf(userType, id, stamp, base))}`,
  ];
  return `{${parts.filter((part) => part !== '').join(',')}}`;
}
