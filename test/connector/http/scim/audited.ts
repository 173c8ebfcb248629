import type { AuditEntry, Store } from '../../../../connector/store/store.ts';

/**
 * What was done, newest first. The requests themselves are counted once a second, an entry a tenant: any number of them
 * may stand in between.
 */
export async function audited(store: Pick<Store, 'audit'>): Promise<readonly AuditEntry[]> {
  return (await store.audit.recent(1_000)).filter(({ action }) => action !== 'scim.requests');
}
