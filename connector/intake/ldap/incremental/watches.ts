import { groupQueryAttributes, personQueryAttributes } from '../attributes.ts';
import type { LdapConfig } from '../config.ts';

/** One search whose result is followed. */
export interface Watch {
  /** The same as long as the configuration is. */
  readonly id: string;
  readonly kind: 'person' | 'group' | 'container';
  readonly base: string;
  readonly filter: string;
  readonly attributes: readonly string[];
}

/** What may hold people and groups: its change of name is theirs, and nobody tells it of them. */
export const CONTAINER_CLASSES = [
  'organizationalUnit',
  'organization',
  'container',
  'domain',
  'locality',
  'country',
] as const;
const CONTAINERS = `(|${CONTAINER_CLASSES.map((name) => `(objectClass=${name})`).join('')})`;

/** RFC 4511 section 4.5.1.8: no attribute at all. */
export const NO_ATTRIBUTES = ['1.1'];

/**
 * People before groups would miss whoever is added in between and made a member at once: groups come first, so that
 * every member that they name is read after them.
 */
export function watchesOf(config: LdapConfig): readonly Watch[] {
  const { people, groups } = config;
  const bases = [...new Set([...people.base, ...groups.base])];
  return [
    ...groups.base.map((base, at) => ({
      id: `group ${at}`,
      kind: 'group' as const,
      base,
      filter: groups.filter,
      attributes: groupQueryAttributes(config),
    })),
    ...people.base.map((base, at) => ({
      id: `person ${at}`,
      kind: 'person' as const,
      base,
      filter: people.filter,
      attributes: personQueryAttributes(config),
    })),
    ...bases.map((base, at) => ({
      id: `container ${at}`,
      kind: 'container' as const,
      base,
      filter: CONTAINERS,
      attributes: NO_ATTRIBUTES,
    })),
  ];
}
