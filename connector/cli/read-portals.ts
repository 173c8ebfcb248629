import { stat } from 'node:fs/promises';
import type { Problem } from '../../shared/problem.ts';
import type { Config } from '../config.ts';
import { createChanges, type Confirmed } from '../flow.ts';
import type { Store } from '../store/store.ts';
import { loadInventory } from './inventory/load.ts';
import { portalsOf } from './portals.ts';

/**
 * Brings the files of every portal into the store, and settles the steps that they show done. An export says nothing
 * of what was handed over after it was made.
 *
 * @param now epoch ms
 */
export async function readPortals(
  store: Store,
  config: Config,
  actor: string,
  now: number,
): Promise<{ readonly problems: readonly Problem[]; readonly settled: Confirmed }> {
  const changes = createChanges(store, portalsOf(config));
  const problems: Problem[] = [];
  const settled = { confirmed: 0, unverifiable: 0 };
  for (const portal of config.portals) {
    const made = portal.accountsFile === undefined ? undefined : await madeAt(portal.accountsFile);
    problems.push(...(await loadInventory(store, portal, now)));
    if (made === undefined) continue;
    const { confirmed, unverifiable } = await changes.confirm(portal.id, actor, now, undefined, made);
    settled.confirmed += confirmed;
    settled.unverifiable += unverifiable;
  }
  return { problems, settled };
}

/** When a file was last written, in epoch ms; undefined when it cannot be read, which the inventory tells. */
async function madeAt(file: string): Promise<number | undefined> {
  try {
    return Math.floor((await stat(file)).mtimeMs);
  } catch {
    return undefined;
  }
}
