import type { Reason } from '../../../shared/model/permission.ts';
import type { Person } from '../../../shared/model/person.ts';
import type { Store } from '../../store/store.ts';

/**
 * Puts into the reasons of a human whom several sources know which of them has the group that a path begins with. Asks
 * nothing for anybody else.
 */
export async function sourceSayer(
  { groups }: Pick<Store, 'groups'>,
  person: Person | undefined,
): Promise<(reasons: readonly Reason[]) => readonly Reason[]> {
  if (!person?.facets) return (reasons) => reasons;
  const own = Map.groupBy(await groups.ofPerson(person.id), ({ name }) => name);
  return (reasons) =>
    reasons.map((reason) => {
      if (reason.kind !== 'rule') return reason;
      const found = own.get(reason.groups[0]?.[0] ?? '') ?? [];
      const sources = [...new Set(found.map(({ source }) => source))];
      return sources.length === 0 ? reason : { ...reason, sources };
    });
}
