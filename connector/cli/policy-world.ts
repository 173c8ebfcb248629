import { readFile } from 'node:fs/promises';
import type { Group } from '../../shared/model/group.ts';
import type { Site } from '../../shared/model/site.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { findPortal } from '../../shared/portal/index.ts';
import type { Config, PortalSettings } from '../config.ts';
import type { Store } from '../store/store.ts';
import { readSites } from './inventory/sites.ts';

/** What a policy's names are checked against. */
export interface KnownWorld {
  readonly portals: readonly { readonly descriptor: Descriptor; readonly sites: readonly Site[] }[];
  /** Undefined before any source was read: group names are then not checked. */
  readonly groups: readonly Group[] | undefined;
}

/** The groups that the store knows, and the sites that it knows or, before the first start, those of the files. */
export async function knownWorld(
  store: Pick<Store, 'groups' | 'sites'>,
  config: Pick<Config, 'portals'>,
): Promise<KnownWorld> {
  const groups = await store.groups.all();
  return {
    portals: await Promise.all(
      config.portals.map(async (portal) => ({
        descriptor: findPortal(portal.id)!,
        sites: await sitesOf(store, portal),
      })),
    ),
    groups: groups.length > 0 ? groups : undefined,
  };
}

async function sitesOf(store: Pick<Store, 'sites'>, portal: PortalSettings): Promise<readonly Site[]> {
  const stored = await store.sites.all(portal.id);
  if (stored.length > 0 || portal.sitesFile === undefined) return stored;
  return readSites(await readFile(portal.sitesFile), portal.sitesFile, findPortal(portal.id)!).sites;
}
