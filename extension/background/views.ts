import { z } from 'zod';
import { accountView, type AccountView } from '../../shared/wire/account.ts';
import { isoTime } from '../../shared/wire/parts.ts';
import type { People } from './live.ts';
import type { Stored } from './stored.ts';
import { sameKey } from './who.ts';

/** The last answers of the connector, shown while it is unreachable. Newest last. */
export const views = z.array(z.object({ at: isoTime, view: accountView }));
type Views = z.infer<typeof views>;

/** Enough for the accounts of a morning, small enough for storage.session. */
const KEPT = 12;

const isOf = (portal: string, account: string) => (each: Views[number]) =>
  each.view.portal === portal && sameKey(account, each.view.account.key);

export function lastView(store: Stored<Views>, portal: string, account: string): Views[number] | undefined {
  return store.get().find(isOf(portal, account));
}

export async function keepView(store: Stored<Views>, view: AccountView, at: string): Promise<void> {
  const others = store.get().filter((each) => !isOf(view.portal, view.account.key)(each));
  await store.set([...others, { at, view }].slice(-KEPT));
}

/** Whether a view may be another one since these people moved; an account without a person may have got one. */
export function mayHaveMoved(view: AccountView | undefined, people: People): boolean {
  return people === 'all' || !view?.person || people.includes(view.person.id);
}

/** What is kept of people who moved is shown no more. */
export async function forgetMoved(store: Stored<Views>, people: People): Promise<void> {
  await store.set(store.get().filter(({ view }) => !mayHaveMoved(view, people)));
}
