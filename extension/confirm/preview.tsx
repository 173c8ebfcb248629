import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { Fact } from '../../shared/ui/fact.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import { StepLine, type StepView } from '../../shared/ui/step.tsx';
import type { ProblemReport } from '../message/answer.ts';
import type { ConfirmAnswers } from '../message/confirm.ts';
import { acceptText } from './accept-text.ts';
import type { Ask } from './ask.ts';
import { words } from './confirm.words.ts';
import { ExceptionFacts } from './exception-facts.tsx';
import { RulePreview } from './rule/rule-preview.tsx';

export interface PreviewProps {
  readonly read: ConfirmAnswers['confirm.read'];
  readonly ask: Ask;
  /** Why it was not written when the user agreed: they have to look again. */
  readonly problem: ProblemReport | undefined;
  readonly onAccept: (reason?: string) => void;
  readonly onAgain: () => void;
  readonly onCancel: () => void;
}

/** Whom and what it is about, the diff, and the button that names it. */
export function Preview({ read, ask, problem, onAccept, onAgain, onCancel }: PreviewProps) {
  const text = useWords(words);
  const locale = useLocale();
  const { view, portal } = read;
  if (ask.kind === 'gone')
    return (
      <>
        <h1>{text.gone}</h1>
        <div class="row">
          <button type="button" onClick={onCancel}>
            {text.close}
          </button>
        </div>
      </>
    );
  if (ask.kind === 'rule') return <RulePreview {...{ read, ask, problem, onAccept, onAgain, onCancel }} />;
  const title = ask.kind === 'add' ? ask.override.effect : ask.kind;
  return (
    <>
      <h1>{text.title[title]}</h1>
      <dl class="facts">
        {view.person && <Fact name={text.person}>{view.person.displayName}</Fact>}
        <Fact name={text.account}>
          {view.account.key}
          {portal.descriptor.identifierSuffix.replace('{tenant}', portal.tenant)} · {portal.descriptor.name}
        </Fact>
        {ask.kind !== 'apply' && (
          <ExceptionFacts override={ask.override} portal={portal.descriptor} siteNames={view.siteNames} />
        )}
      </dl>
      <Diff read={read} ask={ask} />
      {problem && <ProblemNotice live problem={problem} />}
      <div class="row actions">
        <button type="button" class="main" onClick={problem ? onAgain : () => onAccept()}>
          {problem ? text.again : acceptText(ask, read, locale)}
        </button>
        <button type="button" onClick={onCancel}>
          {text.cancel}
        </button>
      </div>
    </>
  );
}

function Diff({
  read,
  ask,
}: Pick<PreviewProps, 'read'> & { readonly ask: Exclude<Ask, { kind: 'gone' | 'rule' }> }) {
  const text = useWords(words);
  if (ask.kind === 'end') return <p>{text.ending}</p>;
  if (ask.kind === 'apply')
    return (
      <>
        <Steps title={text.boxes(ask.steps.length)} steps={ask.steps} read={read} />
        <p class="quiet">{text.saving}</p>
      </>
    );
  if (ask.added.length + ask.removed.length === 0)
    return (
      <div>
        <p>{text.noChange}</p>
        <p class="quiet">{text.noChangeWhy}</p>
      </div>
    );
  return (
    <>
      <Steps title={text.added(ask.added.length)} steps={ask.added} read={read} />
      <Steps title={text.removed(ask.removed.length)} steps={ask.removed} read={read} />
    </>
  );
}

interface StepsProps extends Pick<PreviewProps, 'read'> {
  readonly title: string;
  readonly steps: readonly StepView[];
}

function Steps({ title, steps, read }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <section class="diff">
      <h2>{title}</h2>
      <ul>
        {steps.map((step) => (
          <StepLine
            key={step.id}
            step={step}
            portal={read.portal.descriptor}
            siteNames={read.view.siteNames}
          />
        ))}
      </ul>
    </section>
  );
}
