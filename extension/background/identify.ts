import { Problem } from '../../shared/problem.ts';
import { endpoints } from '../../shared/wire/index.ts';
import type { AccountPage, ShownPage } from '../message/page.ts';
import type { Line } from './line.ts';
import { accountPage, type Tab } from './tab.ts';
import { keyOf } from './who.ts';

/** The account of a page; `shared` = several carry the name that is all the page tells. */
export interface Identity {
  readonly account?: string;
  readonly shared: boolean;
}

/**
 * Which account a page is about. A page that tells the person's name only is the account that the tab showed before
 * under that name, or the one that the connector knows by it; never one of several.
 */
export async function identify(tab: Tab, page: ShownPage, line: Line): Promise<Identity> {
  const portal = tab.overlay?.portal;
  if (page.kind !== 'account' || !portal) return { shared: false };
  if (page.account !== undefined) {
    const account = keyOf(page.account, portal);
    return { ...(account !== undefined && { account }), shared: false };
  }
  if (tab.account !== undefined && isSameName(accountPage(tab), page))
    return { account: tab.account, shared: false };
  const keys = await keysNamed(line, portal.id, page.name ?? '');
  const [account] = keys;
  return { ...(account !== undefined && keys.length === 1 && { account }), shared: keys.length > 1 };
}

function isSameName(before: AccountPage | undefined, now: AccountPage): boolean {
  return before?.name !== undefined && before.name === now.name;
}

/** Its trouble is the line's to tell; the page is looked at again when the line is back. */
async function keysNamed(line: Line, portal: string, name: string): Promise<readonly string[]> {
  try {
    const { accounts } = await line.call(endpoints.findAccount, { params: { portal }, query: { name } });
    return accounts.map(({ key }) => key);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}
