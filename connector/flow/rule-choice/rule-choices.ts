import type { Person } from '../../../shared/model/person.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { match } from '../../engine/match.ts';
import { matchedIn } from '../../engine/matched.ts';
import type { PolicyVersion, Store } from '../../store/store.ts';
import { loadSubject } from '../subject.ts';
import type { Compiled } from '../world.ts';
import type { Candidate, Wish } from './candidate.ts';
import { candidatesFor } from './candidates.ts';
import { namesOf } from './names.ts';
import { writtenIn } from './written.ts';

/** More ways than this are not told: nobody reads them. */
const MOST = 12;

/** Ways to edit the version in force so that everybody like a person gets, or loses, what is wished. Writes nothing. */
export async function ruleChoices(
  store: Pick<Store, 'groups' | 'overrides'>,
  { engine, policy, sites }: Compiled,
  { yaml }: Pick<PolicyVersion, 'yaml'>,
  descriptor: Descriptor,
  person: Person,
  wish: Wish,
  now: number,
): Promise<readonly Candidate[]> {
  const portal = engine.portals.get(descriptor.id);
  if (!portal) return [];
  const subject = await loadSubject(store, descriptor.id, person, undefined);
  const matched = matchedIn(engine, match(engine, subject, now), portal);
  const names = namesOf(descriptor, sites.get(descriptor.id) ?? []);
  const ground = { policy, portal, written: writtenIn(yaml), names };
  return candidatesFor(ground, matched, wish).slice(0, MOST);
}
