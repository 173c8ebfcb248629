import type { Config } from '../../config.ts';
import type { Store, TenantRecord } from '../../store/store.ts';
import { tenantCliProblems } from './problems.ts';

/**
 * Adds a tenant and its audit entry, in the transaction of `inside`.
 * @throws Problem CLI_TENANT_PULLED, STORE_CONFLICT
 */
export async function registerTenant(
  inside: Pick<Store, 'tenants' | 'audit'>,
  { sources }: Pick<Config, 'sources'>,
  tenant: TenantRecord,
  actor: string,
): Promise<void> {
  const { source, preset, createdAt: at } = tenant;
  if (sources.some(({ config }) => config.id === source))
    throw tenantCliProblems.CLI_TENANT_PULLED({ source });
  await inside.tenants.add(tenant);
  await inside.audit.append({ at, actor, action: 'tenant.created', subject: source, data: { preset } });
}
