import { catalogueProblems } from '../catalogue/problems.ts';
import { locationOf } from '../location.ts';
import { resourceTypes } from '../schema/index.ts';
import type { ResourceType } from '../schema/resource-type.ts';
import { bulkProblems } from './problems.ts';

/** Where an operation is done: a type of resource, or one resource of it. */
export interface BulkPath {
  readonly type: ResourceType;
  readonly id: string | undefined;
}

const PATH = /^\/?(?<name>\w+)(?:\/(?<id>[^/?#]+))?\/?$/;

/** @throws Problem SCIM_BULK_PATH, SCIM_READ_ONLY */
export function readPath(path: string): BulkPath {
  const { name, id } = PATH.exec(path)?.groups ?? {};
  const endpoint = `/${name}`.toLowerCase();
  const type = resourceTypes.find((each) => each.endpoint.toLowerCase() === endpoint);
  if (name === undefined || !type) throw bulkProblems.SCIM_BULK_PATH({ path });
  if (type.isReadOnly) throw catalogueProblems.SCIM_READ_ONLY({ type: type.id });
  return { type, id };
}

/** The address of the resource that a path names, as far as it names one that can be there. */
export function addressOf(path: string, base: string): string | undefined {
  const { name, id } = PATH.exec(path)?.groups ?? {};
  const type = resourceTypes.find((each) => each.endpoint.toLowerCase() === `/${name}`.toLowerCase());
  const isThere = type && id !== undefined && !id.startsWith('bulkId:');
  return isThere ? locationOf(type, id, base) : undefined;
}
