import { useState } from 'preact/hooks';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import type { Answer } from '../../message/answer.ts';
import type { PanelAnswers } from '../../message/panel.ts';
import type { Send } from '../send.ts';
import { words } from './create.words.ts';

interface NewAccountProps {
  readonly of: PanelAnswers['panel.new-accounts']['accounts'][number];
  readonly portal: Descriptor;
  readonly send: Send;
}

/** One account that is to be created: whose, what will be typed, and the button that types it. */
export function NewAccount({ of: { account, person, fields }, portal, send }: NewAccountProps) {
  const text = useWords(words);
  const locale = useLocale();
  const [answer, setAnswer] = useState<Answer<PanelAnswers['panel.fill']>>();
  const missing = portal.fields.filter(
    ({ id, from, required }) => required && from !== undefined && fields[id] === undefined,
  );
  const fill = async () => setAnswer(await send({ type: 'panel.fill', account }));
  return (
    <li>
      <p>
        <strong>{person.displayName}</strong> <span class="quiet">{account}</span>
      </p>
      {missing.length > 0 && (
        <p class="small wrong">{text.missing(missing.map(({ label }) => label[locale]))}</p>
      )}
      <button type="button" onClick={fill}>
        {text.fill}
        <span class="unseen">{` — ${person.displayName}`}</span>
      </button>
      {answer?.ok && (
        <p role="status" class="small">
          {text.filled[answer.value]}
        </p>
      )}
      {answer && !answer.ok && <ProblemNotice live problem={answer.problem} />}
    </li>
  );
}
