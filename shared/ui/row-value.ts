import { hoursOfText, hoursText, type HoursWindow } from '../portal/hours-text.ts';
import type { Locale } from '../problem.ts';
import { describeWindow } from '../text/week.ts';
import type { AccountView, ProfileView } from '../wire/account.ts';
import { words } from './row.words.ts';

/** What a row that is more than a tick shows and should show, each as a person reads it. */
export interface RowValue {
  readonly observed: string;
  readonly desired: string;
}

/** A profile by its id in the policy, or as the portal calls one that the policy does not know. */
function profileText(
  id: string | null | undefined,
  names: AccountView['profileNames'],
  locale: Locale,
): string {
  const text = words[locale];
  if (id === undefined || id === null) return text.noProfile;
  return id.startsWith('?') ? text.unknownProfile(id.slice(1)) : (names[id] ?? id);
}

export function profileValue(
  { desired, observed }: ProfileView,
  names: AccountView['profileNames'],
  locale: Locale,
): RowValue {
  return {
    observed: observed === 'unknown' ? words[locale].neverRead : profileText(observed, names, locale),
    desired: profileText(desired, names, locale),
  };
}

/** Windows in words, the same days joined: «lundi–vendredi, 08:00–18:00 ; samedi, 09:00–12:00». */
function hoursSentence(windows: readonly HoursWindow[], locale: Locale): string {
  const byStretch = Map.groupBy(hoursOfText(hoursText(windows)), ({ from, to }) => `${from}-${to}`);
  const said = [...byStretch.values()].map((same) =>
    describeWindow(
      { days: same.flatMap(({ days }) => [...days]), from: same[0]!.from, to: same[0]!.to },
      locale,
    ),
  );
  return said.length === 0 ? words[locale].always : said.join(locale === 'fr' ? '\u00A0; ' : '; ');
}

export function hoursValue(
  { hours, observedHours }: Pick<AccountView, 'hours' | 'observedHours'>,
  locale: Locale,
): RowValue {
  return {
    observed:
      observedHours === undefined
        ? words[locale].neverRead
        : hoursSentence(observedHours === 'always' ? [] : observedHours, locale),
    desired: hoursSentence(
      hours.flatMap(({ windows }) => windows),
      locale,
    ),
  };
}
