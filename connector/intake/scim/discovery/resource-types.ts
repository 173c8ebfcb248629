import type { Json } from '../../../store/store.ts';
import { resourceTypes } from '../schema/index.ts';

/** RFC 7643 section 6. */
export function resourceTypeResources(base: string): readonly (Json & { readonly id: string })[] {
  return resourceTypes.map(({ id, endpoint, description, schema, extensions }) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id,
    name: id,
    endpoint,
    description,
    schema: schema.id,
    schemaExtensions: extensions.map((extension) => ({ schema: extension.id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${id}` },
  }));
}
