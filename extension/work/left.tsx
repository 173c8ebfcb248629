import { useWords } from '../../shared/ui/locale.ts';
import { words } from './done.words.ts';
import { words as outcomeWords } from './outcome.words.ts';
import { OUTCOMES, type Outcome, type Tally } from './tour.ts';

/** What stays open after a tour, counted, each with why and what to do. */
export function Left({ tally }: { readonly tally: Tally }) {
  const text = useWords(words);
  const { counted, why } = useWords(outcomeWords);
  const left = OUTCOMES.filter(
    (outcome): outcome is Exclude<Outcome, 'done'> => outcome !== 'done' && tally[outcome] > 0,
  );
  return (
    <section aria-labelledby="left">
      <h2 id="left">{text.left}</h2>
      {left.length === 0 ? (
        <p class="quiet">{text.nothingLeft}</p>
      ) : (
        <dl class="left">
          {left.map((outcome) => (
            <div key={outcome}>
              <dt class="number">{counted[outcome](tally[outcome])}</dt>
              <dd class="quiet">{why[outcome]}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
