import type { AccountView } from '../../shared/wire/account.ts';
import type { Memory } from './memory.ts';
import type { Push } from './push.ts';
import { setView, type Tab } from './tab.ts';
import { keepView } from './views.ts';
import { sameKey } from './who.ts';

/** Called when a view is about to be asked for; what it returns takes the answer. */
export type AskForView = () => (view: AccountView) => Promise<void>;

/** Whether the tab shows the account of this view. */
export const showsAccountOf = (tab: Tab, { portal, account }: AccountView): boolean =>
  tab.overlay?.portal.id === portal && sameKey(tab.account, account.key);

/**
 * Takes views in, wherever they come from, and gives each to every tab that shows its account. An answer that comes after
 * that of a later question says what was true before it, and is dropped.
 */
export function viewTaker(
  tabs: ReadonlyMap<string, Tab>,
  views: Memory['views'],
  push: Pick<Push, 'all'>,
): AskForView {
  let questions = 0;
  const answered = new Map<string, number>();
  return () => {
    const question = ++questions;
    return async (view) => {
      const name = `${view.portal} ${view.account.key.toLowerCase()}`;
      if ((answered.get(name) ?? 0) > question) return;
      answered.set(name, question);
      const at = new Date().toISOString();
      await keepView(views, view, at);
      for (const tab of tabs.values()) if (showsAccountOf(tab, view)) setView(tab, view, at);
      push.all();
    };
  };
}
