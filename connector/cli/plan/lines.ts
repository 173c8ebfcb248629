import type { Site } from '../../../shared/model/site.ts';
import { describeReason } from '../../../shared/plan/describe.ts';
import type { Step } from '../../../shared/plan/step.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import type { Locale } from '../../../shared/problem.ts';
import { listNames } from '../../../shared/text/plural.ts';
import { announced } from '../colon.ts';
import { placesOf } from '../portals.ts';
import { TIME_ZONE } from '../time-zone.ts';
import { holdWords, signOf, stepWords, type Sign } from './words.ts';

/** Steps of one tab that have the same reason, which is said once below them. */
export interface Group {
  readonly lines: readonly Line[];
  /** Empty when nothing gives or refuses it any more. */
  readonly why: string;
}

/** One box, or all the sites that share a sign: 25 residences of an agency are one decision. */
export interface Line {
  readonly sign: Sign;
  readonly what: string;
}

/** The steps of one tab as they are printed, in the order of the plan. */
export function groupSteps(
  portal: Descriptor,
  sites: readonly Site[],
  steps: readonly Step[],
  locale: Locale,
): readonly Group[] {
  const byReason = Map.groupBy(steps, (step) => whyOf(portal, step, locale));
  return [...byReason].map(([why, group]) => ({ why, lines: linesOf(portal, sites, group, locale) }));
}

function linesOf(
  portal: Descriptor,
  sites: readonly Site[],
  steps: readonly Step[],
  locale: Locale,
): readonly Line[] {
  const together = Map.groupBy(steps, (step) =>
    step.item?.kind === 'site' ? `${signOf(step)}${step.kind}` : step.id,
  );
  return [...together.values()].map((group) => ({
    sign: signOf(group[0]!),
    what: whatOf(portal, sites, group, locale),
  }));
}

function whyOf(portal: Descriptor, step: Step, locale: Locale): string {
  if (step.held) return holdWords(step.held, locale);
  const places = placesOf(portal);
  return step.reasons.map((reason) => describeReason(reason, locale, places, TIME_ZONE)).join(' ; ');
}

function whatOf(portal: Descriptor, sites: readonly Site[], steps: readonly Step[], locale: Locale): string {
  const [{ item, kind }] = steps as [Step];
  if (!item) return stepWords(kind, locale);
  if (item.kind === 'feature')
    return portal.features.find((feature) => feature.id === item.id)?.label[locale] ?? item.id;
  const names = steps.map(({ item: one }) => sites.find((site) => site.id === one?.id)?.name ?? one!.id);
  if (names.length === 1) return names[0]!;
  return announced(`${names.length} ${placesOf(portal)[locale]}`, listNames(locale, names), locale);
}
