import type { Site } from '../../shared/model/site.ts';
import type { PortalPolicy } from '../../shared/model/policy.ts';
import { compareAccount, type Comparison, type Known } from '../../shared/plan/compare.ts';
import type { Item, ItemKey } from '../../shared/plan/item.ts';
import { project, type Desired } from '../../shared/plan/project.ts';
import type { Reason } from '../../shared/model/permission.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { explain, list, type Engine, type Subject } from '../engine/engine.ts';
import type { TabReading } from '../store/store.ts';
import { holdOf, type Pairing } from './correlate.ts';

const NOTHING: Desired = { items: new Map(), covered: new Set(), widening: 0, allSites: false };

/** Effective → desired → plan for one account. Pure. `subject` is undefined when nobody, or more than one person, claims it. */
export function judge(
  engine: Engine,
  portal: Descriptor,
  policy: PortalPolicy,
  sites: readonly Site[],
  pairing: Pairing,
  subject: Subject | undefined,
  known: Known,
  now: number,
): Comparison & { desired: Desired } {
  const desired = subject ? project(portal, list(engine, portal.id, subject, now), sites) : NOTHING;
  const held = holdOf(policy, pairing, needsEmail(portal));
  const comparison = compareAccount(
    portal,
    pairing.key,
    pairing.account,
    pairing.people[0],
    desired,
    known,
    sites,
    held,
    (item) => (subject ? whyNot(engine, portal, subject, sites, item, now) : []),
  );
  return { ...comparison, desired };
}

/** What the policy says against a feature that is ticked and should not be: denials and forbids, at the first site that has one. */
function whyNot(
  engine: Engine,
  portal: Descriptor,
  subject: Subject,
  sites: readonly Site[],
  item: Item,
  now: number,
): readonly Reason[] {
  if (item.kind !== 'feature') return [];
  for (const site of sites) {
    const { allowed, layer, reasons } = explain(
      engine,
      portal.id,
      subject,
      { feature: item.id, site: site.id },
      now,
    );
    if (!allowed && layer !== 'none' && layer !== 'inactive') return reasons;
  }
  return [];
}

/** What the readings and Portillon's own confirmed steps say of an account. */
export function knownOf(readings: readonly TabReading[], applied: ReadonlyMap<ItemKey, boolean>): Known {
  return {
    ticked: new Map(readings.flatMap((reading) => [...reading.items])),
    tabsRead: new Set(readings.map((reading) => reading.tab)),
    applied,
  };
}

function needsEmail(portal: Descriptor): boolean {
  return portal.fields.some((field) => field.required && field.from === 'email');
}
