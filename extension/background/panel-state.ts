import type { Connection } from '../message/connection.ts';
import type { PageBox, PanelPage, PanelState, Stance } from '../message/panel.ts';
import { pagesReported } from './account-page.ts';
import { appliedAt } from './applied.ts';
import { draftOf } from './drafts.ts';
import type { Memory } from './memory.ts';
import { accountPage, type Tab } from './tab.ts';
import { waitingOf } from './waiting.ts';
import { stanceOf } from './who.ts';

/** Everything the panel of this tab shows. */
export function panelState(tab: Tab, connection: Connection, memory: Memory): PanelState {
  const portal = tab.overlay?.portal;
  const { account, view, viewAt, focus } = tab;
  const draft = portal && account !== undefined ? draftOf(memory.drafts, portal.id, account) : undefined;
  return {
    connection,
    stance: stanceIn(tab, memory),
    page: pageOf(tab, memory),
    ...(portal && { portal }),
    ...(view && { view }),
    ...(viewAt !== undefined && { viewAt }),
    unknownAccount: tab.unknownAccount,
    sharedName: tab.sharedName,
    waiting: waitingOf(memory),
    ...(draft && { draft }),
    ...(focus && { focus }),
  };
}

/** Who looks; on the form of a new account as on an account's page. */
export function stanceIn(tab: Tab, { pairing }: Pick<Memory, 'pairing'>): Stance {
  const [page, portal, session] = [tab.shown?.page, tab.overlay?.portal, pairing.get()?.session];
  if (page?.kind !== 'create' || !portal || !session) return tab.stance;
  return stanceOf({ viewer: page.viewer, account: '' }, portal, session.scope);
}

function pageOf(tab: Tab, memory: Memory): PanelPage {
  const page = accountPage(tab);
  const shown = tab.shown?.page;
  if (shown?.kind === 'create') return shown;
  if (shown?.kind === 'changed')
    return { ...shown, ...(tab.structure !== undefined && { structureHash: tab.structure }) };
  if (!page || tab.account === undefined) return { kind: 'none' };
  const place = { portal: tab.overlay?.portal.id ?? '', account: tab.account, tab: page.tab ?? '' };
  const applied = new Set(appliedAt(memory.applied, place));
  const boxes = page.boxes.flatMap(({ saved, now, value, disabled }, row): PageBox[] => {
    const key = tab.keys[row];
    return key ? [{ key, saved, now, ...(value && { value }), disabled, applied: applied.has(key) }] : [];
  });
  const unresolved = tab.view
    ? page.boxes.flatMap(({ what, saved }, row) =>
        tab.keys[row] || what.kind !== 'site' ? [] : [{ label: what.label, saved }],
      )
    : [];
  return {
    kind: 'account',
    viewer: page.viewer,
    account: tab.account,
    ...(page.tab !== undefined && { tab: page.tab }),
    consultation: page.consultation,
    complete: page.complete,
    ...(page.pageOf && { pageOf: { ...page.pageOf, read: pagesReported(tab, memory) } }),
    ...(page.unreadable && { unreadable: page.unreadable }),
    boxes,
    unresolved,
  };
}
