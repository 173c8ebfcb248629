import type { Json } from '../../../store/store.ts';
import { isObject } from '../json.ts';
import { normalise } from '../normalise.ts';
import { memberIds } from '../patch/member.ts';
import { groupType } from '../schema/index.ts';
import { assertBody } from '../strict/body.ts';
import type { Client } from '../write.ts';

/** A Group that a client POSTed or PUT, its members apart; undefined when the body does not name them at all. */
export interface GroupBody {
  readonly resource: Json;
  readonly members: readonly string[] | undefined;
}

/** @throws Problem SCIM_BODY_INVALID, SCIM_VALUE_… and those of assertBody */
export function readGroup(body: unknown, { preset }: Client): GroupBody {
  assertBody(body, groupType, preset);
  if (!isObject(body)) return { resource: normalise(body, groupType), members: undefined };
  const isMembers = ([name]: readonly [string, unknown]) => firstOf(name) === MEMBERS;
  const entries = Object.entries(body);
  const members = entries.findLast(isMembers);
  return {
    resource: normalise(Object.fromEntries(entries.filter((entry) => !isMembers(entry))), groupType),
    members: members && memberIds(MEMBERS, members[1]),
  };
}

const MEMBERS = groupType.attributes.find(({ name }) => name === groupType.rows)!;
const firstOf = (name: string) => groupType.names.get(name.toLowerCase())?.[0];
