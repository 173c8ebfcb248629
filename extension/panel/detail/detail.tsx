import type { AccountView } from '../../../shared/wire/account.ts';
import type { PortalSetup } from '../../../shared/wire/session.ts';
import { useWords } from '../../../shared/ui/locale.ts';
import { boxOf, type RowKey } from '../../../shared/ui/row-key.ts';
import type { Draft } from '../exception-draft.ts';
import type { Send } from '../send.ts';
import { BoxDetail } from './box-detail.tsx';
import { words } from './detail.words.ts';
import { HoursDetail } from './hours-detail.tsx';
import { ProfileDetail } from './profile-detail.tsx';

export interface DetailProps {
  readonly view: AccountView;
  readonly portal: PortalSetup;
  readonly chosen: RowKey;
  /** What the box on the page shows, where that is not saved yet. */
  readonly shows: boolean | undefined;
  readonly canEdit: boolean;
  /** The exception in preparation for this account, about whichever feature. */
  readonly draft: Draft | undefined;
  readonly today: string;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onChoose: (key: RowKey) => void;
  readonly onBack: () => void;
  readonly send: Send;
}

/** Everything about one row of the account, and the way back. */
export function Detail(props: DetailProps) {
  const text = useWords(words);
  const { chosen, onBack } = props;
  return (
    <section class="detail" aria-labelledby="detail">
      <button type="button" class="plain back" onClick={onBack}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="M10.5 3l-5 5 5 5" fill="none" stroke="currentColor" stroke-width="1.75" />
        </svg>
        {text.back}
      </button>
      {boxOf(chosen) ? (
        <BoxDetail {...props} />
      ) : chosen === 'hours:' ? (
        <HoursDetail {...props} />
      ) : (
        <ProfileDetail key={chosen} {...props} />
      )}
    </section>
  );
}
