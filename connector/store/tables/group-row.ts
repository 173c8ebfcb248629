import type { Insertable, Selectable } from 'kysely';
import type { Group } from '../../../shared/model/group.ts';
import type { Problem } from '../../../shared/problem.ts';
import { dnKey } from '../dn-key.ts';
import { fold } from '../fold.ts';
import { storeProblems } from '../problems.ts';
import { statusColumns, type GroupsTable } from '../schema.ts';
import type { GroupRow, Json, NewGroup } from '../store.ts';
import { toJson, withoutNulls } from '../text.ts';

/** The columns that a write of a whole group sets, besides its id and stamp. */
export function groupColumns(group: NewGroup) {
  return {
    source: group.source,
    key: group.key,
    name: group.name,
    name_folded: fold(group.name),
    dn: group.dn ?? null,
    dn_key: group.dn === undefined ? null : dnKey(group.dn),
    ...statusColumns(group.status),
    external_id: group.externalId ?? null,
    resource: group.resource === undefined ? null : toJson(group.resource),
    digest: '',
  } satisfies Omit<Insertable<GroupsTable>, 'uid' | 'version' | 'created_at' | 'updated_at'>;
}

export const GROUP_COLUMNS = ['uid', 'source', 'key', 'name', 'dn', 'status'] as const;

export function toGroup(row: Pick<Selectable<GroupsTable>, (typeof GROUP_COLUMNS)[number]>): Group {
  return withoutNulls({
    id: row.uid,
    source: row.source,
    key: row.key,
    name: row.name,
    dn: row.dn,
    status: row.status,
  });
}

export function toGroupRow(row: Selectable<GroupsTable>): GroupRow {
  return {
    group: toGroup(row),
    externalId: row.external_id,
    resource: row.resource === null ? null : (JSON.parse(row.resource) as Json),
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function groupTaken({ source, key }: NewGroup, cause?: unknown): Problem {
  const what = {
    fr: `la clé « ${key} » parmi les groupes de la source « ${source} »`,
    en: `the key “${key}” among the groups of the source “${source}”`,
  };
  return storeProblems.STORE_CONFLICT({ what }, { cause });
}

export function noSuchGroup(id: string): Problem {
  return storeProblems.STORE_UNKNOWN({ what: { fr: `le groupe ${id}`, en: `the group ${id}` } });
}
