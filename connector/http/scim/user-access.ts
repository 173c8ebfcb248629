import type { Person } from '../../../shared/model/person.ts';
import { accessOf } from '../../flow/access.ts';
import { accessResource } from '../../intake/scim/catalogue/access.ts';
import type { Telling } from '../../intake/scim/catalogue/known.ts';
import type { Json } from '../../store/store.ts';
import { type RightsParts, knownOf } from './rights-parts.ts';

/** Our extension of Users by person id: what they hold now. */
export type UserAccess = (people: readonly Person[], telling: Telling) => Promise<ReadonlyMap<string, Json>>;

/** Judges people together; without a policy nobody holds anything. */
export function userAccess(parts: RightsParts, now: () => number): UserAccess {
  return async (people, telling) => {
    const known = await knownOf(parts);
    if (!known.policy) return new Map();
    const portals = parts.portals.map(({ descriptor }) => descriptor.id);
    const humans = await humansOf(parts, people);
    const policies = known.policy.portals;
    const access = await accessOf(parts.store, parts.everybody, policies, portals, humans, now());
    return new Map(
      people.map(({ id }, index) => {
        const held = access.get(humans[index]!.id) ?? [];
        return [id, accessResource(held, known, telling)];
      }),
    );
  };
}

/** One for one: what somebody holds is theirs whichever source's row is asked about. */
async function humansOf({ linked }: RightsParts, people: readonly Person[]): Promise<readonly Person[]> {
  if (!linked) return people;
  const rows = await Promise.all(people.map(({ id }) => linked.people.get(id)));
  return rows.map((row, index) => row?.person ?? people[index]!);
}
