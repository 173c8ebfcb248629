import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import type { RuleChoice } from '../../../shared/wire/rule-choices.ts';
import type { Answer, ProblemReport } from '../../message/answer.ts';
import type { PanelAnswers } from '../../message/panel.ts';
import type { Command } from '../../message.ts';
import type { Send } from '../send.ts';
import { ChoiceLine } from './choice-line.tsx';
import { words } from './rule.words.ts';

export type Wish = Extract<Command, { type: 'panel.rules' }>['wish'];

interface RuleChoicesProps {
  readonly wish: Wish;
  readonly onClose: () => void;
  readonly send: Send;
}

/** Ways to change the rule for everybody like this person; each is confirmed on what it changes for all of them. */
export function RuleChoices({ wish, onClose, send }: RuleChoicesProps) {
  const text = useWords(words);
  const [answer, setAnswer] = useState<Answer<PanelAnswers['panel.rules']>>();
  const [opened, setOpened] = useState<'opened' | ProblemReport>();
  const asked = JSON.stringify(wish);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const answered = await send({ type: 'panel.rules', wish });
      if (current) setAnswer(answered);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [asked, send]);
  const choose = async (base: number, { edits, rule, text: sentence, people }: RuleChoice) => {
    const intent = { kind: 'edit-rule', base, edits, rule, text: sentence, people } as const;
    const answered = await send({ type: 'panel.confirm', intent });
    setOpened(answered.ok ? 'opened' : answered.problem);
  };
  return (
    <section class="exception" aria-labelledby="rule-choices">
      <h3 id="rule-choices">{text.title}</h3>
      {!answer && <p class="quiet">{text.asking}</p>}
      {answer && !answer.ok && <ProblemNotice live problem={answer.problem} />}
      {answer?.ok && answer.value.choices.length === 0 && <p>{text.none}</p>}
      {answer?.ok && answer.value.choices.length > 0 && (
        <ul class="rule-choices">
          {answer.value.choices.map((choice) => (
            <ChoiceLine
              key={`${choice.kind} ${choice.rule.id}`}
              choice={choice}
              onChoose={() => choose(answer.value.base, choice)}
            />
          ))}
        </ul>
      )}
      {opened === 'opened' && <p role="status">{text.opened}</p>}
      {opened && opened !== 'opened' && <ProblemNotice live problem={opened} />}
      <div class="row">
        <button type="button" onClick={onClose}>
          {text.close}
        </button>
      </div>
    </section>
  );
}
