import { endpoints } from '../../shared/wire/index.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PageShown } from '../message/page.ts';
import { isOpen, keepPageReading, loadView, takePage } from './account-page.ts';
import type { Edits } from './edits.ts';
import { identify } from './identify.ts';
import type { Line } from './line.ts';
import type { People } from './live.ts';
import type { Memory } from './memory.ts';
import type { Push } from './push.ts';
import { accountPage, tell, type Tab } from './tab.ts';
import { type AskForView, showsAccountOf } from './view-taker.ts';
import { forgetMoved, mayHaveMoved } from './views.ts';
import { keyOf, stanceOf } from './who.ts';

/** What the background does of itself: when a page shows something, and when the line is back. */
export interface Work {
  readonly shown: (tab: Tab, message: PageShown) => Promise<void>;
  /** The panel's refresh: read the page again, ask again. */
  readonly refresh: (tab: Tab) => Promise<void>;
  /** The rights of these people moved: asks again for those whom a page shows. */
  readonly moved: (people: People) => Promise<void>;
  /** Asks for the session again, sends everything that waits, then looks again at every open account. */
  readonly again: () => Promise<void>;
}

interface Parts {
  readonly line: Line;
  readonly memory: Memory;
  readonly tabs: ReadonlyMap<string, Tab>;
  readonly push: Push;
  readonly edits: Edits;
  readonly report: () => Promise<readonly AccountView[]>;
  readonly asking: AskForView;
  /** How the tab's page is built; undefined when it cannot be told. */
  readonly structureOf: (tab: Tab) => Promise<string | undefined>;
  /** The session's portals may be others: register, and tell the open pages. */
  readonly sessionChanged: () => Promise<void>;
  /** A page was looked at, reported and asked about: a tour may go on. */
  readonly onLook: () => void;
}

export function createWork(parts: Parts): Work {
  const { line, memory, tabs, push, edits, report, sessionChanged, asking, structureOf, onLook } = parts;

  const ask = async (tab: Tab): Promise<void> => {
    // A report answers with the new view, so that there is nothing left to ask; one that was under way before may not.
    const reported = await report();
    const isTold = reported.some((view) => showsAccountOf(tab, view));
    if (!isTold && isOpen(tab, memory)) await loadView(tab, line, asking);
    push.tab(tab);
  };
  const shown = async (tab: Tab, message: PageShown): Promise<void> => {
    tab.latest = message;
    const { account, shared } = await identify(tab, message.page, line);
    // Another page came while the connector was asked.
    if (tab.latest !== message) return;
    tab.sharedName = shared;
    takePage(tab, message, account, memory);
    push.tab(tab);
    await reportAccounts(tab, line, memory);
    if (isOpen(tab, memory)) {
      await keepPageReading(tab, memory);
      await ask(tab);
    }
    if (message.page.kind === 'changed') {
      const structure = await structureOf(tab);
      if (structure !== undefined && tab.latest === message) tab.structure = structure;
      push.tab(tab);
    }
    push.work();
    onLook();
  };
  return {
    shown,
    refresh: async (tab) => {
      tell(tab, { type: 'read-again' });
      await ask(tab);
    },
    moved: async (people) => {
      await forgetMoved(memory.views, people);
      for (const tab of tabs.values())
        if (isOpen(tab, memory) && mayHaveMoved(tab.view, people)) await ask(tab);
    },
    again: async () => {
      const paired = memory.pairing.get();
      if (!paired) return;
      // Its failure is the line's to tell; the next try is planned there.
      const session = await line.call(endpoints.session, {}).catch(() => undefined);
      if (!session) return;
      await memory.pairing.set({ ...paired, session });
      await sessionChanged();
      await edits.flush();
      await report();
      for (const tab of tabs.values())
        if (isOpen(tab, memory)) await ask(tab);
        // Whose page it is may be what nobody could be asked.
        else if (tab.shown && isUnidentified(tab)) await shown(tab, tab.shown);
      push.all();
    },
  };
}

/** Whether nobody knows whose page the tab shows, and no later one is being asked about. */
function isUnidentified(tab: Tab): boolean {
  const { shown, latest, account } = tab;
  const isLatest = latest?.load === shown?.load && latest?.reading === shown?.reading;
  return isLatest && account === undefined && accountPage(tab) !== undefined;
}

/** The portal's list of accounts, when an administrator looks at it: so that new ones become known. */
async function reportAccounts(tab: Tab, line: Line, memory: Memory): Promise<void> {
  const [portal, session] = [tab.overlay?.portal, memory.pairing.get()?.session];
  const page = tab.shown?.page;
  if (page?.kind !== 'account-list' || !portal || !session) return;
  if (stanceOf({ viewer: page.viewer, account: page.viewer }, portal, session.scope) !== 'admin') return;
  const accounts = page.accounts.flatMap(({ key: written, name, items }) => {
    const key = keyOf(written, portal);
    return key === undefined ? [] : [{ key, ...(name !== undefined && { name }), items: itemsOf(items) }];
  });
  if (accounts.length === 0) return;
  // The list is read again with its next page load; its trouble is the line's to tell.
  await line
    .call(endpoints.reportAccounts, { params: { portal: portal.id }, body: { accounts } })
    .catch(() => undefined);
}

function itemsOf(items: readonly { readonly feature: string; readonly ticked: boolean }[]) {
  return items.map(({ feature, ticked }) => ({ key: `feature:${feature}` as const, ticked }));
}
