import type { Profile, Role } from '../../../../shared/model/policy.ts';
import type { Descriptor } from '../../../../shared/portal/descriptor.ts';
import type { Json } from '../../../store/store.ts';
import { accessRole } from '../schema/access-role.ts';
import { roleType } from '../schema/index.ts';
import { entitlementReference } from './entitlements.ts';
import { type Known, type Telling, catalogued, idWithin, portalReference } from './known.ts';

/** The policy's roles and the portals' profiles, as draft-ietf-scim-roles-entitlements has them. */
export function roleResources({ portals, policy }: Known, telling: Telling): readonly Json[] {
  if (!policy) return [];
  return portals.flatMap(({ descriptor }) => {
    const isOwn = ({ portal }: Pick<Role, 'portal'>) => portal === descriptor.id;
    const roles = policy.roles.filter(isOwn);
    const profiles = policy.profiles.filter(isOwn);
    const all = [...roles, ...profiles];
    return [
      ...roles.map((role) =>
        resource(descriptor, roleId(role), { ...role, name: role.id, type: 'role' }, all, telling),
      ),
      ...profiles.map((profile) =>
        resource(descriptor, profileId(profile), { ...profile, type: 'profile' }, all, telling),
      ),
    ];
  });
}

export function roleId({ portal, id }: Pick<Role, 'portal' | 'id'>): string {
  return idWithin(portal, id);
}

/** A profile and a role may have the same name: a profile is named with its module. */
function profileId({ portal, module, id }: Profile): string {
  return idWithin(portal, module, id);
}

interface Named extends Role {
  readonly name: string;
  readonly type: 'role' | 'profile';
  readonly module?: string;
}

function resource(
  portal: Descriptor,
  id: string,
  { id: ownId, name, type, module, features, roles }: Named,
  all: readonly (Role | Profile)[],
  telling: Telling,
): Json {
  const isHolder = (other: Role | Profile) => type === 'role' && other.roles.includes(ownId);
  const granted = portal.features.filter((feature) => features.includes(feature.id));
  const own = {
    value: id,
    display: name,
    type,
    supported: true,
    limitedAssignmentsPermitted: false,
    containedBy: all.filter(isHolder).map((other) => ('module' in other ? profileId(other) : roleId(other))),
    contains: roles.map((role) => idWithin(portal.id, role)),
    [accessRole.id]: {
      portal: portalReference(portal, telling.base),
      ...(granted.length > 0
        ? { entitlements: granted.map((feature) => entitlementReference(portal, feature, telling)) }
        : {}),
      ...(module === undefined ? {} : { module }),
    },
  };
  return catalogued(roleType, id, own, telling.base);
}
