import { useState } from 'preact/hooks';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { tabName } from '../../shared/ui/names.ts';
import { rowOfStep } from '../../shared/ui/row-key.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { ProblemNotice } from '../../shared/ui/problem.tsx';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { ProblemReport } from '../message/answer.ts';
import type { PanelAnswers } from '../message/panel.ts';
import { ApplyResults } from './apply-results.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { PaidSteps } from './paid-steps.tsx';
import type { PageWork } from './page-work.ts';
import type { Send } from './send.ts';
import { WorkButtons } from './work-buttons.tsx';
import { words } from './this-page.words.ts';

export interface ThisPageProps {
  readonly view: AccountView;
  readonly portal: PortalSetup;
  /** The open tab, if it holds boxes. */
  readonly tab: string | undefined;
  readonly work: PageWork;
  readonly send: Send;
}

type Outcome =
  | { readonly kind: 'results'; readonly results: PanelAnswers['panel.apply'] }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'problem'; readonly problem: ProblemReport };

/** What one click puts right on the open tab, what it did, and what waits in the others. */
export function ThisPage({ view, portal, tab, work, send }: ThisPageProps) {
  const text = useWords(words);
  const locale = useLocale();
  const [outcome, setOutcome] = useState<Outcome>();
  const { descriptor } = portal;
  const apply = async () => {
    const keys = work.ready.flatMap((step) => rowOfStep(step) ?? []);
    const answer = await send({ type: 'panel.apply', keys });
    if (answer.ok) return setOutcome({ kind: 'results', results: answer.value });
    if (answer.problem.code !== 'EXT_NEEDS_CONFIRMATION')
      return setOutcome({ kind: 'problem', problem: answer.problem });
    const opened = await send({ type: 'panel.confirm', intent: { kind: 'apply', keys } });
    setOutcome(opened.ok ? { kind: 'confirm' } : { kind: 'problem', problem: opened.problem });
  };
  const save = descriptor.pages.save.fr;
  return (
    <section class="block this-page" aria-labelledby="this-page">
      <h2 id="this-page">
        {tab === undefined ? text.noBoxes : text.title(tabName(tab, descriptor, locale))}
      </h2>
      {work.ready.length > 0 && (
        <button type="button" class="main" onClick={apply}>
          {text.apply(work.ready.length)}
        </button>
      )}
      {tab !== undefined && isDone(work) && <p class="quiet">{text.nothing}</p>}
      {work.disabled.length > 0 && <p class="quiet">{text.disabled(work.disabled.length)}</p>}
      {work.byHand.length > 0 && <p class="quiet">{text.byHand(work.byHand.length)}</p>}
      {work.notShown.length > 0 && <p class="quiet">{text.notShown(work.notShown.length)}</p>}
      {work.unsaved.size > 0 && (
        <Notice tone="warn" live title={text.toSave(work.unsaved.size, save)}>
          <p>{text.loseByTab}</p>
          {descriptor.afterSave && <p class="small quiet">{descriptor.afterSave[locale]}</p>}
        </Notice>
      )}
      {outcome?.kind === 'results' && (
        <ApplyResults results={outcome.results} portal={descriptor} siteNames={view.siteNames} />
      )}
      {outcome?.kind === 'confirm' && <p role="status">{text.confirm}</p>}
      {outcome?.kind === 'problem' && <ProblemNotice live problem={outcome.problem} />}
      <PaidSteps steps={view.steps} />
      <Elsewhere tabs={work.elsewhere} portal={descriptor} />
      <WorkButtons send={send} />
    </section>
  );
}

function isDone({ ready, disabled, byHand, notShown, unsaved }: PageWork): boolean {
  return ready.length + disabled.length + byHand.length + notShown.length + unsaved.size === 0;
}
