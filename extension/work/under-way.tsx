import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { Controls } from './controls.tsx';
import { Now } from './now.tsx';
import { Progress } from './progress.tsx';
import type { Send } from '../message/send.ts';
import { Stopped } from './stopped.tsx';
import { legUnderWay, type Tour } from './tour.ts';
import { TourList } from './tour-list.tsx';
import { words } from './under-way.words.ts';
import { useAsking } from './use-asking.ts';

export interface UnderWayProps {
  readonly tour: Tour;
  /** Absent: this session no longer covers it. */
  readonly portal: PortalSetup | undefined;
  readonly now: () => number;
  readonly send: Send;
  /** The queue is to be shown once the tour is put away. */
  readonly onQueue: () => void;
}

/** A tour that runs or stands still: how far it is, where, what stopped it, and what can be done. */
export function UnderWay({ tour, portal, now, send, onQueue }: UnderWayProps) {
  const text = useWords(words);
  const { busy, problem, ask } = useAsking(send);
  const guides = tour.status === 'running' && tour.how === 'point';
  const leg = legUnderWay(tour);
  return (
    <>
      <header>
        <h1>{text.title[tour.kind](portal?.descriptor.name ?? tour.portal)}</h1>
        <p class="small quiet">{text.how[tour.how][tour.kind]}</p>
      </header>
      <Progress tour={tour} now={now} />
      {tour.status === 'running' ? (
        <Now tour={tour} portal={portal?.descriptor} />
      ) : (
        <Stopped tour={tour} portal={portal} />
      )}
      {guides && <Notice tone="note" title={text.guide} />}
      {!guides && tour.status === 'running' && leg?.byHand && <Notice tone="note" title={text.byHand} />}
      {problem && <ProblemNotice live problem={problem} />}
      <Controls tour={tour} disabled={busy} ask={ask} onQueue={onQueue} />
      <TourList tour={tour} />
    </>
  );
}
