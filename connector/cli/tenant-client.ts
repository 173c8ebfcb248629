import { newId } from '../../shared/text/new-id.ts';
import { hashSecret, newToken } from '../http/secret.ts';
import type { TenantClient } from '../store/store.ts';
import { systemUser } from './author.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { findTenant } from './tenant/find.ts';
import { readKeys } from './tenant/keys.ts';
import { tenantCliProblems } from './tenant/problems.ts';
import type { Terminal } from './terminal.ts';

/**
 * `portillon tenant client add <source>`: an OAuth client that gets its own access tokens at /oauth/token. It proves
 * itself by a secret, shown once, or by what it signs (`--jwks`).
 */
export async function tenantClientAdd(
  terminal: Terminal,
  where: Where,
  source: string,
  options: { readonly name?: string | undefined; readonly jwks?: string | undefined },
): Promise<number> {
  const keys = options.jwks === undefined ? undefined : await readKeys(options.jwks);
  const secret = keys ? undefined : newToken();
  await using store = await openStoreOf(readConfig(where));
  const { name } = await findTenant(store, source);
  const client: TenantClient = {
    id: newId(),
    source,
    name: options.name ?? name,
    ...keys,
    ...(secret !== undefined && { hash: hashSecret(secret) }),
    createdAt: Date.now(),
  };
  await store.transaction(async (inside) => {
    await inside.tenantClients.add(client);
    await inside.audit.append({
      at: client.createdAt,
      actor: systemUser(),
      action: 'tenant.client.created',
      subject: source,
      data: { client: client.id, name: client.name },
    });
  });
  if (terminal.json) {
    const { hash: _hash, ...shown } = client;
    terminal.print(JSON.stringify({ ...shown, ...(secret !== undefined && { secret }) }));
    return EXIT.ok;
  }
  terminal.print(`client_id      ${client.id}`);
  if (secret !== undefined) terminal.print(`client_secret  ${secret}`);
  const once = {
    fr: 'Le secret ne sera plus montré : rangez-le maintenant.',
    en: 'The secret will not be shown again: store it now.',
  };
  if (secret !== undefined) terminal.warn(once[terminal.locale]);
  return EXIT.ok;
}

/** `portillon tenant client revoke <id>`: the client and every token that it got stop working at once. */
export async function tenantClientRevoke(terminal: Terminal, where: Where, id: string): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const at = Date.now();
  await store.transaction(async (inside) => {
    const client = await inside.tenantClients.get(id);
    if (!client) throw tenantCliProblems.CLI_CLIENT_UNKNOWN({ id });
    await inside.tenantClients.revoke(id, at);
    await inside.audit.append({
      at,
      actor: systemUser(),
      action: 'tenant.client.revoked',
      subject: client.source,
      data: { client: id },
    });
  });
  const words = { fr: `Client ${id} révoqué.`, en: `Client ${id} revoked.` };
  terminal.print(terminal.json ? JSON.stringify({ revoked: id }) : words[terminal.locale]);
  return EXIT.ok;
}
