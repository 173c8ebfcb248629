import type { Money } from '../model/policy.ts';
import type { Locale, Text } from '../problem.ts';

const PERIODS: Readonly<Record<Money['per'], Text>> = {
  month: { fr: ' par mois', en: ' per month' },
  year: { fr: ' par an', en: ' per year' },
  once: { fr: '', en: '' },
};

/** An amount with its currency and how often it is due: «29,00 € par mois», “€29.00 per month”. */
export function describeMoney({ minor, currency, per }: Money, locale: Locale): string {
  return formatMoney(minor, currency, locale) + describePeriod(per, locale);
}

/** An amount in the currency's minor unit (cents). */
export function formatMoney(minor: number, currency: string, locale: Locale): string {
  const money = new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency });
  const { maximumFractionDigits = 0 } = money.resolvedOptions();
  return money.format(minor / 10 ** maximumFractionDigits);
}

/** How often, to follow an amount: « par mois»; nothing for once. */
export function describePeriod(per: Money['per'], locale: Locale): string {
  return PERIODS[per][locale];
}
