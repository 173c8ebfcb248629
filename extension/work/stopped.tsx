import { identifiersOf } from '../../shared/ui/identifiers.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { placeOf } from './place.ts';
import { words as stopWords } from './stop.words.ts';
import { legUnderWay, type Tour } from './tour.ts';
import { words } from './under-way.words.ts';

interface StoppedProps {
  readonly tour: Tour;
  readonly portal: PortalSetup | undefined;
}

/** Why a tour stands still: what happened, where, what to do next. */
export function Stopped({ tour, portal }: StoppedProps) {
  const text = useWords(words);
  const said = useWords(stopWords);
  const locale = useLocale();
  const reason = tour.stop ?? 'user';
  const leg = legUnderWay(tour);
  const { what, todo } = said[reason];
  return (
    <Notice live tone={reason === 'user' ? 'note' : reason === 'stale' ? 'warn' : 'stop'} title={what}>
      <p>
        {leg
          ? text.stopped(leg.name ?? leg.account, placeOf(tour, portal?.descriptor, locale))
          : text.stoppedAtList}
      </p>
      <p>{todo(portal ? identifiersOf(portal) : [])}</p>
    </Notice>
  );
}
