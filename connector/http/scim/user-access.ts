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
    const access = await accessOf(parts.store, parts.everybody, known.policy.portals, portals, people, now());
    return new Map([...access].map(([id, held]) => [id, accessResource(held, known, telling)]));
  };
}
