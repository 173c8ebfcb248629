import { useWords } from '../../shared/ui/locale.ts';
import type { Filter } from './found.ts';
import { words as outcomeWords } from './outcome.words.ts';
import { OUTCOMES, type Tally } from './tour.ts';
import { words } from './tour-list.words.ts';

interface OutcomeFilterProps {
  readonly tally: Tally;
  readonly chosen: Filter['outcome'];
  /** Of a reading, done is read. */
  readonly reads: boolean;
  readonly onChoose: (outcome: Filter['outcome']) => void;
}

/** All, or one outcome; those that nobody has are left out, but the chosen one stays. */
export function OutcomeFilter({ tally, chosen, reads, onChoose }: OutcomeFilterProps) {
  const text = useWords(words);
  const { name, read } = useWords(outcomeWords);
  const all = OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0);
  const shown = OUTCOMES.filter((outcome) => tally[outcome] > 0 || outcome === chosen);
  return (
    <fieldset class="outcomes number">
      <legend class="unseen">{text.filter}</legend>
      {(['all', ...shown] as const).map((outcome) => (
        <label key={outcome} class="choice">
          <input
            type="radio"
            name="outcome"
            checked={outcome === chosen}
            onChange={() => onChoose(outcome)}
          />
          {outcome === 'all'
            ? text.all(all)
            : text.only(reads && outcome === 'done' ? read : name[outcome], tally[outcome])}
        </label>
      ))}
    </fieldset>
  );
}
