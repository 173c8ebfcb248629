import type { EffectiveGrant, ProfileChoice } from '../../../shared/model/permission.ts';
import type { Schedule } from '../../../shared/model/policy.ts';
import { describeReason } from '../../../shared/plan/describe.ts';
import type { Locale } from '../../../shared/problem.ts';
import { listNames } from '../../../shared/text/plural.ts';
import { announced } from '../colon.ts';
import { hoursWords } from '../hours-words.ts';
import type { Naming } from '../plan/naming.ts';
import { moduleName, profileName } from '../plan/what.ts';
import { placesOf } from '../portals.ts';
import { hang, table, wrap } from '../table.ts';
import { TIME_ZONE } from '../time-zone.ts';
import { placeWords } from '../who.ts';

/** What a person may do in one portal. */
export interface Answer {
  readonly naming: Naming;
  readonly grants: readonly EffectiveGrant[];
  readonly profiles: readonly ProfileChoice[];
  readonly hours: readonly Schedule[] | 'always';
}

interface Line {
  readonly line: string;
  readonly style?: 'dim' | 'magenta';
}

const text = {
  fr: {
    profile: 'Profil',
    hours: 'Horaires de connexion',
    tie: (names: string, rank: number) => `${names} à égalité (rang ${rank}) : aucun n’est choisi`,
  },
  en: {
    profile: 'Profile',
    hours: 'Login hours',
    tie: (names: string, rank: number) => `${names} tie (rank ${rank}): none is chosen`,
  },
} satisfies Record<Locale, unknown>;

/** The profiles and login hours of a portal, then its features by what gives them. */
export function answerLines(answer: Answer, locale: Locale, width: number | undefined): Line[] {
  const { naming, grants, profiles, hours } = answer;
  const words = text[locale];
  const isPlaced = naming.portal.sites.reach !== 'root';
  return [
    ...profiles.flatMap((choice) => profileLines(naming, choice, locale, width)),
    ...(hours === 'always' || hours.length === 0
      ? []
      : plain(hang('  ', announced(words.hours, hoursWords(hours, locale), locale), width, 4))),
    ...[...Map.groupBy(rowsOf(naming, grants, locale), (row) => row.why)].flatMap(([why, rows]) => [
      ...plain(
        table(
          rows.map(({ what, where }) => [`  ${what}`, ...(isPlaced ? [where] : [])]),
          width,
        ),
      ),
      ...wrap(why, '    ', width).map((line): Line => ({ line, style: 'dim' })),
    ]),
  ];
}

function profileLines(
  naming: Naming,
  { module, profile, rank, by }: ProfileChoice,
  locale: Locale,
  width: number | undefined,
): Line[] {
  const words = text[locale];
  const title = `${words.profile} ${moduleName(naming, module, locale)}`;
  const named = (id: string) => profileName(naming, id, locale);
  if (profile !== undefined) return plain(hang('  ', announced(title, named(profile), locale), width, 4));
  const tied = listNames(locale, [...new Set(by.map((one) => named(one.profile)))]);
  return hang('  ‖ ', announced(title, words.tie(tied, rank), locale), width).map((line) => ({
    line,
    style: 'magenta',
  }));
}

/** A feature and where one reason gives it: a row for each reason. */
function rowsOf(
  { portal, sites }: Naming,
  grants: readonly EffectiveGrant[],
  locale: Locale,
): readonly { readonly what: string; readonly where: string; readonly why: string }[] {
  return grants.flatMap(({ feature, by }) => {
    const what = portal.features.find((item) => item.id === feature)?.label[locale] ?? feature;
    return by.map(({ reason, sites: covered }) => ({
      what,
      where: placeWords(covered, portal, sites, locale),
      why: describeReason(reason, locale, placesOf(portal), TIME_ZONE),
    }));
  });
}

function plain(lines: readonly string[]): Line[] {
  return lines.map((line) => ({ line }));
}
