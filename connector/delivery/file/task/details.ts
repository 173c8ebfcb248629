import type { Step } from '../../../../shared/plan/step.ts';
import { listNames } from '../../../../shared/text/plural.ts';
import { words as stepWords } from '../../../../shared/ui/step.words.ts';
import type { Ground } from '../../delivery.ts';
import { colon } from './punctuation.ts';
import { costOf } from './cost.ts';
import { profileName } from './what.ts';
import { words } from './words.ts';

/** What to type or to mind, beside what a step is about. `pools` are the names of the seat pools by id. */
export function detailsOf(step: Step, ground: Ground, pools: ReadonlyMap<string, string>): readonly string[] {
  const { locale } = ground;
  const { risk, drift } = stepWords[locale];
  return [
    ...(step.kind === 'create' ? fieldsOf(step, ground) : []),
    ...(step.profile?.from === undefined
      ? []
      : [words[locale].instead(profileName(step.profile.from, ground))]),
    ...step.risks.map((one) => risk[one]),
    ...(step.drift ? [drift[step.drift]] : []),
    ...(step.cost ? [costOf(step.cost, pools, locale)] : []),
  ];
}

/**
 * The fields of the portal's form that are known or have to be filled. The fixed end of an identifier is the
 * portal's own, nobody types it; a password is never written.
 */
function fieldsOf({ account }: Step, { portal, people, locale }: Ground): readonly string[] {
  const person = people.get(account);
  const line = (name: string, value: string) => name + colon(locale) + value;
  const known = portal.fields.flatMap(({ label, input, from, required }) => {
    if (input === 'password') return [];
    const value = from === 'userName' ? account : from && person?.[from];
    if (value !== undefined && value !== '') return [line(label[locale], value)];
    return required ? [line(label[locale], '…')] : [];
  });
  const secret = portal.fields.filter(({ input }) => input === 'password').map(({ label }) => label[locale]);
  return secret.length === 0 ? known : [...known, line(listNames(locale, secret), words[locale].ownPassword)];
}
