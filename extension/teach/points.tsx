import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { ProblemReport } from '../message/answer.ts';
import type { Ask } from '../message/teach.ts';
import type { Draft } from './draft/draft.ts';
import type { Send } from './teach.tsx';
import { words } from './teach.words.ts';

interface PointsProps {
  readonly draft: Draft;
  readonly asking: readonly Ask[];
  readonly send: Send;
}

const ASKS: readonly Ask[] = ['list', 'user', 'account', 'save', 'accounts'];
/** What stands on the page of an account; the list of accounts is another page. */
const FIRST: Ask[] = ['list', 'user', 'account', 'save'];

/** What there is to point at, and what is known of it. */
export function Points({ draft, asking, send }: PointsProps) {
  const text = useWords(words);
  const [problem, setProblem] = useState<ProblemReport>();
  const point = async (asks: Ask[]) => {
    const answer = await send({ type: 'teach.point', asks });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  const isNew = draft.pages.lists.length === 0;
  return (
    <section aria-labelledby="points">
      <h2 id="points">{text.points}</h2>
      {isNew && (
        <div class="row">
          <button type="button" class="main" onClick={() => point(FIRST)}>
            {text.pointAll}
          </button>
          <p class="quiet">{text.pointAllHint}</p>
        </div>
      )}
      {asking.length > 0 && <Notice tone="note" live title={text.asking(asking.length)} />}
      {problem && <ProblemNotice live problem={problem} />}
      <ul class="points">
        {ASKS.map((ask) => (
          <li key={ask} class="row">
            <button
              type="button"
              aria-label={`${text.point} : ${text.asks[ask]}`}
              onClick={() => point([ask])}
            >
              {text.point}
            </button>
            <span>{text.asks[ask]}</span>
            <span class="quiet">{knownOf(ask, draft) ?? text.unknown}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function knownOf(ask: Ask, { pages, tabs }: Draft): string | undefined {
  const said = (probe: Draft['pages']['user'][number] | undefined): string | undefined =>
    probe && ('template' in probe ? probe.template : probe.label.fr);
  switch (ask) {
    case 'list':
      return (
        pages.lists.map(({ tab }) => tabs.find(({ id }) => id === tab)?.label.fr ?? tab).join(' · ') ||
        undefined
      );
    case 'user':
      return said(pages.user[0]);
    case 'account':
      return pages.account.map(({ at }) => said(at)).join(' · ') || undefined;
    case 'save':
      return pages.save.fr || undefined;
    case 'accounts':
      return pages.accountList && `${pages.accountList.heading.fr} › ${pages.accountList.column.fr}`;
  }
}
