import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { ProblemReport } from '../message/answer.ts';
import { originOf } from './origin.ts';
import type { TeachProps } from './teach.tsx';
import { words } from './teach.words.ts';

interface PageStepProps extends Pick<TeachProps, 'send' | 'allow'> {
  readonly address: string | undefined;
}

/** Which page is learned: the browser is asked for its origin, and for no other. */
export function PageStep({ address, send, allow }: PageStepProps) {
  const text = useWords(words);
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const [problem, setProblem] = useState<ProblemReport>();
  const origin = originOf(typed);
  const begin = async (event: Event) => {
    event.preventDefault();
    if (!origin) return;
    // First of all: the browser asks only as the direct answer to a click.
    const granted = await allow(origin);
    setRefused(!granted);
    if (!granted) return;
    const answer = await send({ type: 'teach.begin', address: typed.trim() });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  if (address !== undefined)
    return (
      <section aria-labelledby="page">
        <h2 id="page">{text.page}</h2>
        <div class="row">
          <code>{address}</code>
          <button type="button" onClick={() => send({ type: 'teach.forget' })}>
            {text.otherPage}
          </button>
        </div>
      </section>
    );
  return (
    <section aria-labelledby="page">
      <h2 id="page">{text.page}</h2>
      <form onSubmit={begin} class="field">
        <label for="address">{text.address}</label>
        <input
          id="address"
          type="url"
          value={typed}
          aria-invalid={typed !== '' && !origin}
          aria-describedby="address-hint"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <p id="address-hint" class="small quiet">
          {text.addressHint}
        </p>
        <button type="submit" class="main" disabled={!origin}>
          {text.allow(origin ? new URL(typed.trim()).host : undefined)}
        </button>
      </form>
      {refused && <Notice tone="warn" live title={text.refused} />}
      {problem && <ProblemNotice live problem={problem} />}
    </section>
  );
}
