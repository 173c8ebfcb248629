import { longDate, plural } from '../../shared/text/plural.ts';
import { DEFAULT_RATE } from '../http/scim/tenant-gate.ts';
import type { Store } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { table } from './table.ts';
import { tenantWords } from './tenant/words.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

/** `portillon tenant list`: every tenant, how many tokens and clients it has, and when it last asked. */
export async function tenantList(terminal: Terminal, where: Where): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const tenants = await summaries(store, Date.now());
  if (terminal.json) {
    terminal.print(JSON.stringify(tenants));
    return EXIT.ok;
  }
  const { locale } = terminal;
  const say = tenantWords[locale];
  terminal.print(`${plural(locale, tenants.length, say.count[0]!, say.count[1]!)}.`);
  const rows = tenants.map((tenant) => [
    tenant.source,
    tenant.name,
    Object.keys(tenant.switches).length > 0 ? `${tenant.preset} (${say.changed})` : tenant.preset,
    (tenant.rate ?? DEFAULT_RATE).toLocaleString(locale),
    String(tenant.tokens),
    String(tenant.clients),
    tenant.lastUsedAt === undefined ? say.never : longDate(locale, tenant.lastUsedAt, TIME_ZONE),
    say[tenant.state],
  ]);
  if (rows.length > 0)
    for (const line of table([say.head, ...rows], terminal.width, (cell, _column, row) =>
      row === 0 ? terminal.style('bold', cell) : cell,
    ))
      terminal.print(line);
  return EXIT.ok;
}

async function summaries(store: Store, now: number) {
  const tokens = await store.tokens.list();
  return Promise.all(
    (await store.tenants.list()).map(async (tenant) => {
      const own = tokens.filter(({ source }) => source === tenant.source);
      const used = own.flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
      const clients = await store.tenantClients.list(tenant.source);
      const live = own.filter(
        ({ client, revokedAt, expiresAt }) =>
          client === undefined && revokedAt === undefined && (expiresAt ?? Infinity) > now,
      );
      return {
        ...tenant,
        tokens: live.length,
        clients: clients.filter(({ revokedAt }) => revokedAt === undefined).length,
        ...(used.length > 0 && { lastUsedAt: Math.max(...used) }),
      };
    }),
  );
}
