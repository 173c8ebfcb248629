import type { Locale } from '../../shared/problem.ts';
import { writeCsv } from '../../shared/text/csv.ts';
import { disarm } from '../../shared/text/formula.ts';
import { words } from './outcome.words.ts';
import { outcomeOf, type Tour } from './tour.ts';

/** Their names and order are the same in every language and version: filters and scripts rest on them. */
const COLUMNS = ['portal', 'account', 'name', 'outcome', 'steps', 'by_hand', 'why'];

/** One line an account. Separated by what Excel splits at in the reader's language. */
export function tourToCsv({ portal, legs }: Pick<Tour, 'portal' | 'legs'>, locale: Locale): Uint8Array {
  const { why } = words[locale];
  const rows = legs.map((leg) => {
    const outcome = outcomeOf(leg);
    return [
      portal,
      leg.account,
      leg.name ?? '',
      outcome,
      String(leg.steps),
      leg.byHand ? 'yes' : 'no',
      outcome === 'done' ? '' : why[outcome],
    ].map(disarm);
  });
  return writeCsv([COLUMNS, ...rows], locale === 'fr' ? ';' : ',');
}
