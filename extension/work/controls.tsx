import { useWords } from '../../shared/ui/locale.ts';
import { legUnderWay, type Tour } from './tour.ts';
import { words } from './under-way.words.ts';
import type { useAsking } from './use-asking.ts';

interface ControlsProps extends Pick<ReturnType<typeof useAsking>, 'ask'> {
  readonly tour: Tour;
  readonly disabled: boolean;
  readonly onQueue: () => void;
}

/** Pause or resume, skip the account under way, end. A plan that is no longer the plan can only be left. */
export function Controls({ tour, disabled, ask, onQueue }: ControlsProps) {
  const text = useWords(words);
  const leg = legUnderWay(tour);
  const isRunning = tour.status === 'running';
  const isOver = tour.stop === 'stale';
  const seeQueue = async () => {
    const answer = await ask({ type: 'work.end' });
    if (answer.ok) onQueue();
  };
  return (
    <div class="row">
      {isRunning && (
        <button type="button" disabled={disabled} onClick={() => ask({ type: 'work.pause' })}>
          {text.pause}
        </button>
      )}
      {!isRunning && !isOver && (
        <button type="button" class="main" disabled={disabled} onClick={() => ask({ type: 'work.resume' })}>
          {text.resume}
        </button>
      )}
      {isOver && (
        <button type="button" class="main" disabled={disabled} onClick={seeQueue}>
          {text.queueAgain}
        </button>
      )}
      {leg && !isOver && (
        <button type="button" disabled={disabled} onClick={() => ask({ type: 'work.skip' })}>
          {text.skip(leg.name ?? leg.account)}
        </button>
      )}
      <button
        type="button"
        disabled={disabled}
        title={text.endWhat}
        onClick={() => ask({ type: 'work.end' })}
      >
        {text.end}
      </button>
    </div>
  );
}
