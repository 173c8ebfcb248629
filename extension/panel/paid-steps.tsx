import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { StepView } from '../../shared/ui/step.tsx';
import { listNames } from '../../shared/text/plural.ts';
import { describeMoney } from '../../shared/text/money.ts';
import { words } from './this-page.words.ts';

/** Steps that wait because they cost money, and how much it comes to. */
export function PaidSteps({ steps }: { readonly steps: readonly StepView[] }) {
  const text = useWords(words);
  const locale = useLocale();
  const paid = steps.filter(({ held }) => held === 'cost');
  if (paid.length === 0) return null;
  const prices = paid.flatMap(({ cost }) => cost?.price ?? []);
  // Money of different currencies or periods is never added up.
  const sums = [...Map.groupBy(prices, ({ currency, per }) => `${currency} ${per}`).values()].map((same) => ({
    ...same[0]!,
    minor: same.reduce((total, { minor }) => total + minor, 0),
  }));
  const amount = listNames(
    locale,
    sums.map((sum) => describeMoney(sum, locale)),
  );
  return (
    <Notice tone="warn" title={text.paid(paid.length, amount)}>
      <p>{text.paidTodo}</p>
    </Notice>
  );
}
