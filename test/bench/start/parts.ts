import { createEverybody } from '../../../connector/flow/population/everybody.ts';
import { createWorld } from '../../../connector/flow/world.ts';
import { openStore } from '../../../connector/store/open.ts';
import { findPortal } from '../../../shared/portal/index.ts';
import { PORTALS } from './fill.ts';

/** Where the time of a start goes, in ms, in this process: the store, the policy with its groups and sites, everybody. */
export async function measureParts(file: string): Promise<Readonly<Record<string, number>>> {
  const parts: Record<string, number> = {};
  let last = performance.now();
  const lap = (part: string) => {
    const now = performance.now();
    parts[part] = Math.round(now - last);
    last = now;
  };
  await using store = await openStore({ kind: 'sqlite', file });
  lap('open');
  const portals = PORTALS.map((id) => ({ descriptor: findPortal(id)!, tenant: 'bench' }));
  const world = createWorld(store, portals);
  await world();
  lap('policy and world');
  const everybody = createEverybody(store, world);
  await everybody(Date.now());
  lap('everybody');
  await everybody(Date.now());
  lap('everybody again');
  return parts;
}
