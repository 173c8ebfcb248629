import type { Page, UserRecord } from '../../wire.ts';
import type { App } from '../app.ts';
import { act } from '../base/dialog.ts';
import { rpc } from '../base/rpc.ts';
import { pager } from '../control/pager.ts';
import { domainOf, type Query } from '../control/query.ts';

/** The pager of a form: from one record of the list's page to the next, without a page load (trap of section 5). */
export async function recordPager(
  app: App,
  query: Query,
  id: number | undefined,
): Promise<() => HTMLElement | false> {
  const ask = { domain: domainOf(query), offset: query.offset, limit: 80 };
  const { records } = await rpc<Page<UserRecord>>('user/search', ask);
  const at = records.findIndex((user) => user.id === id);
  const move = (to: number): void =>
    act(async () => {
      const next = records[to];
      if (next) app.go({ action: 'users', view: 'form', id: next.id });
    });
  return () => at !== -1 && pager(at, 1, records.length, move);
}
