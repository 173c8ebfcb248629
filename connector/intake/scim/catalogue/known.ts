import { createHash } from 'node:crypto';
import type { Policy } from '../../../../shared/model/policy.ts';
import type { Descriptor } from '../../../../shared/portal/descriptor.ts';
import type { Locale } from '../../../../shared/problem.ts';
import type { Json } from '../../../store/store.ts';
import { locationOf } from '../location.ts';
import { portalType } from '../schema/index.ts';
import type { ResourceType } from '../schema/resource-type.ts';
import { etag } from '../version.ts';

/** What the resources that nobody writes are made of. */
export interface Known {
  readonly portals: readonly { readonly descriptor: Descriptor; readonly tenant: string }[];
  /** Undefined as long as none was applied. */
  readonly policy: Policy | undefined;
}

/** How they are told: under which address, in which language. */
export interface Telling {
  readonly base: string;
  readonly locale: Locale;
}

/** The id of what is a portal's: unique among all portals. */
export function idWithin(portal: string, ...parts: readonly string[]): string {
  return [portal, ...parts].join(':');
}

/** What stands for another resource inside of one. */
export function reference(type: ResourceType, id: string, display: string | undefined, base: string): Json {
  return { value: id, $ref: locationOf(type, id, base), ...(display === undefined ? {} : { display }) };
}

export function portalReference({ id, name }: Pick<Descriptor, 'id' | 'name'>, base: string): Json {
  return reference(portalType, id, name, base);
}

/** A resource as it is answered, without what is empty. No row counts its versions: it has that of its content. */
export function catalogued(
  type: ResourceType,
  id: string,
  own: Json,
  base: string,
): Json & { readonly id: string } {
  const filled = Object.entries(own).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const extensions = type.extensions.filter((schema) => schema.id in own);
  const content = {
    schemas: [type.schema.id, ...extensions.map((schema) => schema.id)],
    id,
    ...Object.fromEntries(filled),
  };
  const location = locationOf(type, id, base);
  return {
    ...content,
    meta: { resourceType: type.id, location, version: etag(contentVersion(content)) },
  };
}

/** The version of a resource that {@link catalogued} made. */
export function contentVersion({ meta: _meta, ...content }: Json): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}
