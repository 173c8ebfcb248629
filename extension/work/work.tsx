import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { WorkState } from '../message/work.ts';
import type { Asked } from './asked.ts';
import { Done } from './done.tsx';
import { LineNotice } from './line-notice.tsx';
import type { Memory } from './memory.ts';
import { Queue } from './queue.tsx';
import type { Send } from '../message/send.ts';
import { Start } from './start.tsx';
import { UnderWay } from './under-way.tsx';
import { words } from './work.words.ts';
import './work.css';

export interface WorkProps {
  /** Undefined until the background has spoken. */
  readonly state: WorkState | undefined;
  readonly asked: Asked;
  readonly memory: Memory;
  /** Epoch ms. */
  readonly now: () => number;
  readonly send: Send;
  readonly openOptions: () => void;
}

/** The window beside a portal's pages: what to do there, and how far it is. What is under way stands in the background. */
export function Work({ state, asked, memory, now, send, openOptions }: WorkProps) {
  const text = useWords(words);
  const [chosen, setChosen] = useState(asked.portal);
  const [showsQueue, setShowsQueue] = useState(false);
  if (!state) return <main class="quiet">{text.loading}</main>;
  const { tour } = state;
  const line = <LineNotice connection={state.connection} openOptions={openOptions} />;
  if (tour) {
    const portal = state.portals.find(({ id }) => id === tour.portal);
    return (
      <main>
        {line}
        {tour.status === 'done' ? (
          <Done key={tour.id} tour={tour} portal={portal} memory={memory} send={send} />
        ) : (
          <UnderWay
            key={tour.id}
            tour={tour}
            portal={portal}
            send={send}
            now={now}
            onQueue={() => setShowsQueue(true)}
          />
        )}
      </main>
    );
  }
  const portal = portalFor(state, chosen);
  if (!portal)
    return (
      <main>
        <h1>Portillon</h1>
        {line}
        {state.connection.state !== 'unpaired' && (
          <Notice tone="note" title={text.noPortals}>
            <p>{text.noPortalsTodo}</p>
            <div class="row">
              <button type="button" onClick={openOptions}>
                {text.settings}
              </button>
            </div>
          </Notice>
        )}
      </main>
    );
  return (
    <main>
      {line}
      {showsQueue ? (
        <Queue
          key={portal.id}
          state={state}
          portal={portal}
          asked={asked}
          send={send}
          onBack={() => setShowsQueue(false)}
        />
      ) : (
        <Start
          key={portal.id}
          state={state}
          portal={portal}
          asked={asked}
          memory={memory}
          send={send}
          onPortal={setChosen}
          onQueue={() => setShowsQueue(true)}
        />
      )}
    </main>
  );
}

/** The portal that was asked for; else the one whose page was looked at last, else the first. */
function portalFor({ portals, open }: WorkState, chosen: string | undefined): PortalSetup | undefined {
  const named = (id: string | undefined) => portals.find((portal) => portal.id === id);
  return named(chosen) ?? named(open[0]?.portal) ?? portals[0];
}
