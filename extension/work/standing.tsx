import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { sayChanges, sayCount } from './counts.words.ts';
import { words } from './standing.words.ts';
import type { Result } from './use-result.ts';

interface StandingProps {
  readonly counts: Result | null | undefined;
  /** Accounts known before the portal was read. */
  readonly before?: number | undefined;
}

/** What a portal's plan comes to as it is known now. */
export function Standing({ counts, before }: StandingProps) {
  const text = useWords(words);
  const locale = useLocale();
  if (counts === null) return null;
  if (!counts) return <p class="small quiet">{text.asking}</p>;
  const changes = sayChanges(counts, locale);
  const others = (['held', 'orphans', 'unread'] as const)
    .filter((count) => counts[count] > 0)
    .map((count) => sayCount(count, counts[count], locale));
  const fresh = before === undefined ? 0 : counts.accounts - before;
  return (
    <section class="standing" aria-labelledby="standing">
      <h2 id="standing">{text.title(counts.accounts)}</h2>
      <ul class="number">
        {fresh > 0 && <li>{text.fresh(fresh)}</li>}
        {changes.length + others.length === 0 && <li>{text.inOrder}</li>}
        {[...changes, ...others].map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </section>
  );
}
