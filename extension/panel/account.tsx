import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageKey } from '../message/key.ts';
import { useLocale } from '../../shared/ui/locale.ts';
import { buildTree } from '../../shared/ui/tree/build.ts';
import { PermissionTree } from '../../shared/ui/tree/permission-tree.tsx';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { PanelState } from '../message/panel.ts';
import { About } from './about/about.tsx';
import { Detail } from './detail/detail.tsx';
import { DraftNote } from './draft-note.tsx';
import { ExceptionList } from './exception-list.tsx';
import { Finder } from '../../shared/ui/tree/finder.tsx';
import { History } from './history/history.tsx';
import { keysOf } from '../../shared/ui/hotkeys.ts';
import { Ledger } from './ledger/ledger.tsx';
import type { Kept, Memory } from './memory.ts';
import { NothingFound } from '../../shared/ui/tree/nothing-found.tsx';
import { pageWork } from './page-work.ts';
import type { Send } from './send.ts';
import { ThisPage } from './this-page.tsx';
import { useDraft } from './use-draft.ts';

export interface AccountProps {
  readonly state: PanelState;
  readonly view: AccountView;
  readonly portal: PortalSetup;
  readonly memory: Memory;
  readonly today: string;
  readonly send: Send;
}

/** One account: what is left to do, its permissions, and the one box that is looked at. */
export function Account({ state, view, portal, memory, today, send }: AccountProps) {
  const locale = useLocale();
  const name = `${portal.id}/${view.account.key}`;
  const [kept, setKept] = useState(() => memory.of(name));
  const [search, list] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)];
  const branches = useMemo(() => buildTree(view, portal.descriptor, locale), [view, portal, locale]);
  const { page, focus, stance } = state;
  const work = page.kind === 'account' ? pageWork(view, page, portal.descriptor) : undefined;

  const keep = (part: Partial<Kept>) => {
    const after = { ...kept, ...part };
    setKept(after);
    memory.keep(name, after);
  };
  const choose = (item: PageKey) => keep({ chosen: item });
  const enterList = () => list.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
  const goBack = () => keep({ chosen: undefined });
  const { chosen } = kept;
  const [draft, setDraft] = useDraft(state.draft, view, send);
  const canEdit = stance === 'admin' && view.canEdit;

  // Each state that names a box was sent because its sign was clicked, the same one perhaps again.
  useEffect(() => {
    if (focus) choose(focus);
  }, [state]);
  const wasChosen = useRef(chosen);
  useEffect(() => {
    if (wasChosen.current && !chosen) enterList();
    wasChosen.current = chosen;
  }, [chosen]);
  useEffect(() => {
    const ends = new AbortController();
    const onKey = keysOf({
      search: () => {
        goBack();
        requestAnimationFrame(() => search.current?.focus());
      },
      back: () => {
        if (chosen) goBack();
        else if (kept.query) keep({ query: '' });
        return chosen !== undefined || kept.query !== '';
      },
    });
    document.addEventListener('keydown', onKey, { signal: ends.signal });
    return () => ends.abort();
  }, [chosen, kept]);

  return (
    <>
      {chosen && (
        <Detail
          view={view}
          portal={portal}
          chosen={chosen}
          shows={work?.unsaved.get(chosen)}
          canEdit={canEdit}
          draft={draft}
          today={today}
          onDraft={setDraft}
          onChoose={choose}
          onBack={goBack}
          send={send}
        />
      )}
      <div class="overview" hidden={chosen !== undefined}>
        {canEdit && page.kind === 'account' && work && (
          <ThisPage view={view} portal={portal} tab={page.tab} work={work} send={send} />
        )}
        {canEdit && draft && (
          <div class="banners">
            <DraftNote draft={draft} portal={portal.descriptor} onChoose={choose} />
          </div>
        )}
        <Finder wanted={kept} field={search} onWanted={keep} onLeave={enterList} />
        <div ref={list}>
          <PermissionTree
            branches={branches}
            portal={portal.descriptor}
            query={kept.query}
            differingOnly={kept.differingOnly}
            unsaved={work?.unsaved ?? new Map()}
            onChoose={choose}
          />
        </div>
        <NothingFound
          branches={branches}
          wanted={kept}
          onClear={() => keep({ query: '', differingOnly: false })}
        />
        <ExceptionList
          overrides={view.overrides}
          canEnd={canEdit}
          portal={portal.descriptor}
          siteNames={view.siteNames}
          send={send}
        />
        <About view={view} portal={portal.descriptor} canEdit={canEdit} send={send} />
        <History key={view.account.key} send={send} />
        {canEdit && portal.descriptor.seats && <Ledger portal={portal.descriptor} send={send} />}
      </div>
    </>
  );
}
