import type { Locale } from '../../shared/problem.ts';
import { readerZone } from '../../shared/text/clock.ts';
import { longDate } from '../../shared/text/plural.ts';
import { featureName, itemName } from '../../shared/ui/names.ts';
import { rowOfStep } from '../../shared/ui/row-key.ts';
import type { ConfirmAnswers } from '../message/confirm.ts';
import type { Ask } from './ask.ts';
import { words } from './confirm.words.ts';

type Read = Pick<ConfirmAnswers['confirm.read'], 'portal' | 'view'>;

/** The button's words: they name what is written, never «OK». */
export function acceptText(
  ask: Exclude<Ask, { kind: 'gone' }>,
  { portal, view }: Read,
  locale: Locale,
): string {
  const text = words[locale].accept;
  if (ask.kind === 'end') return text.end(featureName(ask.override.feature, portal.descriptor, locale));
  if (ask.kind === 'rule') return text.rule(ask.edit.rule.name, ask.effect.people);
  if (ask.kind === 'apply') {
    const [only, ...others] = ask.steps;
    const rights = rightsIn(ask.steps);
    const key = only && rowOfStep(only);
    if (!key || others.length > 0)
      return text.boxes(ask.steps.length) + (rights > 0 ? text.rights(rights) : '');
    const box = itemName(key, portal.descriptor, view.siteNames, locale);
    if (only.kind === 'grant') return text.tick(box);
    return only.kind === 'revoke' ? text.untick(box) : text.change(box);
  }
  const { effect, expiresAt } = ask.override;
  if (expiresAt === undefined) return effect === 'allow' ? text.allowForEver : text.denyForEver;
  return text[effect](longDate(locale, expiresAt, readerZone()));
}

function rightsIn(steps: Extract<Ask, { kind: 'apply' }>['steps']): number {
  return steps.filter(({ risks }) => risks.includes('delegation') || risks.includes('all-sites')).length;
}
