import { useRef, useState } from 'preact/hooks';
import { keepTogether } from '../../../shared/text/spacing.ts';
import { Fact } from '../../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import { acceptText } from '../accept-text.ts';
import type { Ask } from '../ask.ts';
import { words as confirmWords } from '../confirm.words.ts';
import type { PreviewProps } from '../preview.tsx';
import { Effect } from './effect.tsx';
import { ReasonField } from './reason-field.tsx';
import { words } from './rule.words.ts';

type RulePreviewProps = Omit<PreviewProps, 'ask'> & { readonly ask: Extract<Ask, { kind: 'rule' }> };

/** Shorter is no reason; the connector refuses it too. */
const SHORTEST = 3;

/** The rule, what it will say, whom and what that changes, why, and the button that names it. */
export function RulePreview({ read, ask, problem, onAccept, onAgain, onCancel }: RulePreviewProps) {
  const shared = useWords(confirmWords);
  const text = useWords(words);
  const locale = useLocale();
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { edit, effect } = ask;
  const isRefused = effect.problems.length > 0;
  const accept = () => {
    const given = reason.trim();
    setWrong(given.length < SHORTEST);
    if (given.length < SHORTEST) field.current?.focus();
    else onAccept(given);
  };
  return (
    <>
      <h1>{shared.title.rule}</h1>
      <dl class="facts">
        <Fact name={text.rule}>{edit.rule.name}</Fact>
        <Fact name={text.edit}>{keepTogether(locale, edit.text[locale])}</Fact>
        {read.view.person && <Fact name={text.from}>{read.view.person.displayName}</Fact>}
      </dl>
      <Effect effect={effect} />
      {!isRefused && <ReasonField {...{ field, reason, isWrong }} onReason={setReason} />}
      {problem && <ProblemNotice live problem={problem} />}
      <div class="row actions">
        {!isRefused && (
          <button type="button" class="main" onClick={problem ? onAgain : accept}>
            {problem ? shared.again : acceptText(ask, read, locale)}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {shared.cancel}
        </button>
      </div>
    </>
  );
}
