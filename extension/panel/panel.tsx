import { useEffect } from 'preact/hooks';
import { useWords } from '../../shared/ui/locale.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { PanelState } from '../message/panel.ts';
import { Account } from './account.tsx';
import { NewAccounts } from './create/new-accounts.tsx';
import { BannerList } from './banner-list.tsx';
import { Header } from './header.tsx';
import type { Memory } from './memory.ts';
import { words } from './panel.words.ts';
import type { Send } from './send.ts';
import './panel.css';

export interface PanelProps {
  /** Undefined until the background has spoken. */
  readonly state: PanelState | undefined;
  /** Something of the host page lies over the panel. */
  readonly covered: boolean;
  readonly memory: Memory;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly send: Send;
}

/** The panel beside the portal's page. The overlay around its frame is the dialog; this is what is in it. */
export function Panel({ state, covered, memory, today, send }: PanelProps) {
  const text = useWords(words);
  useEffect(() => {
    const ends = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void send({ type: 'panel.close' });
    };
    addEventListener('keydown', onKey, { signal: ends.signal });
    return () => ends.abort();
  }, [send]);
  if (!state) return <p class="empty quiet">{text.loading}</p>;
  const { view, viewAt, portal } = state;
  return (
    <>
      {view && portal && (
        <Header
          view={view}
          viewAt={viewAt}
          portal={portal}
          canEdit={state.stance === 'admin' && view.canEdit}
          send={send}
        />
      )}
      <main>
        {!(view && portal) && <h1 class="unseen">Portillon</h1>}
        {covered && (
          <div class="banners">
            <Notice tone="stop" live title={text.covered}>
              <p>{text.coveredTodo}</p>
            </Notice>
          </div>
        )}
        <BannerList state={state} send={send} />
        {view && portal ? (
          <Account
            key={`${portal.id}/${view.account.key}`}
            state={state}
            view={view}
            portal={portal}
            memory={memory}
            today={today}
            send={send}
          />
        ) : state.page.kind === 'create' && portal ? (
          state.stance === 'admin' && <NewAccounts portal={portal.descriptor} send={send} />
        ) : (
          <Empty state={state} />
        )}
      </main>
    </>
  );
}

/** No permissions to show: what is awaited, or where to go first. */
function Empty({ state }: { readonly state: PanelState }) {
  const text = useWords(words);
  const { page, portal, connection, stance, unknownAccount, sharedName } = state;
  if (page.kind === 'changed' || !portal || stance === 'not-yours' || unknownAccount || sharedName)
    return null;
  if (page.kind === 'none') {
    return (
      <div class="empty">
        <h2>{text.noAccount}</h2>
        <p class="quiet">{text.open}</p>
      </div>
    );
  }
  return <p class="empty quiet">{connection.state === 'unreachable' ? text.waits : text.loading}</p>;
}
