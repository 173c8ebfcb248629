import { ROOT_NODE } from '../../../shared/model/policy.ts';
import type { FlowStore } from '../../flow.ts';
import type { Subject } from '../../engine/engine.ts';
import { assertAttenuated, type Actor } from '../attenuation.ts';
import { isNamed } from '../identity.ts';
import { loadCrowd, subjectIn } from '../plan/crowd.ts';
import type { ConfiguredPortal } from '../portal.ts';
import { imagine } from '../what-if/imagined.ts';
import { createWorld } from '../world.ts';

/**
 * Passes when the actor may make a text the policy in force: nothing is given beyond their node, and their own rights
 * stay as they are. `now` in epoch ms.
 *
 * @throws Problem CHANGE_OWN_RIGHTS, CHANGE_FOREIGN, CHANGE_BEYOND
 */
export async function assertPermitted(
  store: FlowStore,
  portals: readonly ConfiguredPortal[],
  yaml: string,
  actor: Actor,
  now: number,
): Promise<void> {
  const before = await createWorld(store, portals)();
  const after = await createWorld(imagine(store, { changes: [], policy: yaml }), portals)();
  const ids = portals.map(({ descriptor }) => descriptor.id);
  const subjects = await judgedSubjects(store, ids, actor);
  assertAttenuated(
    { before: { ...before, subjects }, after: { ...after, subjects }, portals: ids, now },
    actor,
  );
}

/** Everybody; of an actor whom nothing bounds only themselves are looked at. */
async function judgedSubjects(
  store: FlowStore,
  portals: readonly string[],
  { node, names }: Actor,
): Promise<readonly Subject[]> {
  const crowd = await loadCrowd(store);
  const people = crowd.people.filter(
    ({ id, userName }) => node !== ROOT_NODE || isNamed(names, id) || isNamed(names, userName),
  );
  const overrides = (await Promise.all(portals.map((portal) => store.overrides.all(portal)))).flat();
  const own = Map.groupBy(overrides, ({ person }) => person);
  return people.map((person) => subjectIn(crowd, person, own.get(person.id) ?? []));
}
