import type { Descriptor } from '../../shared/portal/descriptor.ts';
import { readerZone } from '../../shared/text/clock.ts';
import { listNames, longDate } from '../../shared/text/plural.ts';
import { Fact } from '../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { featureName, placesOf } from '../../shared/ui/names.ts';
import { words } from './confirm.words.ts';

interface ExceptionFactsProps {
  readonly override: {
    readonly feature: string;
    readonly sites: readonly string[];
    readonly reason: string;
    readonly expiresAt?: string | undefined;
  };
  readonly portal: Descriptor;
  readonly siteNames: Readonly<Record<string, string>>;
}

/** Names listed before the rest is counted. */
const LISTED = 12;

/** What the exception says, word for word. */
export function ExceptionFacts({ override, portal, siteNames }: ExceptionFactsProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { feature, sites, reason, expiresAt } = override;
  const flag = portal.features.some(({ id, kind }) => id === feature && kind === 'flag');
  const where = flag
    ? text.accountWide
    : sites.includes('*')
      ? text.everywhere(placesOf(portal)[locale])
      : sites.length === 0
        ? text.ownSites
        : listNames(
            locale,
            sites.map((site) => siteNames[site] ?? site),
            LISTED,
          );
  return (
    <>
      <Fact name={text.feature}>{featureName(feature, portal, locale)}</Fact>
      <Fact name={text.where}>{where}</Fact>
      <Fact name={text.until}>
        {expiresAt === undefined ? text.noEnd : longDate(locale, expiresAt, readerZone())}
      </Fact>
      <Fact name={text.reason}>{reason}</Fact>
    </>
  );
}
