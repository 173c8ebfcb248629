import { advance } from '../../engine/population/advance.ts';
import { recompile } from '../../engine/population/recompile.ts';
import type { FlowStore } from '../../flow.ts';
import { createEverybody, type EverybodyStore } from '../population/everybody.ts';
import { sameIdentifiers } from '../population/identifiers.ts';
import type { ConfiguredPortal } from '../portal.ts';
import { createWorld } from '../world.ts';
import type { Supposition } from './imagined.ts';

export type TouchedStore = EverybodyStore;

/** Ids of the people whose rights the supposition may touch: those that it names, and whom another policy or time reaches. */
export async function touchedPeople(
  store: FlowStore & TouchedStore,
  imagined: FlowStore,
  portals: readonly ConfiguredPortal[],
  { changes, policy }: Supposition,
  now: number,
  then: number,
): Promise<readonly string[]> {
  const named = changes.map((change) =>
    change.kind === 'override' ? change.override.person : change.person,
  );
  if (policy === undefined && now === then) return [...new Set(named)];
  const world = createWorld(store, portals);
  const load = () => createEverybody(store, world)(Math.min(now, then));
  const { population, rows } = await load();
  const reached = new Set<number>();
  if (policy !== undefined) {
    const [before, after] = [await world(), await createWorld(imagined, portals)()];
    const found = sameIdentifiers(before, after) && recompile(population, after.engine);
    for (const at of found || rows.keys()) reached.add(at);
  }
  // Back in time it is the policy in force whose rules have begun or ended since.
  const moving = then < now && policy !== undefined ? (await load()).population : population;
  for (const at of advance(moving, Math.max(now, then))) reached.add(at);
  const ids = await store.population.idsOf([...reached].map((at) => rows[at]!));
  return [...new Set([...named, ...ids.filter((id) => id !== undefined)])];
}
