import type { Locale } from '../problem.ts';
import { describeMoney, formatMoney } from '../text/money.ts';
import { plural } from '../text/plural.ts';
import type { Cost, PoolCost } from './step.ts';

/** The amount of a held step's details; empty when they have none. */
export function describeAmount(by: Readonly<Record<string, string | number>>, locale: Locale): string {
  const { amount, currency } = by;
  return amount === undefined || currency === undefined
    ? ''
    : formatMoney(Number(amount), String(currency), locale);
}

/** What one step costs: the seats that it takes or frees, and the money. */
export function describeCost({ seats, price, alreadyDue }: Cost, locale: Locale): string {
  const many = Math.abs(seats);
  const fr = locale === 'fr';
  const what =
    seats > 0
      ? plural(locale, many, fr ? '# place prise' : '# seat taken', fr ? '# places prises' : '# seats taken')
      : plural(
          locale,
          many,
          fr ? '# place libérée' : '# seat freed',
          fr ? '# places libérées' : '# seats freed',
        );
  if (price.minor === 0)
    return fr
      ? `${what}, ${plural('fr', many, 'comprise', 'comprises')} dans l’abonnement`
      : `${what}, included`;
  const amount = describeMoney({ ...price, minor: Math.abs(price.minor) }, locale);
  if (alreadyDue) return fr ? `${what}, ${amount} restent dus` : `${what}, ${amount} stays due`;
  if (seats < 0) return fr ? `${what}, ${amount} de moins` : `${what}, ${amount} less`;
  return `${what}, ${amount}`;
}

/** What a plan comes to in one pool: «Gestion : 12 → 14 places (10 comprises), 59,80 € par mois de plus». */
export function describePool(pool: PoolCost, locale: Locale): string {
  const fr = locale === 'fr';
  const colon = fr ? ' :' : ':';
  const seats = plural(locale, pool.after, fr ? '# place' : '# seat', fr ? '# places' : '# seats');
  const included = fr
    ? plural('fr', pool.included, '# comprise', '# comprises')
    : `${pool.included.toLocaleString('en')} included`;
  const limit =
    pool.capacity === undefined ? '' : fr ? `, ${pool.capacity} au plus` : `, ${pool.capacity} at most`;
  const more = pool.more.minor > 0 ? `, ${describeMoney(pool.more, locale)}${fr ? ' de plus' : ' more'}` : '';
  const due =
    pool.due.minor > 0 ? `, ${describeMoney(pool.due, locale)}${fr ? ' déjà dus' : ' already due'}` : '';
  return `${pool.name}${colon} ${pool.before.toLocaleString(locale)} → ${seats} (${included}${limit})${more}${due}`;
}
