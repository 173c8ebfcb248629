import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { findPortal } from '../../../shared/portal/index.ts';
import type { StoreOptions } from '../../../connector/store/open.ts';
import type { Store } from '../../../connector/store/store.ts';
import { PORTALS } from './fill.ts';

/** Writes a configuration without sources over a store, with the files that its portals need; answers its path. */
export async function writeConfig(
  folder: string,
  address: StoreOptions,
  store: Pick<Store, 'sites'>,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const portals: Record<string, object> = {};
  for (const id of PORTALS) {
    const { sites: tree, pages } = findPortal(id)!;
    const sites = await store.sites.all(id);
    const depths = new Map<string, number>();
    const rows = sites.map((site) => {
      const depth = site.parent === undefined ? 0 : depths.get(site.parent)! + 1;
      depths.set(site.id, depth);
      const kind = tree.kinds[Math.min(depth, tree.kinds.length - 1)]!.id;
      return [site.id, site.name, kind, site.parent ?? ''].join(',');
    });
    const csv = `${id}.csv`;
    await writeFile(join(folder, csv), `${['id,name,kind,parent', ...rows].join('\n')}\n`);
    portals[id] = {
      tenant: 'bench',
      admins: ['admin'],
      ...(pages && { origins: ['https://portal.example/*'] }),
      ...(tree.reach !== 'root' && { sites: csv }),
    };
  }
  const path = join(folder, 'portillon.yaml');
  await writeFile(join(folder, 'policy.yaml'), 'portillon: 1\n');
  const config = {
    store: address.kind === 'sqlite' ? { sqlite: address.file } : { postgres: address.url },
    server: { port: 0 },
    portals,
    policy: 'policy.yaml',
    log: { format: 'json' },
  };
  await writeFile(path, stringify(config));
  return path;
}
