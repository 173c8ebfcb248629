import type { Account } from '../../../../shared/model/account.ts';
import { reach } from '../../../../shared/model/feature.ts';
import type { Role } from '../../../../shared/model/policy.ts';
import type { Descriptor } from '../../../../shared/portal/descriptor.ts';
import type { Json } from '../../../store/store.ts';
import { accountType, roleType } from '../schema/index.ts';
import { entitlementReference } from './entitlements.ts';
import { type Known, type Telling, idWithin, reference } from './known.ts';
import { locationOf } from '../location.ts';
import { roleId } from './roles.ts';

/** What a person holds in one portal. */
export interface Held {
  readonly portal: string;
  readonly key?: string;
  readonly account?: Account;
  readonly held: readonly { readonly feature: string; readonly sites: readonly string[] }[];
}

/** Our extension of a User: accounts, functions and roles that the person has now. */
export function accessResource(access: readonly Held[], { portals, policy }: Known, telling: Telling): Json {
  const within = access.flatMap((own) => {
    const portal = portals.find(({ descriptor }) => descriptor.id === own.portal)?.descriptor;
    return portal ? [{ own, portal }] : [];
  });
  const lists = {
    accounts: within.map(({ own }) => accountOf(own, telling)),
    entitlements: within.flatMap(({ own, portal }) => entitlementsOf(own, portal, telling)),
    roles: within.flatMap(({ own }) => rolesOf(own, policy?.roles ?? [], telling)),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function accountOf({ portal, key, account }: Held, { base }: Telling): Json {
  return {
    ...(account ? { value: account.id, $ref: locationOf(accountType, account.id, base) } : {}),
    ...(key === undefined ? {} : { display: account?.key ?? key }),
    portal,
    status: account?.status ?? 'planned',
  };
}

function entitlementsOf({ held, account }: Held, portal: Descriptor, telling: Telling): readonly Json[] {
  return held.flatMap(({ feature, sites }) => {
    const known = portal.features.find(({ id }) => id === feature);
    return known
      ? [{ ...entitlementReference(portal, known, telling), ...where(portal.id, account, sites) }]
      : [];
  });
}

/** A role is had where all of its functions are, by whatever rule: what a client can rely on. */
function rolesOf(
  { portal, held, account }: Held,
  roles: readonly Role[],
  { base }: Telling,
): readonly Json[] {
  const own = roles.filter((role) => role.portal === portal);
  const byId = new Map(own.map((role) => [role.id, role]));
  const sitesOf = new Map(held.map(({ feature, sites }) => [feature, new Set(sites)]));
  return own.flatMap((role) => {
    const all = [...reach(role.id, (id) => byId.get(id)?.roles ?? [])];
    const features = new Set(all.flatMap((id) => byId.get(id)?.features ?? []));
    const [first, ...others] = [...features].map((feature) => sitesOf.get(feature) ?? new Set<string>());
    const sites = others.reduce((left, right) => left.intersection(right), first ?? new Set<string>());
    if (sites.size === 0) return [];
    return [{ ...reference(roleType, roleId(role), role.id, base), ...where(portal, account, [...sites]) }];
  });
}

function where(portal: string, account: Account | undefined, sites: readonly string[]): Json {
  return {
    portal,
    ...(account ? { account: account.id } : {}),
    sites: sites.map((site) => idWithin(portal, site)),
  };
}
