import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { ProblemReport } from '../message/answer.ts';
import type { Send } from './send.ts';
import { words } from './this-page.words.ts';

/** Into the work window: through this account's tabs, or through the portal's whole queue. */
export function WorkButtons({ send }: { readonly send: Send }) {
  const text = useWords(words);
  const [problem, setProblem] = useState<ProblemReport>();
  const open = async (whole: boolean) => {
    const answer = await send({ type: 'panel.work', whole });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  return (
    <>
      <div class="row">
        <button type="button" onClick={() => open(false)}>
          {text.guide}
        </button>
        <button type="button" onClick={() => open(true)}>
          {text.queue}
        </button>
      </div>
      {problem && <ProblemNotice live problem={problem} />}
    </>
  );
}
