import type { Engine, Subject } from '../../engine/engine.ts';
import { isEmpty, keep, numbersOf, remove, type SiteSet } from '../../engine/bits.ts';
import { combine, layersOf, type SitesByFeature } from '../../engine/effective.ts';
import { match } from '../../engine/match.ts';
import type { Portal } from '../../engine/portal.ts';
import { mayTarget } from '../../engine/target.ts';
import { viewOf } from '../../engine/view.ts';

/** People under one policy; the portals are the same before and after. */
export interface Judged {
  readonly engine: Engine;
  readonly subjects: readonly Subject[];
}

/** Atoms that somebody would get and that the actor may not give. */
export interface Beyond {
  /** Person id. */
  readonly person: string;
  readonly portal: string;
  readonly atoms: number;
  /** One of them. */
  readonly example: { readonly feature: string; readonly site: string };
  /** The person is none of the node's, or the atoms are above its ceiling. */
  readonly why: 'population' | 'ceiling';
}

/**
 * What a change adds beyond a delegation node, person by person: outside its population, or above its ceiling, both as
 * they were before the change. `now` in epoch ms. Costs two matches a person and no reasons.
 */
export function addedBeyond(
  before: Judged,
  after: Judged,
  portal: string,
  node: string,
  now: number,
): Beyond[] {
  const [was, is] = [before.engine.portals.get(portal), after.engine.portals.get(portal)];
  if (!was || !is) return [];
  const ceiling = before.engine.ceiling(node, was);
  const populations = before.engine.populations(node);
  const earlier = new Map(before.subjects.map((subject) => [subject.person.id, subject]));
  return after.subjects.flatMap((subject): Beyond[] => {
    const added = heldBy(after.engine, is, subject, now);
    const known = earlier.get(subject.person.id);
    if (known) take(added, heldBy(before.engine, was, known, now));
    // Whom the change itself brings into the population was not the actor's to bring.
    const outside = !mayTarget(populations, viewOf(before.engine.groups, known ?? subject));
    if (!outside) take(added, ceiling ?? added);
    return tell(added, is, subject.person.id, outside ? 'population' : 'ceiling');
  });
}

/** What one person holds in a portal, as sets that the caller may write to. */
export function heldBy(
  engine: Engine,
  portal: Portal,
  subject: Subject,
  now: number,
): (SiteSet | undefined)[] {
  const found = match(engine, subject, now);
  return found.active ? combine(layersOf(engine, portal, found)).map((sites) => sites?.slice()) : [];
}

function take(from: readonly (SiteSet | undefined)[], others: SitesByFeature): void {
  from.forEach((sites, feature) => {
    const other = others[feature];
    if (sites && other) remove(sites, other);
  });
}

function tell(
  sets: readonly (SiteSet | undefined)[],
  portal: Portal,
  person: string,
  why: Beyond['why'],
): Beyond[] {
  const left = sets.flatMap((sites, feature) => {
    if (!sites) return [];
    keep(sites, portal.tree.live);
    return isEmpty(sites) ? [] : [{ feature: portal.features[feature]!, sites: numbersOf(sites) }];
  });
  const [first] = left;
  if (!first) return [];
  const atoms = left.reduce((sum, { sites }) => sum + sites.length, 0);
  const example = { feature: first.feature, site: portal.tree.sites[first.sites[0]!]!.id };
  return [{ person, portal: portal.id, atoms, example, why }];
}
