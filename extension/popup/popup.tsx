import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { Answer } from '../message/answer.ts';
import type { PopupState } from '../message/popup.ts';
import { Doors } from './doors.tsx';
import { facesOf } from './face.ts';
import { FaceNotice } from './face-notice.tsx';
import { Head } from './head.tsx';
import { words } from './popup.words.ts';
import { Rights } from './rights.tsx';
import type { Send } from '../message/send.ts';
import './popup.css';

export interface PopupProps {
  /** The browser's tab that the user looks at. */
  readonly tab: number;
  readonly send: Send;
  readonly close: () => void;
}

/** Under the toolbar's button: what the portal's signed-in user may do there, and the ways to the other pages. */
export function Popup({ tab, send, close }: PopupProps) {
  const text = useWords(words);
  const [read, setRead] = useState<Answer<PopupState>>();
  useEffect(() => {
    void send({ type: 'popup.read', tab }).then(setRead);
  }, [tab]);
  if (!read) return <main class="quiet">{text.loading}</main>;
  if (!read.ok)
    return (
      <main>
        <h1>Portillon</h1>
        <ProblemNotice live problem={read.problem} />
        <Doors tab={tab} send={send} close={close} />
      </main>
    );
  const { portal, view, viewer, hasPanel, connection } = read.value;
  const isPaired = connection.state !== 'unpaired' && connection.state !== 'refused';
  return (
    <main class={view ? 'whole' : ''}>
      <Head portal={portal} view={view} viewer={viewer} />
      <div class="faces">
        {facesOf(read.value).map((face) => (
          <FaceNotice key={face.kind} face={face} />
        ))}
      </div>
      {portal && view && <Rights view={view} portal={portal.descriptor} />}
      <Doors
        tab={tab}
        send={send}
        close={close}
        hasPanel={hasPanel}
        hasWork={isPaired && portal !== undefined && read.value.stance === 'admin'}
        isFirst={!isPaired}
      />
    </main>
  );
}
