import { systemUser } from './author.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { registerTenant } from './tenant/register.ts';
import { readPreset, readRate, readSourceName, readSwitches } from './tenant/values.ts';
import type { Terminal } from './terminal.ts';

export interface TenantOptions {
  readonly name?: string | undefined;
  readonly preset?: string | undefined;
  readonly switch?: readonly string[] | undefined;
  readonly rate?: string | undefined;
}

/** `portillon tenant add <source>`: a space for one identity provider; its token comes from `token create`. */
export async function tenantAdd(
  terminal: Terminal,
  where: Where,
  source: string,
  options: TenantOptions,
): Promise<number> {
  const tenant = {
    source: readSourceName('SOURCE', source),
    name: options.name ?? source,
    preset: readPreset(options.preset ?? 'forgiving'),
    switches: readSwitches(options.switch ?? []),
    ...(options.rate !== undefined && { rate: readRate(options.rate) }),
    state: 'active' as const,
    createdAt: Date.now(),
  };
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  await store.transaction((inside) => registerTenant(inside, config, tenant, systemUser()));
  if (terminal.json) terminal.print(JSON.stringify(tenant));
  else {
    const words = {
      fr: `Locataire ${tenant.name} (${source}) créé. Son jeton : portillon token create --scope scim --source ${source}`,
      en: `Tenant ${tenant.name} (${source}) created. Its token: portillon token create --scope scim --source ${source}`,
    };
    terminal.print(words[terminal.locale]);
  }
  return EXIT.ok;
}
