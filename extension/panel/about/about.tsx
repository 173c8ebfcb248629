import { keepTogether } from '../../../shared/text/spacing.ts';
import type { PagedDescriptor } from '../../../shared/portal/descriptor.ts';
import { Fact } from '../../../shared/ui/fact.tsx';
import { useLocale, useWords } from '../../../shared/ui/locale.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import type { Send } from '../send.ts';
import { words } from './about.words.ts';
import { LifeStep } from './life-step.tsx';
import { asksPassword, lifeSteps } from './life-steps.ts';

interface AboutProps {
  readonly view: AccountView;
  readonly portal: PagedDescriptor;
  readonly canEdit: boolean;
  readonly send: Send;
}

/** The account itself: its state in the portal's words, what it hangs on, and the steps of its life, in order. */
export function About({ view, portal, canEdit, send }: AboutProps) {
  const text = useWords(words);
  const locale = useLocale();
  const state = portal.pages.states.find(({ id }) => id === view.state);
  const steps = lifeSteps(view.steps);
  return (
    <details class="block fold" open={steps.length > 0}>
      <summary>
        <h2>{text.title}</h2>
        {steps.length > 0 && <span class="quiet number">{text.steps(steps.length)}</span>}
      </summary>
      <dl class="facts">
        <Fact name={text.status}>{text.statuses[view.account.status]}</Fact>
        {state && <Fact name={text.state}>{keepTogether(locale, state.about[locale])}</Fact>}
        {view.account.parent !== undefined && <Fact name={text.parent}>{view.account.parent}</Fact>}
      </dl>
      {steps.length > 0 && (
        <ol class="life">
          {steps.map((step) => (
            <LifeStep key={step.id} step={step} portal={portal} canEdit={canEdit} send={send} />
          ))}
        </ol>
      )}
      {asksPassword(steps) && <p class="small quiet">{text.ownPassword}</p>}
    </details>
  );
}
