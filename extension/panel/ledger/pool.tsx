import { describeMoney } from '../../../shared/text/money.ts';
import { Fact } from '../../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import type { SeatPoolView } from '../../../shared/wire/ledger.ts';
import { words } from './ledger.words.ts';

/** One pool of seats: taken, included, after the plan, and the money. */
export function Pool({ pool }: { readonly pool: SeatPoolView }) {
  const text = useWords(words);
  const locale = useLocale();
  const { name, used, after, included, capacity, price, more, due, refundable } = pool;
  return (
    <div class="pool">
      <h3>{name}</h3>
      <dl class="facts">
        <Fact name={text.used}>{text.seats(used)}</Fact>
        {after !== used && <Fact name={text.after}>{text.seats(after)}</Fact>}
        <Fact name={text.included}>
          {text.seats(included)}
          {capacity !== undefined && ` · ${text.capacity(capacity)}`}
        </Fact>
        <Fact name={text.price}>
          {describeMoney(price, locale)}
          {!refundable && ` · ${text.notRefunded}`}
        </Fact>
        {more.minor !== 0 && <Fact name={text.more}>{describeMoney(more, locale)}</Fact>}
        {due.minor !== 0 && <Fact name={text.due}>{describeMoney(due, locale)}</Fact>}
      </dl>
    </div>
  );
}
