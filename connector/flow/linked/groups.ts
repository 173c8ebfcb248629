import type { Groups, Store } from '../../store/store.ts';

/** Memberships of humans: those of all their rows that are not archived. */
export function linkedGroups({ groups, people, links }: Pick<Store, 'groups' | 'people' | 'links'>): Groups {
  return {
    ...groups,
    async ofPerson(id) {
      const members = await links.of([id]);
      if (members.length === 0) return groups.ofPerson(id);
      const rows = (await people.getMany(members.map(({ person }) => person))).map(({ person }) => person);
      const living = rows.filter(({ status }) => status !== 'archived');
      const found = [];
      for (const row of living.length > 0 ? living : rows) found.push(...(await groups.ofPerson(row.id)));
      return [...new Map(found.map((group) => [group.id, group])).values()];
    },
    async eachMembership(visit) {
      const leads = new Map((await links.all()).map(({ person, lead }) => [person, lead]));
      await groups.eachMembership((pairs) =>
        visit(pairs.map(({ person, group }) => ({ person: leads.get(person) ?? person, group }))),
      );
    },
  };
}
