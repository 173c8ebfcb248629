import { clock } from '../../shared/text/clock.ts';
import { countAccount } from '../../shared/ui/carried.ts';
import { differs } from '../../shared/ui/counts.ts';
import { useLocale, useWords } from '../../shared/ui/locale.ts';
import { StateCounts } from '../../shared/ui/state-count.tsx';
import { StateSign } from '../../shared/ui/state-sign.tsx';
import { tabName } from '../../shared/ui/names.ts';
import type { Descriptor } from '../../shared/portal/descriptor.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import { words } from './header.words.ts';
import type { Send } from './send.ts';

export interface HeaderProps {
  readonly view: AccountView;
  readonly viewAt: string | undefined;
  readonly portal: PortalSetup;
  /** False: who looks may change nothing. */
  readonly canEdit: boolean;
  readonly send: Send;
}

/** Who this is, and what differs, counted. */
export function Header({ view, viewAt, portal, canEdit, send }: HeaderProps) {
  const text = useWords(words);
  const locale = useLocale();
  const suffix = portal.descriptor.identifierSuffix.replace('{tenant}', portal.tenant);
  const facts = [
    `${view.account.key}${suffix}`,
    text.policy(view.policyVersion),
    ...(viewAt === undefined ? [] : [text.at(clock(locale, viewAt))]),
    ...(canEdit ? [] : [text.readOnly]),
  ];
  return (
    <header class="head">
      <div class="head-who">
        <h1>{view.person?.displayName ?? text.noPerson}</h1>
        <button
          type="button"
          class="icon"
          aria-label={text.refresh}
          title={text.refresh}
          onClick={() => send({ type: 'panel.refresh' })}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M13.2 6.2A5.5 5.5 0 1 0 13.5 8M13.5 2.5v3.8H9.7"
              fill="none"
              stroke="currentColor"
              stroke-width="1.5"
            />
          </svg>
        </button>
      </div>
      <p class="small quiet number">{facts.join(' · ')}</p>
      <Standing view={view} portal={portal.descriptor} />
    </header>
  );
}

function Standing({ view, portal }: { readonly view: AccountView; readonly portal: Descriptor }) {
  const text = useWords(words);
  const locale = useLocale();
  const counts = countAccount(view, portal);
  const unread = view.unread.map((tab) => tabName(tab, portal, locale));
  return (
    <div class="head-counts">
      {differs(counts) ? (
        <StateCounts counts={counts} states={['toGrant', 'toRevoke', 'held']} />
      ) : (
        <span class="state-count">
          <StateSign state="granted" silent />
          {unread.length === 0 ? text.inOrder : text.inOrderWhereRead}
        </span>
      )}
      {unread.length > 0 && (
        <span class="unread quiet" title={text.unreadTodo}>
          <StateSign state="unknown" silent />
          {text.unread(unread)}
        </span>
      )}
    </div>
  );
}
