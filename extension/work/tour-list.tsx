import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keysOf } from '../../shared/ui/hotkeys.ts';
import { useWords } from '../../shared/ui/locale.ts';
import { legsFound, type Filter } from './found.ts';
import { LongList } from './long-list.tsx';
import { OutcomeFilter } from './outcome-filter.tsx';
import { legUnderWay, outcomeOf, tallyOf, type Tour } from './tour.ts';
import { TourRow } from './tour-row.tsx';
import { words } from './tour-list.words.ts';

/** Every account of a tour with what became of it; searched, and narrowed to one outcome. */
export function TourList({ tour }: { readonly tour: Tour }) {
  const text = useWords(words);
  const [filter, setFilter] = useState<Filter>({ query: '', outcome: 'all' });
  const search = useRef<HTMLInputElement>(null);
  const { legs, kind } = tour;
  const shown = useMemo(() => legsFound(legs, filter), [legs, filter]);
  const current = legUnderWay(tour);
  const isNarrowed = filter.query !== '' || filter.outcome !== 'all';
  useEffect(() => {
    const ends = new AbortController();
    const onKey = keysOf({
      search: () => search.current?.focus(),
      back: () => {
        if (isNarrowed) setFilter({ query: '', outcome: 'all' });
        return isNarrowed;
      },
    });
    addEventListener('keydown', onKey, { signal: ends.signal });
    return () => ends.abort();
  }, [isNarrowed]);
  return (
    <section class="tour-list" aria-labelledby="accounts">
      <h2 id="accounts">{text.title}</h2>
      {legs.length > 1 && (
        <search class="narrow">
          <input
            ref={search}
            type="search"
            aria-label={text.search}
            placeholder={text.hint}
            value={filter.query}
            onInput={(event) => setFilter({ ...filter, query: event.currentTarget.value })}
          />
          <OutcomeFilter
            tally={tallyOf(legs)}
            chosen={filter.outcome}
            reads={kind === 'read'}
            onChoose={(outcome) => setFilter({ ...filter, outcome })}
          />
        </search>
      )}
      <p role="status" class="unseen">
        {isNarrowed ? text.found(shown.length) : ''}
      </p>
      {shown.length === 0 ? (
        <p class="quiet">{legs.length === 0 ? text.empty : text.none}</p>
      ) : (
        <LongList
          label={text.title}
          items={shown}
          keyOf={({ account }) => account}
          isCurrent={(leg) => leg === current}
          row={(leg) => (
            <TourRow
              leg={leg}
              outcome={outcomeOf(leg)}
              reads={kind === 'read'}
              isCurrent={leg === current && tour.status !== 'done'}
            />
          )}
        />
      )}
    </section>
  );
}
