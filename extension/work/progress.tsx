import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { minutesLeft, rateOf, sampled, type Sample } from './pace.ts';
import { tallyOf, type Tour } from './tour.ts';
import { words } from './under-way.words.ts';

interface ProgressProps {
  readonly tour: Tour;
  /** Epoch ms. */
  readonly now: () => number;
}

/** Done of all, how fast, and what is left. While a list is being read, how many there will be is not known. */
export function Progress({ tour, now }: ProgressProps) {
  const text = useWords(words);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const total = tour.legs.length;
  const { open } = tallyOf(tour.legs);
  const done = total - open;
  const isCounted = !tour.discovers || tour.listSeen;
  useEffect(() => {
    setSamples((known) => sampled(known, { at: now(), done }, tour.status === 'running'));
  }, [done, tour.status]);
  const rate = rateOf(samples);
  const minutes = isCounted ? minutesLeft(open, rate) : undefined;
  const facts = [
    isCounted ? text.done(done, total) : text.doneSoFar(done, total),
    ...(rate === undefined ? [] : [text.rate(rate)]),
    ...(minutes === undefined ? [] : [text.left(minutes)]),
  ];
  return (
    <div class="progress">
      <progress aria-label={text.progress} max={Math.max(1, total)} {...(isCounted && { value: done })} />
      <p class="number">{facts.join(' · ')}</p>
    </div>
  );
}
