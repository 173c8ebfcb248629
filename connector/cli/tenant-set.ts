import type { TenantChange } from '../store/store.ts';
import { systemUser } from './author.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import type { TenantOptions } from './tenant-add.ts';
import { findTenant } from './tenant/find.ts';
import { readPreset, readRate, readSwitches } from './tenant/values.ts';
import type { Terminal } from './terminal.ts';

export interface TenantSetOptions extends TenantOptions {
  readonly enable?: boolean | undefined;
  readonly disable?: boolean | undefined;
}

/**
 * `portillon tenant set|disable <source>`: takes effect at the provider's next request. Another preset begins without
 * the switches that were set beside the former one.
 */
export async function tenantSet(
  terminal: Terminal,
  where: Where,
  source: string,
  options: TenantSetOptions,
): Promise<number> {
  const asked = {
    ...(options.name !== undefined && { name: options.name }),
    ...(options.preset !== undefined && { preset: readPreset(options.preset) }),
    ...(options.rate !== undefined && { rate: readRate(options.rate) }),
    ...(options.enable === true && { state: 'active' as const }),
    ...(options.disable === true && { state: 'disabled' as const }),
  };
  const switches = readSwitches(options.switch ?? []);
  await using store = await openStoreOf(readConfig(where));
  const after = await store.transaction(async (inside) => {
    const before = await findTenant(inside, source);
    const kept = asked.preset === undefined ? before.switches : {};
    const change: TenantChange = { ...asked, switches: { ...kept, ...switches } };
    await inside.tenants.change(source, change);
    await inside.audit.append({
      at: Date.now(),
      actor: systemUser(),
      action: 'tenant.changed',
      subject: source,
      data: { ...change },
    });
    return { ...before, ...change };
  });
  const words = {
    fr: after.state === 'disabled' ? `Locataire ${source} désactivé.` : `Locataire ${source} modifié.`,
    en: after.state === 'disabled' ? `Tenant ${source} disabled.` : `Tenant ${source} changed.`,
  };
  terminal.print(terminal.json ? JSON.stringify(after) : words[terminal.locale]);
  return EXIT.ok;
}
