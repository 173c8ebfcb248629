import type { Json } from '../../../store/store.ts';
import type { ResourceType } from '../schema/resource-type.ts';
import { etag } from '../version.ts';
import { type Difference, differences } from './differences.ts';
import { ACTIVATE_URI, DEACTIVATE_URI, DELETE_URI, type EventForm, type Verb, writeUri } from './uris.ts';

const PATCH_OP = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** A resource before and after a write; nothing before it when it was created. */
export interface Change {
  readonly verb: Verb;
  readonly id: string;
  readonly before: Json;
  readonly after: Json;
  /** After it. */
  readonly version: number;
  /** Ids of members that left and that joined, in the order of the operations; a group has them apart. */
  readonly moves?: readonly Move[];
  /** All members, when the write named them all. */
  readonly members?: readonly string[];
}

interface Move {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/**
 * The claims that tell a change (RFC 9967 section 2): made from what is stored, never from what was sent, which may
 * hold a password.
 */
export function tellChange(type: ResourceType, form: EventForm, change: Change): Json {
  const { verb, id, before, after, version } = change;
  const told = form === 'notice' ? { attributes: touched(change) } : { data: data(type, change) };
  return {
    sub_id: subject(type, id, after),
    events: {
      [writeUri(verb, form)]: { version: etag(version), ...told },
      ...(verb === 'create' ? {} : activation(before, after)),
    },
  };
}

/** The claims that tell that a resource is gone. */
export function tellDeletion(type: ResourceType, id: string, before: Json): Json {
  return { sub_id: subject(type, id, before), events: { [DELETE_URI]: {} } };
}

/** RFC 9967 section 2.1: the resource as a relative address, with the name that the client gave it. */
function subject(type: ResourceType, id: string, { externalId }: Json): Json {
  return {
    format: 'scim',
    uri: `${type.endpoint}/${id}`,
    ...(externalId === undefined ? {} : { externalId }),
  };
}

function activation({ active: before }: Json, { active: after }: Json): Json {
  if (before === after || typeof after !== 'boolean') return {};
  return { [after ? ACTIVATE_URI : DEACTIVATE_URI]: {} };
}

function touched({ before, after, moves = [] }: Change): readonly string[] {
  const paths = differences(before, after).map(({ path }) => path);
  const isMoved = moves.some(({ added, removed }) => added.length + removed.length > 0);
  return isMoved ? [...paths, 'members'] : paths;
}

function data(type: ResourceType, { verb, before, after, moves = [], members = [] }: Change): Json {
  if (verb !== 'patch') {
    const extensions = type.extensions.filter((schema) => schema.id in after);
    return {
      schemas: [type.schema.id, ...extensions.map((schema) => schema.id)],
      ...after,
      ...(members.length > 0 ? { members: elements(members) } : {}),
    };
  }
  return {
    schemas: [PATCH_OP],
    Operations: [...differences(before, after).map(operation), ...moves.flatMap(membership)],
  };
}

function membership({ removed, added }: Move): readonly Json[] {
  const left = removed.map((value) => ({ op: 'remove', path: `members[value eq "${value}"]` }));
  return added.length === 0 ? left : [...left, { op: 'add', path: 'members', value: elements(added) }];
}

function elements(ids: readonly string[]): readonly Json[] {
  return ids.map((value) => ({ value }));
}

function operation({ path, value }: Difference): Json {
  return value === undefined ? { op: 'remove', path } : { op: 'replace', path, value };
}
