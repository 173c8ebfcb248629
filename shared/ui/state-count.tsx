import type { ItemState } from '../wire/account.ts';
import type { Counts } from './counts.ts';
import { useWords } from './locale.ts';
import { StateSign } from './state-sign.tsx';
import { words } from './state-count.words.ts';
import './state-count.css';

export interface StateCountsProps {
  readonly counts: Counts;
  /** Which states, in this order; those that count nothing are left out. */
  readonly states: readonly ItemState[];
  /** The number alone beside its sign; the words are still read out. */
  readonly brief?: boolean;
}

/** «3 à accorder · 1 à retirer · 2 retenus», each with its sign. */
export function StateCounts({ counts, states, brief = false }: StateCountsProps) {
  const text = useWords(words);
  return (
    <span class={`state-counts${brief ? ' brief' : ''}`}>
      {states
        .filter((state) => counts[state] > 0)
        .map((state) => (
          <span key={state} class={`state-count number count-${state}`} title={text[state](counts[state])}>
            <StateSign state={state} silent />
            {brief ? (
              <>
                <span aria-hidden="true">{counts[state]}</span>
                <span class="unseen">{text[state](counts[state])}</span>
              </>
            ) : (
              text[state](counts[state])
            )}
          </span>
        ))}
    </span>
  );
}
