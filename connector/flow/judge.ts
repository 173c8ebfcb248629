import type { ProfileChoice } from '../../shared/model/permission.ts';
import type { PortalPolicy } from '../../shared/model/policy.ts';
import type { Site } from '../../shared/model/site.ts';
import type { Bundles } from '../../shared/plan/bundle.ts';
import { compareAccount, type Comparison } from '../../shared/plan/compare.ts';
import type { Known } from '../../shared/plan/known.ts';
import { NOTHING_DESIRED, project, type Desired } from '../../shared/plan/project.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { profilesOf } from '../engine/choices.ts';
import type { Engine, Subject } from '../engine/engine.ts';
import { hoursMatch } from '../engine/hours.ts';
import { listMatch } from '../engine/list.ts';
import { match } from '../engine/match.ts';
import { whyNot } from '../engine/why-not.ts';
import { holdOf, type Pairing } from './correlate.ts';
import { agencyOf } from './plan/agency.ts';

/** One portal as its accounts are judged; the same for all of them. */
export interface Court {
  readonly engine: Engine;
  readonly portal: Descriptor;
  readonly policy: PortalPolicy;
  readonly sites: readonly Site[];
  readonly bundles: Bundles;
  /** Sources whose latest read was not complete. */
  readonly partial: ReadonlySet<string>;
  /** Epoch ms. */
  readonly now: number;
}

/** A comparison with what it was made with. */
export interface Judged extends Comparison {
  readonly desired: Desired;
  /** The profile of each module that the person's rules ask for. */
  readonly profiles: readonly ProfileChoice[];
}

/**
 * Effective → desired → steps for one account. Pure. `subject` is undefined when nobody, or more than one person,
 * claims it; its account counts as open, since what is wanted of a suspended one decides whether it comes back.
 */
export function judge(
  { engine, portal, policy, sites, bundles, partial, now }: Court,
  pairing: Pairing,
  subject: Subject | undefined,
  known: Known,
): Judged {
  const matched = subject && match(engine, { ...subject, accountActive: true }, now);
  const desired = matched ? project(portal, listMatch(engine, matched, portal.id), sites) : NOTHING_DESIRED;
  const profiles = matched ? profilesOf(engine, matched, portal.id, now) : [];
  const [person] = pairing.people;
  const comparison = compareAccount({
    portal,
    key: pairing.key,
    account: pairing.account,
    person,
    desired,
    known,
    sites,
    bundles,
    held: holdOf(policy, pairing, needsEmail(portal)),
    partial: pairing.people.some((row) => (row.facets ?? [row]).some(({ source }) => partial.has(source))),
    drift: policy.drift,
    agency: person && agencyOf(engine, portal.id, person, desired),
    ...(matched && {
      profiles,
      hours: hoursMatch(engine, matched, portal.id),
      against: (item) => (item.kind === 'feature' ? whyNot(engine, matched, portal.id, item.id) : []),
    }),
  });
  return { ...comparison, desired, profiles };
}

function needsEmail(portal: Descriptor): boolean {
  return portal.fields.some((field) => field.required && field.from === 'email');
}
