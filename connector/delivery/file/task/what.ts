import type { Step } from '../../../../shared/plan/step.ts';
import { itemKey } from '../../../../shared/plan/item.ts';
import { describeWindow } from '../../../../shared/text/week.ts';
import { itemName } from '../../../../shared/ui/names.ts';
import type { Ground } from '../../delivery.ts';
import { identifierOf } from '../../identifier.ts';
import { semicolon } from './punctuation.ts';
import { words } from './words.ts';

/** What a step is about, in the portal's words: the box, the profile, the hours, the new account. */
export function whatOf(step: Step, ground: Ground, siteNames: Readonly<Record<string, string>>): string {
  const { portal, locale } = ground;
  if (step.item) return itemName(itemKey(step.item), portal, siteNames, locale);
  if (step.kind === 'create') return identifierOf(step.account, ground);
  if (step.profile) return profileName(step.profile.to, ground);
  return step.hours ? hoursOf(step.hours, ground) : '';
}

/** What to choose instead of what; none is a choice of its own. */
export function profileName(id: string | undefined, { profiles, locale }: Ground): string {
  if (id === undefined) return words[locale].noProfile;
  return profiles.find((profile) => profile.id === id)?.name ?? id;
}

function hoursOf(hours: NonNullable<Step['hours']>, { locale }: Ground): string {
  if (hours === 'always') return words[locale].always;
  return hours
    .flatMap(({ timeZone, windows }) =>
      windows.map((window) => `${describeWindow(window, locale)} (${timeZone})`),
    )
    .join(semicolon(locale));
}
