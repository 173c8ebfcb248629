import type { GroupRow, PersonRow } from '../../../store/store.ts';
import { createGroup } from '../group/create.ts';
import { patchGroup } from '../group/patch.ts';
import { removeGroup } from '../group/remove.ts';
import { replaceGroup } from '../group/replace.ts';
import { groupType, userType } from '../schema/index.ts';
import type { ResourceType } from '../schema/resource-type.ts';
import { createUser } from '../user/create.ts';
import { patchUser } from '../user/patch.ts';
import { removeUser } from '../user/remove.ts';
import { replaceUser } from '../user/replace.ts';
import type { ScimStore, Write, Written } from '../write.ts';
import type { BulkOperation } from './message.ts';
import { bulkProblems } from './problems.ts';
import { readPath } from './path.ts';

/** What an operation came to. */
export interface Performed {
  readonly status: 200 | 201 | 204;
  readonly type: ResourceType;
  readonly id: string;
  /** Absent once the resource is gone. */
  readonly version?: number;
  readonly touched: readonly string[];
}

type Created<Row> = Written<Row> & { readonly isReactivated?: boolean };

interface Verbs<Row> {
  readonly type: ResourceType;
  readonly idOf: (row: Row) => string;
  readonly create: (store: ScimStore, write: Write, body: unknown) => Promise<Created<Row>>;
  readonly replace: (store: ScimStore, write: Write, id: string, body: unknown) => Promise<Written<Row>>;
  readonly patch: (store: ScimStore, write: Write, id: string, body: unknown) => Promise<Written<Row>>;
  readonly remove: (store: ScimStore, write: Write, id: string) => Promise<readonly string[]>;
}

const users: Verbs<PersonRow> = {
  type: userType,
  idOf: ({ person }) => person.id,
  create: createUser,
  replace: replaceUser,
  patch: patchUser,
  remove: removeUser,
};
const groups: Verbs<GroupRow> = {
  type: groupType,
  idOf: ({ group }) => group.id,
  create: createGroup,
  replace: replaceGroup,
  patch: patchGroup,
  remove: removeGroup,
};

/**
 * Does one operation, whose bulkIds are ids by now, as its own request would.
 * @throws Problem SCIM_BULK_METHOD, SCIM_BULK_PATH, SCIM_READ_ONLY and those of the request
 */
export function perform(store: ScimStore, write: Write, operation: BulkOperation): Promise<Performed> {
  const { type, id } = readPath(operation.path);
  return type === userType
    ? performOn(users, store, write, operation, id)
    : performOn(groups, store, write, operation, id);
}

async function performOn<Row extends { readonly version: number }>(
  verbs: Verbs<Row>,
  store: ScimStore,
  circumstances: Write,
  { method, path, version, data }: BulkOperation,
  id: string | undefined,
): Promise<Performed> {
  const { type, idOf } = verbs;
  const write = { ...circumstances, ifMatch: method === 'POST' ? undefined : version };
  const written = (status: 200 | 201, { row, touched }: Written<Row>): Performed => ({
    status,
    type,
    id: idOf(row),
    version: row.version,
    touched,
  });
  if (method === 'POST' && id === undefined) {
    const created = await verbs.create(store, write, data);
    return written(created.isReactivated === true ? 200 : 201, created);
  }
  if (method === 'PUT' && id !== undefined) return written(200, await verbs.replace(store, write, id, data));
  if (method === 'PATCH' && id !== undefined) return written(200, await verbs.patch(store, write, id, data));
  if (method === 'DELETE' && id !== undefined)
    return { status: 204, type, id, touched: await verbs.remove(store, write, id) };
  throw bulkProblems.SCIM_BULK_METHOD({ method, path });
}
