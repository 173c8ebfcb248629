import { useEffect, useRef } from 'preact/hooks';
import type { PagedDescriptor } from '../../shared/portal/descriptor.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { itemName, whereStands } from '../../shared/ui/names.ts';
import { ReasonLine } from '../../shared/ui/reason.tsx';
import type { RowKey } from '../../shared/ui/row-key.ts';
import { StateSign, useStateName } from '../../shared/ui/state-sign.tsx';
import { StepMarks } from '../../shared/ui/step.tsx';
import type { AccountView } from '../../shared/wire/account.ts';
import { words } from './right.words.ts';
import { whyOf } from './why.ts';

interface RightProps {
  readonly view: AccountView;
  readonly portal: PagedDescriptor;
  readonly chosen: RowKey;
  readonly onBack: () => void;
}

/** One permission: its state, and every reason for and against it. */
export function Right({ view, portal, chosen, onBack }: RightProps) {
  const text = useWords(words);
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [chosen]);
  const { state, because, against, step } = whyOf(view, chosen);
  const until = because.find(({ kind }) => kind === 'override')?.until;
  const stateName = useStateName(state, until);
  return (
    <section class="right" aria-labelledby="right">
      <button type="button" class="plain" onClick={onBack}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="M10.5 3l-5 5 5 5" fill="none" stroke="currentColor" stroke-width="1.75" />
        </svg>
        {text.back}
      </button>
      <div class="right-name">
        <StateSign state={state} until={until} silent />
        <div>
          <h2 id="right" ref={heading} tabIndex={-1}>
            {itemName(chosen, portal, view.siteNames, locale)}
          </h2>
          <p class="small quiet">{whereStands(chosen, portal, locale).join(' › ')}</p>
          <p>{stateName}</p>
          {step && <StepMarks step={step} portal={portal} />}
        </div>
      </div>
      {because.length + against.length === 0 && <p class="quiet">{text.noReason}</p>}
      <Reasons title={text.why} reasons={because} portal={portal} />
      <Reasons title={text.against} reasons={against} portal={portal} />
    </section>
  );
}

interface ReasonsProps extends Pick<RightProps, 'portal'> {
  readonly title: string;
  readonly reasons: AccountView['reasons'];
}

function Reasons({ title, reasons, portal }: ReasonsProps) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.kind === 'rule' ? reason.rule : reason.override}>
            <ReasonLine reason={reason} portal={portal} />
          </li>
        ))}
      </ul>
    </div>
  );
}
