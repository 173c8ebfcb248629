import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { Fact } from '../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { placeOf } from './place.ts';
import { legUnderWay, type Tour } from './tour.ts';
import { words } from './under-way.words.ts';

interface NowProps {
  readonly tour: Tour;
  readonly portal: Descriptor | undefined;
}

/** The account under way and the place in it. */
export function Now({ tour, portal }: NowProps) {
  const text = useWords(words);
  const locale = useLocale();
  const leg = legUnderWay(tour);
  return (
    <dl class="facts">
      {leg && (
        <Fact name={text.account}>
          {leg.name ?? leg.account} {leg.name !== undefined && <span class="quiet">{leg.account}</span>}
        </Fact>
      )}
      <Fact name={text.where}>{placeOf(tour, portal, locale)}</Fact>
    </dl>
  );
}
