import type { EffectiveGrant, Reason } from '../../shared/model/permission.ts';
import type { Engine } from './compile.ts';
import { listMatch } from './list.ts';
import { match } from './match.ts';
import type { Subject } from './view.ts';
import { whyNot } from './why-not.ts';

/** People as one portal's accounts, under one policy, at one time (epoch ms). */
export interface Circumstances {
  readonly engine: Engine;
  readonly subjects: readonly Subject[];
  readonly now: number;
}

/** What a person would lose: why it was held, and what now speaks against it; nothing, when the reasons just went. */
export interface LostGrant extends EffectiveGrant {
  readonly against: readonly Reason[];
}

/** What changes for one person in one portal. */
export interface AtomDifference {
  readonly portal: string;
  /** Id. */
  readonly person: string;
  readonly added: readonly EffectiveGrant[];
  readonly removed: readonly LostGrant[];
}

/** The atoms that one portal's people gain and lose between two situations; only people for whom something changes. */
export function atomDifference(
  portal: string,
  before: Circumstances,
  after: Circumstances,
): readonly AtomDifference[] {
  const byId = ({ subjects }: Circumstances) =>
    new Map(subjects.map((subject) => [subject.person.id, subject]));
  const [was, is] = [byId(before), byId(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((person): AtomDifference[] => {
    const held = grantsOf(before, portal, was.get(person));
    const holds = grantsOf(after, portal, is.get(person));
    const added = without(holds, held);
    const removed = without(held, holds).map((grant) => ({
      ...grant,
      against: againstOf(after, portal, is.get(person), grant),
    }));
    return added.length + removed.length === 0 ? [] : [{ portal, person, added, removed }];
  });
}

function grantsOf(
  { engine, now }: Circumstances,
  portal: string,
  subject: Subject | undefined,
): readonly EffectiveGrant[] {
  return subject ? listMatch(engine, match(engine, subject, now), portal) : [];
}

function againstOf(
  { engine, now }: Circumstances,
  portal: string,
  subject: Subject | undefined,
  { feature, sites }: EffectiveGrant,
): readonly Reason[] {
  return subject ? whyNot(engine, match(engine, subject, now), portal, feature, sites) : [];
}

/** The grants of which `others` lacks sites, with those sites only. */
function without(grants: readonly EffectiveGrant[], others: readonly EffectiveGrant[]): EffectiveGrant[] {
  const sitesOf = new Map(others.map(({ feature, sites }) => [feature, new Set(sites)]));
  return grants.flatMap(({ feature, sites, by }): EffectiveGrant[] => {
    const more = (all: readonly string[]) => all.filter((site) => !sitesOf.get(feature)?.has(site));
    const own = more(sites);
    if (own.length === 0) return [];
    const reasons = by.map(({ reason, sites: covered }) => ({ reason, sites: more(covered) }));
    return [{ feature, sites: own, by: reasons.filter(({ sites: left }) => left.length > 0) }];
  });
}
