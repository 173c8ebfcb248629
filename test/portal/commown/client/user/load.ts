import type { Page, TeamRecord, UserRecord } from '../../wire.ts';
import { rpc } from '../base/rpc.ts';
import { domainOf, type Query } from '../control/query.ts';

export interface Loaded extends Page<UserRecord> {
  readonly teams: readonly TeamRecord[];
}

/** One page of the users that the query finds, and the teams that the search view offers. */
export async function loadUsers(query: Query, size: number): Promise<Loaded> {
  const domain = domainOf(query);
  const ask = { domain, offset: query.offset, limit: size };
  const [page, teams] = await Promise.all([
    rpc<Page<UserRecord>>('user/search', ask),
    rpc<TeamRecord[]>('team/all'),
  ]);
  return { ...page, teams };
}
