import { list } from '../../engine/population/list.ts';
import type { FlowStore } from '../../flow.ts';
import type { EverybodyStore } from '../population/everybody.ts';
import { loadPeople } from '../population/load.ts';
import type { ConfiguredPortal } from '../portal.ts';
import { createWorld } from '../world.ts';

/** How many rights everybody holds: one number for each person and portal, in the order of the portals. */
export interface Holdings {
  /** By the store's row of the person; people without a right are left out. */
  readonly of: ReadonlyMap<number, Uint32Array>;
  readonly accounts: number;
  readonly grants: number;
}

/** Counts what everybody holds by the policy in force, as `store` has it; undefined without a policy. */
export async function countHoldings(
  store: FlowStore & EverybodyStore,
  portals: readonly ConfiguredPortal[],
  now: number,
): Promise<Holdings | undefined> {
  if (!(await store.policies.current())) return undefined;
  const { population, rows } = await loadPeople(store, await createWorld(store, portals)(), now);
  const of = new Map<number, Uint32Array>();
  let [accounts, grants] = [0, 0];
  for (const [person, row] of rows.entries()) {
    if (!population.people.isActive(person)) continue;
    const held = Uint32Array.from(portals, ({ descriptor }) =>
      list(population, person, descriptor.id).reduce((sum, { sites }) => sum + sites.length, 0),
    );
    const sum = held.reduce((all, count) => all + count, 0);
    if (sum === 0) continue;
    of.set(row, held);
    grants += sum;
    accounts += held.filter((count) => count > 0).length;
  }
  return { of, accounts, grants };
}

/**
 * What is left of what was: accounts that have a right still, and rights. Who gains where others lose hides nothing:
 * each person's loss counts in each portal, as far as fewer rights are left there.
 */
export function remaining(before: Holdings, after: Holdings): { accounts: number; grants: number } {
  let [accounts, grants] = [before.accounts, before.grants];
  for (const [row, held] of before.of) {
    const left = after.of.get(row);
    for (const [portal, count] of held.entries()) {
      const rest = left?.[portal] ?? 0;
      if (count > 0 && rest === 0) accounts--;
      grants -= Math.max(0, count - rest);
    }
  }
  return { accounts, grants };
}
