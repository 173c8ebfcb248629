import { describeKind } from '../../../shared/plan/describe-step.ts';
import type { Step } from '../../../shared/plan/step.ts';
import type { Locale } from '../../../shared/problem.ts';
import { listNames } from '../../../shared/text/plural.ts';
import { announced } from '../colon.ts';
import { hoursWords } from '../hours-words.ts';
import { placesOf } from '../portals.ts';
import type { Naming } from './naming.ts';

const text = {
  fr: { none: 'aucun', hours: 'horaires de connexion' },
  en: { none: 'none', hours: 'login hours' },
} satisfies Record<Locale, unknown>;

/** What a step is about, or several steps that differ only in their site: the box, the profiles, the hours, the account. */
export function whatOf(naming: Naming, steps: readonly Step[], locale: Locale): string {
  const [step] = steps as [Step];
  const { item, kind, profile, hours } = step;
  if (profile) return profileChange(naming, profile, locale);
  if (hours) return announced(text[locale].hours, hoursWords(hours, locale), locale);
  if (!item) return describeKind(kind, locale);
  const name =
    item.kind === 'feature' ? featureName(naming, item.id, locale) : siteNames(naming, steps, locale);
  // What opens and closes an account is a box like others in some portals: the gesture says which.
  return kind === 'grant' || kind === 'revoke' ? name : announced(describeKind(kind, locale), name, locale);
}

/** A profile as the portal writes it. */
export function profileName(
  { policy }: Pick<Naming, 'policy'>,
  id: string | undefined,
  locale: Locale,
): string {
  if (id === undefined) return text[locale].none;
  return policy.profiles.find((profile) => profile.id === id)?.name ?? id;
}

/** A module as the portal writes it. */
export function moduleName({ portal }: Pick<Naming, 'portal'>, id: string, locale: Locale): string {
  return portal.modules.find((module) => module.id === id)?.label[locale] ?? id;
}

function profileChange(naming: Naming, profile: NonNullable<Step['profile']>, locale: Locale): string {
  const { module, from, to } = profile;
  const [was, is] = [from, to].map((id) => profileName(naming, id, locale));
  return announced(moduleName(naming, module, locale), `${was} → ${is}`, locale);
}

function featureName({ portal }: Naming, id: string, locale: Locale): string {
  return portal.features.find((feature) => feature.id === id)?.label[locale] ?? id;
}

function siteNames({ portal, sites }: Naming, steps: readonly Step[], locale: Locale): string {
  const names = steps.map(({ item }) => sites.find((site) => site.id === item?.id)?.name ?? item!.id);
  if (names.length === 1) return names[0]!;
  return announced(`${names.length} ${placesOf(portal)[locale]}`, listNames(locale, names), locale);
}
