import { useEffect, useRef } from 'preact/hooks';
import { itemFromKey, type ItemKey } from '../../shared/plan/item.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { itemName, whereStands } from '../../shared/ui/names.ts';
import { StateSign, useStateName } from '../../shared/ui/state-sign.tsx';
import { StepMarks } from '../../shared/ui/step.tsx';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { DetailFacts } from './detail-facts.tsx';
import { words } from './detail.words.ts';
import { Exception } from './exception.tsx';
import type { Draft } from './exception-draft.ts';
import { ExceptionList } from './exception-list.tsx';
import { NearMisses } from './near-misses.tsx';
import { ReasonList } from './reason-list.tsx';
import type { Send } from './send.ts';

export interface DetailProps {
  readonly view: AccountView;
  readonly portal: PortalSetup;
  readonly chosen: ItemKey;
  /** What the box on the page shows, where that is not saved yet. */
  readonly shows: boolean | undefined;
  readonly canEdit: boolean;
  /** The exception in preparation for this account, about whichever feature. */
  readonly draft: Draft | undefined;
  readonly today: string;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onChoose: (key: ItemKey) => void;
  readonly onBack: () => void;
  readonly send: Send;
}

/** Everything about one box: its state, why, what speaks against it, what nearly gives it, exceptions. */
export function Detail(props: DetailProps) {
  const { view, portal, chosen, shows, canEdit, draft, today, onDraft, onChoose, onBack, send } = props;
  const text = useWords(words);
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [chosen]);
  const { descriptor } = portal;
  const { kind, id } = itemFromKey(chosen);
  const item = view.items.find(({ key }) => key === chosen);
  const step = view.steps.find(({ item: box }) => box?.kind === kind && box.id === id);
  const because = item?.because.map((index) => view.reasons[index]!) ?? [];
  const against = item?.against.map((index) => view.reasons[index]!) ?? [];
  const until = because.find((reason) => reason.kind === 'override')?.until;
  const stateName = useStateName(item?.state ?? 'unknown', until);
  const overrides = view.overrides.filter((override) => kind === 'feature' && override.feature === id);
  return (
    <section class="detail" aria-labelledby="detail">
      <button type="button" class="plain back" onClick={onBack}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="M10.5 3l-5 5 5 5" fill="none" stroke="currentColor" stroke-width="1.75" />
        </svg>
        {text.back}
      </button>
      <div class="detail-name">
        <StateSign state={item?.state ?? 'unknown'} until={until} silent />
        <div>
          <h2 id="detail" ref={heading} tabIndex={-1}>
            {itemName(chosen, descriptor, view.siteNames, locale)}
          </h2>
          <p class="small quiet">{whereStands(chosen, descriptor, locale).join(' › ')}</p>
          <p>{stateName}</p>
          {step && <StepMarks step={step} portal={descriptor} />}
        </div>
      </div>
      {item && <DetailFacts view={view} portal={descriptor} item={item} shows={shows} />}
      <ReasonList title={text.why} reasons={because} portal={descriptor} />
      <ReasonList title={text.against} reasons={against} portal={descriptor} />
      {item && !item.desired && kind === 'feature' && (
        <NearMisses key={id} feature={id} version={view.policyVersion} portal={descriptor} send={send} />
      )}
      <ExceptionList
        overrides={overrides}
        canEnd={canEdit}
        portal={descriptor}
        siteNames={view.siteNames}
        send={send}
      />
      {canEdit && (
        <Exception
          view={view}
          portal={portal}
          chosen={chosen}
          draft={draft}
          today={today}
          onDraft={onDraft}
          onChoose={onChoose}
          send={send}
        />
      )}
    </section>
  );
}
