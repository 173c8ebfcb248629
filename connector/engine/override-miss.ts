import type { NearMiss, Override, OverrideMiss } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import type { Match } from './matched.ts';
import { endOf, namesItsSites, ownSites } from './override.ts';
import type { Portal } from './portal.ts';
import { outside } from './target.ts';
import { has, numbersOf, type SiteSet } from './bits.ts';
import type { View } from './view.ts';

type Failure = OverrideMiss['failed'];

/** A near miss with how many conditions failed. */
export interface Miss {
  readonly miss: NearMiss;
  readonly failures: number;
}

/** The person's allow overrides that nearly give an atom, by id, each with its first failed condition. */
export function overrideMisses(
  engine: Engine,
  portal: Portal,
  match: Match,
  view: View,
  feature: number,
  site: number,
  now: number,
): Miss[] {
  const { subject } = match;
  return subject.overrides
    .filter(({ person, portal: of }) => person === subject.person.id && of === portal.id)
    .filter((override) => override.effect === 'allow' && brings(portal, override, feature))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((override): Miss[] => {
      const failures = failuresOf(engine, portal, match, override, view, site, now);
      const [failed] = failures;
      const { id, reason, author } = override;
      return failed ? [{ miss: { override: id, reason, author, failed }, failures: failures.length }] : [];
    });
}

function brings(portal: Portal, { feature }: Override, wanted: number): boolean {
  const own = portal.feature.get(feature);
  return own !== undefined && portal.down[own]!.includes(wanted);
}

function failuresOf(
  engine: Engine,
  portal: Portal,
  match: Match,
  override: Override,
  view: View,
  site: number,
  now: number,
): Failure[] {
  const { node, feature } = override;
  const failures: Failure[] = outside(engine.populations(node), view);
  const ceiling = engine.ceiling(node, portal)?.[portal.feature.get(feature)!];
  // Of one that names no site and has ended, nobody knows any more where the account held something.
  const held = match.overrides.find((resolved) => resolved.override === override)?.sites;
  const asked = namesItsSites(override) ? ownSites(override, portal) : held;
  const within = !ceiling || has(ceiling, site);
  if (asked && !has(asked, site) && (within || asked !== held))
    failures.push({ kind: 'scope', scope: { kind: 'list', sites: namesOf(override, portal, asked) } });
  if (!within) failures.push({ kind: 'ceiling', node });
  const end = endOf(override);
  if (end <= now) failures.push({ kind: 'expired', at: new Date(end).toISOString() });
  return failures;
}

/** The sites that the override names, or else where it holds. */
function namesOf(override: Override, { tree }: Portal, asked: SiteSet): string[] {
  const positions = namesItsSites(override)
    ? override.sites.flatMap((id) => tree.position.get(id) ?? [])
    : numbersOf(asked);
  return positions.map((at) => tree.sites[at]!.name);
}
