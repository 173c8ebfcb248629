import { describeHold } from '../../../shared/plan/describe-hold.ts';
import { describeReason } from '../../../shared/plan/describe.ts';
import type { Step } from '../../../shared/plan/step.ts';
import type { Locale } from '../../../shared/problem.ts';
import { placesOf } from '../portals.ts';
import { TIME_ZONE } from '../time-zone.ts';
import { marksOf } from './marks.ts';
import type { Naming } from './naming.ts';
import { whatOf } from './what.ts';
import { signOf, type Sign } from './words.ts';

/** Steps of one tab that have the same reasons, which are said once below them. */
export interface Group {
  readonly lines: readonly Line[];
  /** One sentence each, what holds the steps first. */
  readonly why: readonly string[];
}

/** One box, or all the sites that share a sign: 25 residences of an agency are one decision. */
export interface Line {
  readonly sign: Sign;
  readonly what: string;
  /** What it costs, risks and breaks. */
  readonly marks: readonly string[];
  /** What the portal says of opening or closing an account. */
  readonly note?: string | undefined;
}

const text = {
  fr: { nothingGives: 'plus rien ne l’accorde', left: 'la personne n’est plus en activité' },
  en: { nothingGives: 'nothing grants it any more', left: 'the person is no longer active' },
} satisfies Record<Locale, unknown>;

/** The steps of one tab as they are printed, in the order of the plan. */
export function groupSteps(naming: Naming, steps: readonly Step[], locale: Locale): readonly Group[] {
  const byReason = Map.groupBy(steps, (step) => whyOf(naming, step, locale).join('\n'));
  return [...byReason.values()].map((group) => ({
    why: whyOf(naming, group[0]!, locale),
    lines: linesOf(naming, group, locale),
  }));
}

function linesOf(naming: Naming, steps: readonly Step[], locale: Locale): readonly Line[] {
  const together = Map.groupBy(steps, (step) =>
    step.item?.kind === 'site' ? `${signOf(step)}${step.kind}` : step.id,
  );
  return [...together.values()].map((group) => ({
    sign: signOf(group[0]!),
    what: whatOf(naming, group, locale),
    marks: marksOf(naming, group, locale),
    note: noteOf(naming, group[0]!, locale),
  }));
}

/** Ticking a box needs no explanation; opening and closing an account is another page, and often a mail or a password. */
function noteOf({ portal }: Naming, { kind, held }: Step, locale: Locale): string | undefined {
  const isBox = kind === 'grant' || kind === 'revoke' || kind === 'setProfile' || kind === 'setHours';
  return isBox || held ? undefined : portal.lifecycle.notes[kind]?.[locale];
}

function whyOf({ portal }: Naming, step: Step, locale: Locale): readonly string[] {
  const places = placesOf(portal);
  const hold = step.held ? [describeHold(step, portal, locale)] : [];
  const reasons = step.reasons.map((reason) => describeReason(reason, locale, places, TIME_ZONE));
  return hold.length + reasons.length > 0 ? [...hold, ...reasons] : bareWhy(step, locale);
}

/** Why something goes that no rule speaks against. */
function bareWhy({ kind, item, profile }: Step, locale: Locale): readonly string[] {
  const words = text[locale];
  if ((kind === 'suspend' || kind === 'archive') && !item) return [words.left];
  const takes = item
    ? kind !== 'grant' && kind !== 'invite' && kind !== 'reactivate'
    : profile && !profile.to;
  return takes ? [words.nothingGives] : [];
}
