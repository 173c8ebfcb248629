import type { FlowStore } from '../../flow.ts';
import type { EverybodyStore } from '../population/everybody.ts';
import { follow } from '../population/follow.ts';
import { loadPeople } from '../population/load.ts';
import type { ConfiguredPortal } from '../portal.ts';
import { createWorld } from '../world.ts';
import { type Amount, amountOf, countHoldings, remaining } from './holdings.ts';

/** What there was, and what is left of it. */
interface Left {
  readonly total: Amount;
  readonly left: Amount;
}

/**
 * Counts what everybody holds by the policy in force, as a transaction has it; the answer, called in the same one, says
 * what is left after its writes. Everybody is loaded once: whom the writes touched is judged and counted again, and
 * everybody only where the journal names nobody. Undefined without a policy.
 */
export async function measureLoss(
  inside: FlowStore & EverybodyStore,
  portals: readonly ConfiguredPortal[],
  now: number,
): Promise<(() => Promise<Left>) | undefined> {
  if (!(await inside.policies.current())) return undefined;
  const world = createWorld(inside, portals);
  const compiled = await world();
  const seq = await inside.journal.head();
  const everybody = await loadPeople(inside, compiled, now);
  const before = await countHoldings(everybody, portals);
  return async () => {
    const { people } = await inside.journal.since(seq);
    const places = people === 'all' ? undefined : await follow(inside, compiled, everybody, people);
    const after = places
      ? await countHoldings(everybody, portals, { holdings: before, places })
      : await countHoldings(await loadPeople(inside, await world(), now), portals);
    return { total: amountOf(before), left: remaining(before, after) };
  };
}
