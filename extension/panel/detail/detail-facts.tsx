import { itemFromKey } from '../../../shared/plan/item.ts';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { dateAndClock } from '../../../shared/text/clock.ts';
import { Fact } from '../../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { itemName, tabOf } from '../../../shared/ui/names.ts';
import type { AccountView, ItemView } from '../../../shared/wire/account.ts';
import { words } from './detail.words.ts';

interface DetailFactsProps {
  readonly view: AccountView;
  readonly portal: Descriptor;
  readonly item: ItemView;
  readonly shows: boolean | undefined;
}

/** What the policy wants and what the portal showed, side by side. */
export function DetailFacts({ view, portal, item, shows }: DetailFactsProps) {
  const text = useWords(words);
  const locale = useLocale();
  const readAt = view.readAt[tabOf(item.key, portal) ?? ''];
  const observed = [
    text.observed[item.observed],
    ...(readAt === undefined ? [] : [text.readAt(dateAndClock(locale, readAt))]),
  ];
  const pageWord = itemName(item.key, portal, view.siteNames, 'fr');
  return (
    <dl class="facts">
      <Fact name={text.policy}>{item.desired ? text.wanted : text.unwanted}</Fact>
      <Fact name={text.portal}>
        {observed.join(', ')}
        {shows !== undefined && <p>{shows ? text.toSave.ticked : text.toSave.unticked}</p>}
      </Fact>
      {locale !== 'fr' && itemFromKey(item.key).kind === 'feature' && (
        <Fact name={text.pageWord}>
          <span lang="fr">{pageWord}</span>
        </Fact>
      )}
    </dl>
  );
}
