import type { Group } from '../../../../shared/model/group.ts';
import type { Stamp } from '../../../store/store.ts';
import { locationOf } from '../location.ts';
import { groupType, userType } from '../schema/index.ts';
import { etag } from '../version.ts';

/** What a User is told from. */
export interface ToldUser extends Stamp {
  readonly id: string;
  /** The JSON text of what its client wrote. */
  readonly resource: string;
}

/**
 * A User as it is answered, as JSON text; `base` is the address that `/Users` stands under. What its client wrote is
 * put in as it is kept: taking it apart to write it down again would cost more than reading it.
 */
export function userText(user: ToldUser, base: string, groups: readonly Group[] = []): string {
  const { id, resource } = user;
  const own = resource === '{}' ? '' : `,${resource.slice(1, -1)}`;
  return `{"schemas":${schemasOf(resource)},"id":${JSON.stringify(id)}${own}${groupsOf(groups, base)},"meta":${metaOf(user, base)}}`;
}

const CORE = JSON.stringify(userType.schema.id);
const EXTENSIONS = userType.extensions.map(({ id }) => JSON.stringify(id));

/** Extensions are known by their names, which stand nowhere else: inside of a value a quotation mark is escaped. */
function schemasOf(resource: string): string {
  let schemas = CORE;
  for (const extension of EXTENSIONS) if (resource.includes(`${extension}:`)) schemas += `,${extension}`;
  return `[${schemas}]`;
}

function groupsOf(groups: readonly Group[], base: string): string {
  if (groups.length === 0) return '';
  const listed = groups.map(({ id, name }) => ({
    value: id,
    $ref: locationOf(groupType, id, base),
    display: name,
    type: 'direct',
  }));
  return `,"groups":${JSON.stringify(listed)}`;
}

/** RFC 7643 section 3.1; only the address may hold what JSON escapes, and the version its quotation marks. */
function metaOf({ id, version, createdAt, updatedAt }: ToldUser, base: string): string {
  const created = new Date(createdAt).toISOString();
  const lastModified = updatedAt === createdAt ? created : new Date(updatedAt).toISOString();
  const location = JSON.stringify(locationOf(userType, id, base));
  return `{"resourceType":"User","created":"${created}","lastModified":"${lastModified}","location":${location},"version":${JSON.stringify(etag(version))}}`;
}
