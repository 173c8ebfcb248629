import { useWords } from '../../shared/ui/locale.ts';
import { StateSign } from '../../shared/ui/state-sign.tsx';
import type { ItemState } from '../../shared/wire/account.ts';
import { words as outcomeWords } from './outcome.words.ts';
import type { Leg, Outcome } from './tour.ts';
import { words } from './tour-list.words.ts';

/** Settled, waiting for somebody, or not known: the signs that stand for the same everywhere (ui.md). */
const signs: Readonly<Record<Outcome, ItemState>> = {
  done: 'granted',
  'by-hand': 'held',
  skipped: 'held',
  unverified: 'unknown',
  surprise: 'toRevoke',
  open: 'none',
};

interface TourRowProps {
  readonly leg: Leg;
  readonly outcome: Outcome;
  readonly reads: boolean;
  readonly isCurrent: boolean;
}

/** One account: who, how many steps, what became of it. */
export function TourRow({ leg, outcome, reads, isCurrent }: TourRowProps) {
  const text = useWords(words);
  const { name, read } = useWords(outcomeWords);
  const { account, steps, byHand } = leg;
  return (
    <>
      <StateSign state={signs[outcome]} silent />
      <span class="who">
        {leg.name ?? account} {leg.name !== undefined && <span class="small quiet">{account}</span>}
      </span>
      <span class="small quiet number">
        {[
          ...(steps > 0 ? [text.steps(steps)] : []),
          ...(byHand && outcome !== 'by-hand' ? [name['by-hand']] : []),
          isCurrent ? text.now : reads && outcome === 'done' ? read : name[outcome],
        ].join(' · ')}
      </span>
    </>
  );
}
