import { useState } from 'preact/hooks';
import { Copyable } from '../../../shared/ui/copyable.tsx';
import { useWords } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import type { Answer } from '../../message/answer.ts';
import type { PanelAnswers } from '../../message/panel.ts';
import type { Send } from '../send.ts';
import { words } from './create.words.ts';
import { generatePassword, type PasswordRule } from './generate.ts';

interface PasswordProps {
  readonly rule: PasswordRule;
  readonly send: Send;
}

/** Makes a password and types it into the form. It lives in this component and nowhere else. */
export function Password({ rule, send }: PasswordProps) {
  const text = useWords(words);
  const [password, setPassword] = useState<string>();
  const [answer, setAnswer] = useState<Answer<PanelAnswers['panel.fill-password']>>();
  const make = async () => {
    const made = generatePassword(rule);
    setPassword(made);
    setAnswer(await send({ type: 'panel.fill-password', password: made }));
  };
  return (
    <section class="block" aria-labelledby="password">
      <h2 id="password">{text.password}</h2>
      <p class="small quiet">{text.passwordRule(rule.minLength, rule.classes)}</p>
      <div class="row">
        <button type="button" onClick={make}>
          {password === undefined ? text.generate : text.generateAgain}
        </button>
      </div>
      {password !== undefined && (
        <>
          <Copyable name={text.password} value={password} />
          <p class="small">{rule.provisional ? text.provisional : text.onlyHere}</p>
        </>
      )}
      {answer?.ok && (
        <p role="status" class="small">
          {text.typed[answer.value]}
        </p>
      )}
      {answer && !answer.ok && <ProblemNotice live problem={answer.problem} />}
    </section>
  );
}
