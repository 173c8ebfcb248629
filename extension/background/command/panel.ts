import browser from 'webextension-polyfill';
import { endpoints } from '../../../shared/wire/index.ts';
import type { PortalSetup } from '../../../shared/wire/session.ts';
import type { Applier } from '../apply.ts';
import { keepDraft } from '../drafts.ts';
import type { Guide } from '../guide.ts';
import { keepIntent } from '../intents.ts';
import type { Line } from '../line.ts';
import type { Memory } from '../memory.ts';
import { stanceIn } from '../panel-state.ts';
import { problems } from '../problems.ts';
import { administratorRights, tell, type Tab } from '../tab.ts';
import { openWork } from '../open-work.ts';
import type { Handlers } from './handlers.ts';

interface Parts {
  readonly line: Line;
  readonly memory: Memory;
  readonly applier: Applier;
  readonly guide: Guide;
  /** Reads the tab's page again and asks the connector again. */
  readonly refresh: (tab: Tab) => Promise<void>;
  readonly push: (tab: Tab) => void;
}

/** What the panel may ask for, about the account that its own tab shows. */
export function panelHandlers({
  line,
  memory,
  applier,
  guide,
  refresh,
  push,
}: Parts): Handlers<'panel', Tab> {
  return {
    'panel.apply': async ({ keys }, tab) => {
      const { portal } = accountOf(tab);
      const rights = administratorRights(portal, keys);
      if (rights.length > 0) throw problems.EXT_NEEDS_CONFIRMATION({ features: rights.join(', ') });
      const results = await applier.apply(tab, keys, 'panel');
      push(tab);
      return results;
    },
    'panel.explain': async ({ feature, site }, tab) => {
      const { params } = accountOf(tab);
      return await line.call(endpoints.explain, {
        params,
        query: { feature, ...(site !== undefined && { site }) },
      });
    },
    'panel.rules': async ({ wish }, tab) => {
      const { params } = editableAccountOf(tab);
      return await line.call(endpoints.ruleChoices, { params, body: wish });
    },
    'panel.history': async ({ before }, tab) => {
      const { params } = accountOf(tab);
      return await line.call(endpoints.history, { params, query: before === undefined ? {} : { before } });
    },
    'panel.ledger': async (_, tab) => {
      const { portal } = accountOf(tab);
      return await line.call(endpoints.ledger, { params: { portal: portal.id } });
    },
    'panel.new-accounts': async (_, tab) => {
      const portal = formOf(tab, memory);
      return await line.call(endpoints.newAccounts, { params: { portal: portal.id } });
    },
    'panel.fill': async ({ account }, tab) => {
      const portal = formOf(tab, memory);
      const { accounts } = await line.call(endpoints.newAccounts, { params: { portal: portal.id } });
      const fields = accounts.find((each) => each.account === account)?.fields;
      if (!fields) throw problems.EXT_NOTHING_TO_CREATE({ account });
      return await guide.fill(tab, fields);
    },
    'panel.fill-password': async ({ password }, tab) => {
      const { descriptor } = formOf(tab, memory);
      const fields = descriptor.fields.filter(({ input }) => input === 'password');
      return await guide.fill(tab, Object.fromEntries(fields.map(({ id }) => [id, password])));
    },
    'panel.confirm': async ({ intent }, tab) => {
      const { params } = editableAccountOf(tab);
      const id = crypto.randomUUID();
      const askedAt = new Date().toISOString();
      await keepIntent(memory.intents, { id, ...params, tab: tab.seat, intent, askedAt });
      await openConfirm(id);
      return null;
    },
    'panel.resume': async ({ id }) => {
      await openConfirm(id);
      return null;
    },
    'panel.draft': async ({ draft }, tab) => {
      const { params } = accountOf(tab);
      await keepDraft(memory.drafts, params.portal, params.account, draft ?? undefined);
      return null;
    },
    'panel.refresh': async (_, tab) => {
      await refresh(tab);
      return null;
    },
    'panel.close': async (_, tab) => {
      tell(tab, { type: 'panel', show: 'close' });
      return null;
    },
    'panel.work': async ({ whole }, tab) => {
      const { portal, params } = accountOf(tab);
      await openWork(portal.id, tab.id, whole ? undefined : params.account);
      return null;
    },
    'panel.options': async () => {
      await browser.runtime.openOptionsPage();
      return null;
    },
  };
}

function accountOf(tab: Tab) {
  const portal = tab.overlay?.portal;
  if (!portal || tab.account === undefined || !tab.view) throw problems.EXT_NO_ACCOUNT({});
  return { portal, params: { portal: portal.id, account: tab.account } };
}

/** The portal whose form of a new account the tab shows to its administrator. */
function formOf(tab: Tab, memory: Memory): PortalSetup {
  const portal = tab.overlay?.portal;
  if (!portal || tab.shown?.page.kind !== 'create') throw problems.EXT_PAGE_GONE({});
  if (stanceIn(tab, memory) !== 'admin') throw problems.EXT_READ_ONLY({});
  return portal;
}

function editableAccountOf(tab: Tab) {
  const found = accountOf(tab);
  if (tab.stance !== 'admin' || tab.view?.canEdit !== true) throw problems.EXT_READ_ONLY({});
  return found;
}

/** A window of its own, which no portal's page can cover or imitate from inside. */
async function openConfirm(id: string): Promise<void> {
  const url = browser.runtime.getURL(`extension/confirm/index.html?id=${id}`);
  await browser.windows.create({ url, type: 'popup', width: 560, height: 720 });
}
