import { useState } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { ProblemReport } from '../message/answer.ts';
import { checkDraft, type Draft, sitesOfAccount, type Wrong } from './exception-draft.ts';
import { EffectField, ReasonField, UntilField } from './exception-field.tsx';
import { words } from './exception-form.words.ts';
import { PlaceField } from './place-field.tsx';
import type { Send } from './send.ts';

export interface ExceptionFormProps {
  readonly view: AccountView;
  readonly portal: PortalSetup;
  readonly draft: Draft;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly send: Send;
}

/** Prepares an exception; it is confirmed in a window of its own, on what it would change. */
export function ExceptionForm(props: ExceptionFormProps) {
  const { view, portal, draft, today, onDraft, send } = props;
  const text = useWords(words);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [answer, setAnswer] = useState<'opened' | ProblemReport>();
  const feature = portal.descriptor.features.find(({ id }) => id === draft.feature);
  const accountWide = feature?.kind === 'flag' || portal.descriptor.sites.reach === 'root';
  const change = (part: Partial<Draft>) => {
    setAnswer(undefined);
    onDraft({ ...draft, ...part });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const checked = checkDraft(draft, sitesOfAccount(view), accountWide, today);
    if ('wrong' in checked) {
      setWrong(checked.wrong);
      form.querySelector<HTMLElement>(`[name="${checked.wrong[0]}"]`)?.focus();
      return;
    }
    setWrong([]);
    const opened = await send({
      type: 'panel.confirm',
      intent: { kind: 'add-override', draft: checked.override },
    });
    setAnswer(opened.ok ? 'opened' : opened.problem);
  };
  const field = { draft, wrong, onChange: change };
  return (
    <form class="exception" noValidate onSubmit={submit} aria-label={text.title}>
      <EffectField {...field} />
      {!accountWide && <PlaceField {...field} view={view} portal={portal.descriptor} />}
      <ReasonField {...field} />
      <UntilField {...field} today={today} />
      <div class="row">
        <button type="submit" class="main">
          {text.check}
        </button>
        <button type="button" onClick={() => onDraft(undefined)}>
          {text.abandon}
        </button>
      </div>
      {answer === 'opened' && <p role="status">{text.opened}</p>}
      {answer && answer !== 'opened' && <ProblemNotice live problem={answer} />}
    </form>
  );
}
