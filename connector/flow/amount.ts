import type { Money } from '../../shared/model/policy.ts';
import type { Plan } from '../../shared/plan/step.ts';
import type { Locale } from '../../shared/problem.ts';
import { describePeriod } from '../../shared/text/money.ts';
import { decimals, minorUnits } from '../policy/money.ts';

/** What somebody wrote for one amount; `per` only where it was said. */
interface Written {
  readonly minor: number;
  readonly currency: string;
  readonly per?: Money['per'];
}

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD' };

const PERIODS: Readonly<Record<string, Money['per']>> = {
  month: 'month',
  mois: 'month',
  year: 'year',
  an: 'year',
  année: 'year',
  once: 'once',
  unefois: 'once',
};

/** What a plan adds to pay: one amount for each currency and period, over all its seat pools. */
export function amountsOf(parts: readonly Pick<Plan, 'costs'>[]): readonly Money[] {
  const more = parts.flatMap(({ costs }) => costs.map((cost) => cost.more)).filter(({ minor }) => minor > 0);
  return [...Map.groupBy(more, ({ currency, per }) => `${currency} ${per}`).values()].map((same) => ({
    ...same[0]!,
    minor: same.reduce((sum, { minor }) => sum + minor, 0),
  }));
}

/** `47,00 EUR par mois + 10,00 EUR`, as it is to be named. */
export function sayAmounts(amounts: readonly Money[], locale: Locale): string {
  return amounts
    .map(({ minor, currency, per }) => {
      const value = minor / 10 ** (decimals(currency) ?? 0);
      const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
      return new Intl.NumberFormat(locale, style).format(value) + describePeriod(per, locale);
    })
    .join(' + ');
}

/**
 * Whether `text` names exactly these amounts, in any order: `47 EUR`, `1 234,50 € par mois + 10 €`. The number and
 * the currency have to be there; the period only where one currency is due in two.
 */
export function namesAmounts(text: string, amounts: readonly Money[]): boolean {
  const written = text.split('+').map(readAmount);
  if (written.length !== amounts.length) return false;
  const left = [...amounts];
  for (const amount of written) {
    const at = left.findIndex((due) => amount !== undefined && isSame(amount, due, amounts));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return true;
}

function isSame(written: Written, due: Money, amounts: readonly Money[]): boolean {
  const isOnly = amounts.filter(({ currency }) => currency === due.currency).length === 1;
  const period = written.per === undefined ? isOnly : written.per === due.per;
  return period && written.minor === due.minor && written.currency === due.currency;
}

/** Spaces of any kind, points and commas may group; the last point or comma is the decimal one unless three digits follow. */
function readAmount(text: string): Written | undefined {
  const bare = text.replaceAll(/\s/g, '');
  const match = /^(\p{Sc}|[A-Z]{3})?(\d[\d.,’']*?)(\p{Sc}|[A-Z]{3})?(?:(?:\/|par|per)?(\p{Ll}+))?$/u.exec(
    bare,
  );
  const [, before, digits = '', after, period] = match ?? [];
  const mark = before ?? after;
  if (mark === undefined || (before !== undefined && after !== undefined)) return undefined;
  const per = period === undefined ? undefined : PERIODS[period];
  if (period !== undefined && per === undefined) return undefined;
  const currency = SYMBOLS[mark] ?? mark;
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits)!;
  const plain = whole.replaceAll(/[.,’']/g, '');
  const minor = minorUnits(fraction === '' ? plain : `${plain}.${fraction}`, currency);
  return minor === undefined ? undefined : { minor, currency, ...(per === undefined ? {} : { per }) };
}
