import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { words } from './done.words.ts';
import { Left } from './left.tsx';
import type { Memory } from './memory.ts';
import { Save } from './save.tsx';
import type { Send } from '../message/send.ts';
import { Standing } from './standing.tsx';
import { tallyOf, type Tour } from './tour.ts';
import { TourList } from './tour-list.tsx';
import { useAsking } from './use-asking.ts';
import { useResult } from './use-result.ts';

export interface DoneProps {
  readonly tour: Tour;
  /** Absent: this session no longer covers it. */
  readonly portal: PortalSetup | undefined;
  readonly memory: Memory;
  readonly send: Send;
}

/** What a tour came to: counted, what stays open and why, what the plan says now, and all of it as a file. */
export function Done({ tour, portal, memory, send }: DoneProps) {
  const text = useWords(words);
  const result = useResult(tour.portal, send);
  const [before, setBefore] = useState<number>();
  const { busy, problem, ask } = useAsking(send);
  const { legs, kind } = tour;
  const tally = tallyOf(legs);
  useEffect(() => {
    if (kind === 'read') void memory.before(tour.portal).then(setBefore);
  }, [tour.id]);
  const settled = kind === 'read' ? text.read(tally.done) : text.right(tally.done);
  return (
    <>
      <h1>{text.title[kind](portal?.descriptor.name ?? tour.portal)}</h1>
      <Notice
        live
        tone={tally.done === legs.length && legs.length > 0 ? 'done' : 'note'}
        title={legs.length === 0 ? text.nobody : settled}
      />
      <Left tally={tally} />
      <Standing counts={result} before={before} />
      {problem && <ProblemNotice live problem={problem} />}
      <div class="row">
        <button type="button" class="main" disabled={busy} onClick={() => ask({ type: 'work.end' })}>
          {text.close}
        </button>
        {legs.length > 0 && <Save tour={tour} />}
      </div>
      <TourList tour={tour} />
    </>
  );
}
