import { useState } from 'preact/hooks';
import { keepTogether } from '../../../shared/text/spacing.ts';
import type { PagedDescriptor } from '../../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import { ProblemNotice } from '../../../shared/ui/problem.tsx';
import { StateSign } from '../../../shared/ui/state-sign.tsx';
import { StepMarks } from '../../../shared/ui/step.tsx';
import { words as stepWords } from '../../../shared/ui/step.words.ts';
import type { ItemState } from '../../../shared/wire/account.ts';
import type { ProblemReport } from '../../message/answer.ts';
import type { Send } from '../send.ts';
import { words } from './about.words.ts';
import type { LifeKind, LifeStepView } from './life-steps.ts';

interface LifeStepProps {
  readonly step: LifeStepView;
  readonly portal: PagedDescriptor;
  readonly canEdit: boolean;
  readonly send: Send;
}

const signs: Readonly<Record<LifeKind, ItemState>> = {
  create: 'toGrant',
  invite: 'toGrant',
  reactivate: 'toGrant',
  suspend: 'toRevoke',
  revokeAccess: 'toRevoke',
  archive: 'toRevoke',
};

/** One step of an account's life: done by hand, with the portal's way to it and why Portillon does not press it. */
export function LifeStep({ step, portal, canEdit, send }: LifeStepProps) {
  const text = useWords(words);
  const kinds = useWords(stepWords).kind;
  const locale = useLocale();
  const [problem, setProblem] = useState<ProblemReport>();
  const note = portal.lifecycle.notes[step.kind]?.[locale];
  const show = async () => {
    const answer = await send({ type: 'panel.work', whole: false });
    setProblem(answer.ok ? undefined : answer.problem);
  };
  return (
    <li class="step">
      <StateSign state={step.held ? 'held' : signs[step.kind]} />
      <div>
        <p>{kinds[step.kind]}</p>
        <StepMarks step={step} portal={portal} />
        {note && <p class="small">{keepTogether(locale, note)}</p>}
        <p class="small quiet">{step.kind === 'create' ? text.byHandCreate : text.byHand}</p>
        {canEdit && !step.held && (
          <button type="button" class="plain" onClick={show}>
            {text.show}
            <span class="unseen">{` — ${kinds[step.kind]}`}</span>
          </button>
        )}
        {problem && <ProblemNotice live problem={problem} />}
      </div>
    </li>
  );
}
