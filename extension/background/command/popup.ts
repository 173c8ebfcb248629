import browser from 'webextension-polyfill';
import { Problem } from '../../../shared/problem.ts';
import { endpoints } from '../../../shared/wire/index.ts';
import type { AccountView } from '../../../shared/wire/account.ts';
import type { Line } from '../line.ts';
import type { Memory } from '../memory.ts';
import { openWork } from '../open-work.ts';
import { problems } from '../problems.ts';
import { shownIn, tell, viewerOf, type Tab } from '../tab.ts';
import { keyOf, mayView, stanceOf } from '../who.ts';
import type { Handlers } from './handlers.ts';

interface Parts {
  readonly line: Line;
  readonly memory: Memory;
  readonly tabs: ReadonlyMap<string, Tab>;
}

/** The toolbar's popup: what the portal's signed-in user may do, on any page of the portal. */
export function popupHandlers({ line, memory, tabs }: Parts): Handlers<'popup', undefined> {
  return {
    'popup.read': async ({ tab: id }) => {
      const tab = shownIn(tabs.values(), id);
      const portal = tab?.overlay?.portal;
      const viewer =
        tab &&
        [...tabs.values()]
          .filter((each) => each.id === id)
          .map(viewerOf)
          .find(Boolean);
      const scope = memory.pairing.get()?.session.scope;
      const kind = tab?.shown?.page.kind;
      const hasPanel = kind === 'account' || kind === 'changed' || kind === 'create';
      const connection = line.connection();
      if (!portal || viewer === undefined || !scope)
        return { connection, hasPanel, ...(portal && { portal }), stance: 'unknown' };
      const looks = { viewer, account: viewer };
      const stance = stanceOf(looks, portal, scope);
      const key = mayView(stance, looks, portal, scope) ? keyOf(viewer, portal) : undefined;
      const view = key === undefined ? undefined : await viewOf(line, portal.id, key);
      // Asked last: the call may just have found that nobody answers.
      return { connection: line.connection(), hasPanel, portal, viewer, stance, ...(view && { view }) };
    },
    'popup.panel': async ({ tab: id }) => {
      const tab = shownIn(tabs.values(), id);
      if (tab) tell(tab, { type: 'panel', show: 'toggle' });
      return null;
    },
    'popup.work': async ({ tab: id }) => {
      const portal = shownIn(tabs.values(), id)?.overlay?.portal;
      if (!portal) throw problems.EXT_NO_ACCOUNT({});
      await openWork(portal.id, id);
      return null;
    },
    'popup.options': async () => {
      await browser.runtime.openOptionsPage();
      return null;
    },
  };
}

/** The holder of a portal is often nobody's sub-account: then there is nothing to show. */
async function viewOf(line: Line, portal: string, account: string): Promise<AccountView | undefined> {
  try {
    return await line.call(endpoints.account, { params: { portal, account } });
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
