import type { Json } from '../../../store/store.ts';
import { discoverySchemas, resourceTypes } from '../schema/index.ts';

/** RFC 7643 section 7: the schemas of all resource types and of discovery, with every characteristic. */
export function schemaResources(base: string): readonly (Json & { readonly id: string })[] {
  const ofTypes = resourceTypes.flatMap(({ schema, extensions }) => [schema, ...extensions]);
  return [...ofTypes, ...discoverySchemas].map((schema) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
    ...schema,
    meta: { resourceType: 'Schema', location: `${base}/Schemas/${schema.id}` },
  }));
}
