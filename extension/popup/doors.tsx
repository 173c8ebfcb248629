import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { ProblemReport } from '../message/answer.ts';
import { words } from './popup.words.ts';
import type { Send } from '../message/send.ts';

interface DoorsProps {
  readonly tab: number;
  readonly send: Send;
  readonly close: () => void;
  readonly hasPanel?: boolean;
  readonly hasWork?: boolean;
  /** The settings are what there is to do first. */
  readonly isFirst?: boolean;
}

/** The ways to Portillon's other pages; the popup closes behind the reader. */
export function Doors({ tab, send, close, hasPanel = false, hasWork = false, isFirst = false }: DoorsProps) {
  const text = useWords(words);
  const [problem, setProblem] = useState<ProblemReport>();
  const go = async (type: 'popup.panel' | 'popup.work' | 'popup.options') => {
    const answer = await send(type === 'popup.options' ? { type } : { type, tab });
    if (answer.ok) close();
    else setProblem(answer.problem);
  };
  return (
    <footer>
      {problem && <ProblemNotice live problem={problem} />}
      <div class="row">
        {hasPanel && (
          <button type="button" class="main" onClick={() => go('popup.panel')}>
            {text.panel}
          </button>
        )}
        {hasWork && (
          <button type="button" onClick={() => go('popup.work')}>
            {text.work}
          </button>
        )}
        <button type="button" class={isFirst ? 'main' : ''} onClick={() => go('popup.options')}>
          {text.settings}
        </button>
      </div>
    </footer>
  );
}
