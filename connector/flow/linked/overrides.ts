import type { Override } from '../../../shared/model/permission.ts';
import type { Overrides, Store } from '../../store/store.ts';

/** Exceptions of humans: those made for any of their rows. */
export function linkedOverrides({ overrides, links }: Pick<Store, 'overrides' | 'links'>): Overrides {
  return {
    ...overrides,
    async ofPerson(portal, id) {
      const members = await links.of([id]);
      if (members.length === 0) return overrides.ofPerson(portal, id);
      const found: Override[] = [];
      for (const { person, lead } of members)
        for (const override of await overrides.ofPerson(portal, person))
          found.push({ ...override, person: lead });
      return found;
    },
    async all(portal) {
      const all = await overrides.all(portal);
      const members = await links.of([...new Set(all.map(({ person }) => person))]);
      const leads = new Map(members.map(({ person, lead }) => [person, lead]));
      return all.map((override) => ({ ...override, person: leads.get(override.person) ?? override.person }));
    },
  };
}
