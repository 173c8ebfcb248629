import type { Money } from '../model/policy.ts';
import type { Locale, Text } from '../problem.ts';

const PER: Readonly<Record<Money['per'], Text>> = {
  month: { fr: ' par mois', en: ' a month' },
  year: { fr: ' par an', en: ' a year' },
  once: { fr: '', en: '' },
};

/** An amount with its currency and how often it is due: «29,00 € par mois», “€29.00 a month”. */
export function describeMoney(money: Money, locale: Locale): string {
  const format = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: money.currency,
  });
  const { maximumFractionDigits = 0 } = format.resolvedOptions();
  return format.format(money.minor / 10 ** maximumFractionDigits) + PER[money.per][locale];
}
