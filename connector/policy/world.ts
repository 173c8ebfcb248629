import type { Group } from '../../shared/model/group.ts';
import { foldDn, foldName } from '../../shared/model/name.ts';
import { ROOT_SITE, type Site } from '../../shared/model/site.ts';

/** What exists outside the policy: names that it may use. */
export interface PolicyWorld {
  readonly portals: readonly {
    readonly descriptor: {
      readonly id: string;
      readonly features: readonly {
        readonly id: string;
        readonly implies: readonly string[];
        readonly sensitivity?: string | undefined;
      }[];
      /** Undefined: not known, and not checked. */
      readonly modules?: readonly { readonly id: string }[] | undefined;
    };
    readonly sites: readonly Site[];
  }[];
  /** Undefined when no source was read yet: group names are then not checked. */
  readonly groups: readonly Pick<Group, 'name' | 'dn' | 'key' | 'status'>[] | undefined;
}

/** The names of one portal. */
export interface PortalNames {
  readonly id: string;
  /** What each feature implies, itself included, by id. */
  readonly features: ReadonlyMap<string, readonly string[]>;
  readonly modules: readonly string[] | undefined;
  /** Features that give the right to give rights. */
  readonly delegating: ReadonlySet<string>;
  readonly sites: readonly Site[];
  /** The site above each that has one. */
  readonly parents: ReadonlyMap<string, string>;
}

export function portalNames(world: PolicyWorld): ReadonlyMap<string, PortalNames> {
  return new Map(
    world.portals.map(({ descriptor: { id, features, modules }, sites }) => [
      id,
      {
        id,
        features: new Map(features.map((feature) => [feature.id, feature.implies])),
        modules: modules?.map((module) => module.id),
        delegating: new Set(
          features.flatMap((feature) => (feature.sensitivity === 'delegation' ? [feature.id] : [])),
        ),
        parents: new Map(
          sites.flatMap((site) => (site.parent === undefined ? [] : [[site.id, site.parent]])),
        ),
        sites: sites.length > 0 ? sites : [{ id: ROOT_SITE, name: ROOT_SITE, kind: ROOT_SITE }],
      },
    ]),
  );
}

/** Ids of the sites that a text means: the one with that id, else those with exactly that name. */
export function siteIds({ sites }: PortalNames, text: string): readonly string[] {
  if (sites.some(({ id }) => id === text)) return [text];
  return sites.filter(({ name }) => name === text).map(({ id }) => id);
}

/** Keys of the groups that a text means: by name or DN without case, or by exact key. */
export function groupKeys(groups: NonNullable<PolicyWorld['groups']>, text: string): readonly string[] {
  return groups
    .filter(
      ({ name, dn, key, status }) =>
        status === 'active' &&
        (key === text ||
          foldName(name) === foldName(text) ||
          (dn !== undefined && foldDn(dn) === foldDn(text))),
    )
    .map(({ dn, key }) => dn ?? key);
}
