import { atomDifference, type AtomDifference, type Subject } from '../../engine/engine.ts';
import type { FlowStore } from '../../flow.ts';
import { accountOf } from '../account-of.ts';
import { portalPolicy } from '../account.ts';
import type { ConfiguredPortal } from '../portal.ts';
import { loadSubject } from '../subject.ts';
import { createWorld, type Compiled } from '../world.ts';

/** What some people, by id, gain and lose in some portals between the store as it is and as it is imagined. */
export async function atomDifferences(
  store: FlowStore,
  imagined: FlowStore,
  portals: readonly ConfiguredPortal[],
  wanted: readonly string[],
  people: readonly string[],
  now: number,
  then: number,
): Promise<readonly AtomDifference[]> {
  const [was, is] = [await createWorld(store, portals)(), await createWorld(imagined, portals)()];
  const differences: AtomDifference[] = [];
  for (const portal of wanted)
    differences.push(
      ...atomDifference(
        portal,
        { engine: was.engine, subjects: await subjectsIn(store, was, portal, people), now },
        { engine: is.engine, subjects: await subjectsIn(imagined, is, portal, people), now: then },
      ),
    );
  return differences;
}

async function subjectsIn(
  store: FlowStore,
  { policy }: Compiled,
  portal: string,
  ids: readonly string[],
): Promise<readonly Subject[]> {
  const named = portalPolicy(policy.portals, portal);
  const rows = await store.people.getMany(ids);
  return Promise.all(
    rows.map(async ({ person }) =>
      loadSubject(store, portal, person, await accountOf(store.accounts, named, person)),
    ),
  );
}
