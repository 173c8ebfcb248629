import { useWords } from '../../shared/ui/locale.ts';
import { boxOf, type RowKey } from '../../shared/ui/row-key.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { DraftNote } from './draft-note.tsx';
import { type Draft, newDraft } from './exception-draft.ts';
import { ExceptionForm } from './exception-form.tsx';
import { words } from './exception-form.words.ts';
import { FeatureChoice } from './feature-choice.tsx';
import type { Send } from './send.ts';

export interface ExceptionProps {
  readonly view: AccountView;
  readonly portal: PortalSetup;
  readonly chosen: RowKey;
  readonly draft: Draft | undefined;
  readonly today: string;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onChoose: (key: RowKey) => void;
  readonly send: Send;
}

/** The way to an exception about the chosen box. One account has one in preparation at a time. */
export function Exception(props: ExceptionProps) {
  const { view, portal, chosen, draft, today, onDraft, onChoose, send } = props;
  const text = useWords(words);
  const { kind, id } = boxOf(chosen)!;
  if (draft && draft.feature !== id)
    return <DraftNote draft={draft} portal={portal.descriptor} onChoose={onChoose} />;
  if (draft)
    return (
      <ExceptionForm view={view} portal={portal} draft={draft} today={today} onDraft={onDraft} send={send} />
    );
  if (kind === 'site')
    return (
      <FeatureChoice
        portal={portal.descriptor}
        question={text.here}
        go={text.go}
        onFeature={(feature) => {
          onDraft(newDraft('allow', feature, [id]));
          onChoose(`feature:${feature}`);
        }}
      />
    );
  const desired = view.items.some((item) => item.key === chosen && item.desired);
  return (
    <button type="button" onClick={() => onDraft(newDraft(desired ? 'deny' : 'allow', id))}>
      {text.open}
    </button>
  );
}
