import { useEffect, useState } from 'preact/hooks';
import { dateAndClock } from '../../../shared/text/clock.ts';
import { keepTogether } from '../../../shared/text/spacing.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import type { HistoryEntry } from '../../../shared/wire/history.ts';
import type { ProblemReport } from '../../message/answer.ts';
import { Fold } from '../fold.tsx';
import type { Send } from '../send.ts';
import { words } from './history.words.ts';

/** What happened to the account, newest first, asked for when it is opened. */
export function History({ send }: { readonly send: Send }) {
  const text = useWords(words);
  return <Fold title={text.title}>{() => <Entries send={send} />}</Fold>;
}

function Entries({ send }: { readonly send: Send }) {
  const text = useWords(words);
  const locale = useLocale();
  const [entries, setEntries] = useState<readonly HistoryEntry[]>();
  const [next, setNext] = useState<number>();
  const [problem, setProblem] = useState<ProblemReport>();
  const load = async (before?: number) => {
    const answer = await send({ type: 'panel.history', ...(before !== undefined && { before }) });
    if (!answer.ok) return setProblem(answer.problem);
    setProblem(undefined);
    setEntries((known) => [...(known ?? []), ...answer.value.entries]);
    setNext(answer.value.next);
  };
  useEffect(() => void load(), [send]);
  if (!entries)
    return problem ? <ProblemNotice live problem={problem} /> : <p class="quiet">{text.loading}</p>;
  return (
    <>
      {entries.length === 0 && <p class="quiet">{text.nothing}</p>}
      <ol class="history">
        {entries.map(({ seq, at, actor, text: sentence }) => (
          <li key={seq}>
            <p>{keepTogether(locale, sentence[locale])}</p>
            <p class="small quiet number">
              <time dateTime={at}>{dateAndClock(locale, at)}</time> · {actor}
            </p>
          </li>
        ))}
      </ol>
      {problem && <ProblemNotice live problem={problem} />}
      {next !== undefined && (
        <button type="button" onClick={() => load(next)}>
          {text.more}
        </button>
      )}
    </>
  );
}
