import type { Locale } from '../../shared/problem.ts';
import { longDate } from '../../shared/text/plural.ts';
import { DEFAULT_RATE } from '../http/scim/tenant-gate.ts';
import { presetOf, switchValues } from '../intake/scim/preset.ts';
import type { TenantClient, TokenRecord } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { table } from './table.ts';
import { findTenant } from './tenant/find.ts';
import { switchWords, tenantWords } from './tenant/words.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

/** `portillon tenant show <source>`: how it is read, and who may speak in its name. */
export async function tenantShow(terminal: Terminal, where: Where, source: string): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const tenant = await findTenant(store, source);
  const preset = presetOf(tenant.preset, tenant.switches);
  const all = await store.tokens.list();
  const tokens = all.filter((token) => token.source === source && token.client === undefined);
  const clients = await store.tenantClients.list(source);
  if (terminal.json) {
    const { id: _id, label: _label, ...switches } = preset;
    const shown = <T extends { readonly hash?: string }>({ hash: _hash, ...rest }: T) => rest;
    terminal.print(
      JSON.stringify({ ...tenant, switches, tokens: tokens.map(shown), clients: clients.map(shown) }),
    );
    return EXIT.ok;
  }
  const { locale, width } = terminal;
  const say = tenantWords[locale];
  const title = (text: string) => terminal.print(terminal.style('bold', text));
  const lines = (rows: readonly (readonly string[])[]) => {
    for (const line of table(rows.length > 0 ? rows : [[say.none]], width && width - 2))
      terminal.print(`  ${line}`);
  };
  title(`${tenant.name}, ${say[tenant.state]}`);
  const rate = (tenant.rate ?? DEFAULT_RATE).toLocaleString(locale);
  lines([
    [say.source, source],
    [say.preset, preset.label[locale]],
    [say.rate, tenant.rate === undefined ? `${rate} (${say.byDefault})` : rate],
    [say.created, longDate(locale, tenant.createdAt, TIME_ZONE)],
  ]);
  title(say.switches);
  lines(
    (Object.keys(switchValues) as (keyof typeof switchValues)[]).map((name) => [
      switchWords[name][locale],
      `${name}=${preset[name]}`,
      Object.hasOwn(tenant.switches, name) ? say.changed : '',
    ]),
  );
  title(say.tokens);
  lines(tokens.map((token) => [token.id, token.name, ending(token, locale)]));
  title(say.clients);
  lines(clients.map((client) => [client.id, client.name, provesBy(client, locale)]));
  return EXIT.ok;
}

function ending({ revokedAt, expiresAt }: TokenRecord, locale: Locale): string {
  const say = tenantWords[locale];
  if (revokedAt !== undefined) return say.revoked;
  return expiresAt === undefined ? '' : `${say.until} ${longDate(locale, expiresAt, TIME_ZONE)}`;
}

function provesBy({ revokedAt, hash, jwksUrl }: TenantClient, locale: Locale): string {
  const say = tenantWords[locale];
  if (revokedAt !== undefined) return say.revoked;
  if (hash !== undefined) return say.secret;
  return jwksUrl === undefined ? say.keys : `${say.keysAt} ${jwksUrl}`;
}
