import type { Connection } from '../message/connection.ts';
import type { PageBox, PanelPage, PanelState } from '../message/panel.ts';
import { appliedAt } from './applied.ts';
import { draftOf } from './drafts.ts';
import type { Memory } from './memory.ts';
import { accountPage, type Tab } from './tab.ts';
import { waitingOf } from './waiting.ts';

/** Everything the panel of this tab shows. */
export function panelState(tab: Tab, connection: Connection, memory: Memory): PanelState {
  const portal = tab.overlay?.portal;
  const { account, view, viewAt, focus } = tab;
  const draft = portal && account !== undefined ? draftOf(memory.drafts, portal.id, account) : undefined;
  return {
    connection,
    stance: tab.stance,
    page: pageOf(tab, memory),
    ...(portal && { portal }),
    ...(view && { view }),
    ...(viewAt !== undefined && { viewAt }),
    unknownAccount: tab.unknownAccount,
    waiting: waitingOf(memory),
    ...(draft && { draft }),
    ...(focus && { focus }),
  };
}

function pageOf(tab: Tab, memory: Memory): PanelPage {
  const page = accountPage(tab);
  if (tab.shown?.page.kind === 'changed') return tab.shown.page;
  if (!page || tab.account === undefined) return { kind: 'none' };
  const place = { portal: tab.overlay?.portal.id ?? '', account: tab.account, tab: page.tab ?? '' };
  const applied = new Set(appliedAt(memory.applied, place));
  const boxes = page.boxes.flatMap(({ saved, now, disabled }, row): PageBox[] => {
    const key = tab.keys[row];
    return key ? [{ key, saved, now, disabled, applied: applied.has(key) }] : [];
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
    ...(page.unreadable && { unreadable: page.unreadable }),
    boxes,
    unresolved,
  };
}
