import type { Store, TenantRecord } from '../../store/store.ts';
import { tenantCliProblems } from './problems.ts';

/** @throws Problem CLI_TENANT_UNKNOWN */
export async function findTenant({ tenants }: Pick<Store, 'tenants'>, source: string): Promise<TenantRecord> {
  const found = await tenants.get(source);
  if (found) return found;
  const known = (await tenants.list()).map((tenant) => tenant.source);
  throw tenantCliProblems.CLI_TENANT_UNKNOWN({ source, known });
}
