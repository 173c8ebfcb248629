import type { Config } from '../config.ts';
import { hashSecret, newToken } from '../http/secret.ts';
import type { Store, TokenRecord } from '../store/store.ts';
import { longDate } from '../../shared/text/plural.ts';
import { newId } from '../../shared/text/new-id.ts';
import { systemUser } from './author.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { offerPairing } from './pairing.ts';
import { findPerson } from './person.ts';
import { cliProblems } from './problems.ts';
import { readDuration } from './read-duration.ts';
import { registerTenant } from './tenant/register.ts';
import { readSourceName } from './tenant/values.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

export interface TokenOptions {
  readonly scope: 'scim' | 'admin' | 'self' | 'pair';
  readonly name?: string | undefined;
  readonly person?: string | undefined;
  readonly source?: string | undefined;
  readonly expires?: string | undefined;
}

/** `portillon token create`: a bearer token, or with `--scope pair` a one-time pairing code; each is shown once. */
export async function tokenCreate(terminal: Terminal, where: Where, options: TokenOptions): Promise<number> {
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  if (options.scope === 'pair') await createPairing(terminal, config, store, options);
  else await createToken(terminal, config, store, { ...options, scope: options.scope });
  return EXIT.ok;
}

async function createPairing(terminal: Terminal, config: Config, store: Store, options: TokenOptions) {
  const person = options.person === undefined ? undefined : await findPerson(store.people, options.person);
  const subject = person?.id ?? firstAdmin(config);
  const offer = await offerPairing(store.pairings, person ? 'self' : 'admin', subject, Date.now());
  const { code, expiresAt } = offer;
  if (terminal.json)
    terminal.print(JSON.stringify({ ...offer, expiresAt: new Date(expiresAt).toISOString() }));
  else {
    terminal.print(code);
    const words = {
      fr: 'Code d’appairage, à saisir une fois dans l’extension dans les 15 minutes.',
      en: 'Pairing code, to be typed once in the extension within 15 minutes.',
    };
    terminal.warn(words[terminal.locale]);
  }
}

/** In whose name a paired administrator acts: the first of the portals' administrators. */
export function firstAdmin(config: Pick<Config, 'portals'>): string {
  return config.portals[0]?.admins[0] ?? systemUser();
}

async function createToken(
  terminal: Terminal,
  config: Config,
  store: Store,
  options: TokenOptions & { readonly scope: TokenRecord['scope'] },
) {
  const now = Date.now();
  const secret = newToken();
  const expiresAt = expiryOf(options.expires, now);
  const token: TokenRecord = {
    id: newId(),
    name: options.name ?? options.scope,
    scope: options.scope,
    hash: hashSecret(secret),
    createdAt: now,
    ...(options.scope === 'scim' && { source: readSourceName('--source', options.source ?? 'scim') }),
    ...(await subjectOf(store, options)),
    ...(expiresAt !== undefined && { expiresAt }),
  };
  const { hash: _hash, ...shown } = token;
  await store.transaction(async (tx) => {
    await registerSource(tx, config, token);
    await tx.tokens.add(token);
    const { id: subject, name, scope } = token;
    await tx.audit.append({
      at: now,
      actor: systemUser(),
      action: 'token.created',
      subject,
      data: { name, scope },
    });
  });
  if (terminal.json) terminal.print(JSON.stringify({ token: secret, ...shown }));
  else {
    terminal.print(secret);
    terminal.warn(adviceOf(terminal, token));
  }
}

/** A token of a source that nobody registered makes it a tenant, read forgivingly. */
async function registerSource(
  inside: Store,
  config: Config,
  { source, createdAt }: TokenRecord,
): Promise<void> {
  if (source === undefined || (await inside.tenants.get(source))) return;
  const tenant = {
    source,
    name: source,
    preset: 'forgiving',
    switches: {},
    state: 'active',
    createdAt,
  } as const;
  await registerTenant(inside, config, tenant, systemUser());
}

async function subjectOf(store: Store, { scope, person }: TokenOptions): Promise<{ subject?: string }> {
  if (scope === 'scim') return {};
  if (person === undefined) {
    if (scope === 'self') throw cliProblems.CLI_TOKEN_PERSON({});
    return { subject: systemUser() };
  }
  const found = await findPerson(store.people, person);
  return { subject: scope === 'self' ? found.id : found.userName };
}

function expiryOf(text: string | undefined, now: number): number | undefined {
  return text === undefined ? undefined : now + readDuration('--expires', text);
}

function adviceOf(terminal: Terminal, { name, scope, expiresAt }: TokenRecord): string {
  const { locale } = terminal;
  const until = expiresAt === undefined ? undefined : longDate(locale, expiresAt, TIME_ZONE);
  return locale === 'fr'
    ? `Jeton ${name} (${scope}), ${until ? `jusqu’au ${until}` : 'sans date de fin'}. Il ne sera plus montré : rangez-le maintenant.`
    : `Token ${name} (${scope}), ${until ? `until ${until}` : 'without an end date'}. It will not be shown again: store it now.`;
}
