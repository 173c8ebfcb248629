import type { Locale } from '../../shared/problem.ts';
import { longDate, plural } from '../../shared/text/plural.ts';
import type { TokenRecord } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { table } from './table.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

const text = {
  fr: {
    count: ['# jeton en cours', '# jetons en cours'],
    head: ['numéro', 'nom', 'portée', 'pour', 'créé', 'servi', 'état'],
    never: 'jamais',
    live: 'en cours',
    until: 'jusqu’au',
    expired: 'expiré',
    revoked: 'révoqué',
  },
  en: {
    count: ['# live token', '# live tokens'],
    head: ['id', 'name', 'scope', 'for', 'created', 'last used', 'state'],
    never: 'never',
    live: 'live',
    until: 'until',
    expired: 'expired',
    revoked: 'revoked',
  },
} satisfies Record<Locale, unknown>;

/** `portillon token list`: every token with its state; never a secret, which is not stored. */
export async function tokenList(terminal: Terminal, where: Where): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  const now = Date.now();
  // What an OAuth client was issued ends within the hour: the client is what people decide on.
  const tokens = (await store.tokens.list()).filter(({ client }) => client === undefined);
  if (terminal.json) {
    terminal.print(JSON.stringify(tokens.map(({ hash: _hash, ...token }) => token)));
    return EXIT.ok;
  }
  const { locale } = terminal;
  const words = text[locale];
  const live = tokens.filter((token) => stateOf(token, now) === 'live').length;
  terminal.print(`${plural(locale, live, words.count[0]!, words.count[1]!)}.`);
  const rows = tokens.map((token) => [
    token.id,
    token.name,
    token.scope,
    token.source ?? token.subject ?? '',
    longDate(locale, token.createdAt, TIME_ZONE),
    token.lastUsedAt === undefined ? words.never : longDate(locale, token.lastUsedAt, TIME_ZONE),
    stateWords(token, now, locale),
  ]);
  if (rows.length > 0)
    for (const line of table([words.head, ...rows], terminal.width, (cell, _column, row) =>
      row === 0 ? terminal.style('bold', cell) : cell,
    ))
      terminal.print(line);
  return EXIT.ok;
}

function stateOf({ revokedAt, expiresAt }: TokenRecord, now: number): 'live' | 'expired' | 'revoked' {
  if (revokedAt !== undefined) return 'revoked';
  return expiresAt !== undefined && expiresAt <= now ? 'expired' : 'live';
}

function stateWords(token: TokenRecord, now: number, locale: Locale): string {
  const state = stateOf(token, now);
  const words = text[locale];
  if (state !== 'live' || token.expiresAt === undefined) return words[state];
  return `${words.until} ${longDate(locale, token.expiresAt, TIME_ZONE)}`;
}
