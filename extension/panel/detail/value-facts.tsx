import { dateAndClock } from '../../../shared/text/clock.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { Fact } from '../../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { tabOf } from '../../../shared/ui/names.ts';
import type { RowKey } from '../../../shared/ui/row-key.ts';
import type { RowValue } from '../../../shared/ui/row-value.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import { words } from './detail.words.ts';

interface ValueFactsProps {
  readonly view: AccountView;
  readonly portal: Descriptor;
  readonly chosen: RowKey;
  readonly value: RowValue;
  /** Chosen on the page and not saved yet. */
  readonly unsaved: boolean;
}

/** From what the portal shows to what the policy wants. */
export function ValueFacts({ view, portal, chosen, value, unsaved }: ValueFactsProps) {
  const text = useWords(words);
  const locale = useLocale();
  const readAt = view.readAt[tabOf(chosen, portal) ?? ''];
  return (
    <dl class="facts">
      <Fact name={text.portal}>
        {value.observed}
        {readAt !== undefined && <p class="small quiet">{text.readAt(dateAndClock(locale, readAt))}</p>}
        {unsaved && <p>{text.toSave.changed}</p>}
      </Fact>
      <Fact name={text.policy}>{value.desired}</Fact>
    </dl>
  );
}
