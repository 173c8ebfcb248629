import type { Person } from '../../../shared/model/person.ts';
import { itemFromKey } from '../../../shared/plan/item.ts';
import type { Desired } from '../../../shared/plan/project.ts';
import type { Engine } from '../../engine/engine.ts';
import { sitesNamed } from '../../engine/site-tree.ts';

/**
 * The agency that an account belongs to, as a site id: the one of the person's home, else the only one where anything
 * is wanted. Undefined where neither tells: such an account counts for the whole portal alone.
 */
export function agencyOf(
  engine: Engine,
  portal: string,
  person: Person,
  desired: Desired,
): string | undefined {
  const tree = engine.portals.get(portal)?.tree;
  if (!tree) return undefined;
  const agencyAt = (site: number | undefined) =>
    site === undefined ? undefined : tree.sites[tree.agency[site]![0]!]?.id;
  const home = person.home === undefined ? undefined : agencyAt(sitesNamed(tree, person.home)[0]);
  if (home !== undefined) return home;
  const wanted = new Set<string | undefined>();
  for (const key of desired.items.keys()) {
    const { kind, id } = itemFromKey(key);
    if (kind === 'site') wanted.add(agencyAt(tree.position.get(id)));
    if (wanted.size > 1) return undefined;
  }
  return [...wanted][0];
}
