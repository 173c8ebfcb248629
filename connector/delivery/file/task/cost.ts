import type { Cost, PoolCost } from '../../../../shared/plan/step.ts';
import type { Locale } from '../../../../shared/problem.ts';
import { describeMoney } from '../../../../shared/text/money.ts';
import { colon, semicolon } from './punctuation.ts';
import { words } from './words.ts';

/** «+ 1 place Collaborateurs : 29,00 € par mois». */
export function costOf(cost: Cost, pools: ReadonlyMap<string, string>, locale: Locale): string {
  const { seats, alreadyDue, noCharge } = words[locale];
  const taken = seats(cost.seats, pools.get(cost.pool) ?? cost.pool);
  const price = cost.price.minor === 0 ? noCharge : describeMoney(cost.price, locale);
  return taken + colon(locale) + (cost.alreadyDue ? alreadyDue : price);
}

/** What the whole plan costs in one seat pool. */
export function poolCostOf({ name, before, after, included, more, due }: PoolCost, locale: Locale): string {
  const text = words[locale];
  const amounts = [
    ...(more.minor === 0 ? [] : [text.more(describeMoney(more, locale))]),
    ...(due.minor === 0 ? [] : [text.due(describeMoney(due, locale))]),
  ];
  return `${[text.poolCost(name, before, after, included), ...amounts].join(semicolon(locale))}.`;
}
