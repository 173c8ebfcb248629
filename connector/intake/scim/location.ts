import type { ResourceType } from './schema/resource-type.ts';

/** The address of a resource; `base` is what its type's endpoint stands under. */
export function locationOf({ endpoint }: ResourceType, id: string, base: string): string {
  // A colon may stand in a path (RFC 3986 section 3.3), and parts our ids.
  return `${base}${endpoint}/${encodeURIComponent(id).replaceAll('%3A', ':')}`;
}
