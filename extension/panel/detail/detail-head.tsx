import { useEffect, useRef } from 'preact/hooks';
import type { Descriptor } from '../../../shared/portal/descriptor.ts';
import { useLocale } from '../../../shared/ui/locale.ts';
import { itemName, whereStands } from '../../../shared/ui/names.ts';
import type { RowKey } from '../../../shared/ui/row-key.ts';
import { StateSign, useStateName } from '../../../shared/ui/state-sign.tsx';
import { StepMarks, type StepView } from '../../../shared/ui/step.tsx';
import type { AccountView, ItemState } from '../../../shared/wire/account.ts';

interface DetailHeadProps {
  readonly view: AccountView;
  readonly portal: Descriptor;
  readonly chosen: RowKey;
  readonly state: ItemState;
  /** ISO 8601 end of the exception that gives it. */
  readonly until?: string | undefined;
  readonly step: StepView | undefined;
}

/** What is looked at, where it stands, its state, and what to mind; reading goes on here. */
export function DetailHead({ view, portal, chosen, state, until, step }: DetailHeadProps) {
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [chosen]);
  const stateName = useStateName(state, until);
  return (
    <div class="detail-name">
      <StateSign state={state} until={until} silent />
      <div>
        <h2 id="detail" ref={heading} tabIndex={-1}>
          {itemName(chosen, portal, view.siteNames, locale)}
        </h2>
        <p class="small quiet">{whereStands(chosen, portal, locale).join(' › ')}</p>
        <p>{stateName}</p>
        {step && <StepMarks step={step} portal={portal} />}
      </div>
    </div>
  );
}
