import { longDate } from '../../shared/text/plural.ts';
import { newId } from '../../shared/text/new-id.ts';
import { hashSecret, newToken } from '../http/secret.ts';
import type { TokenRecord } from '../store/store.ts';
import { systemUser } from './author.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import { cliProblems } from './problems.ts';
import { readDuration } from './read-duration.ts';
import type { Terminal } from './terminal.ts';
import { TIME_ZONE } from './time-zone.ts';

/** Time enough to carry the new token to the provider's screen. */
const OVERLAP = '24h';

/** `portillon token rotate <id>`: a new token of the same rights; the old one goes on working for a while. */
export async function tokenRotate(
  terminal: Terminal,
  where: Where,
  options: {
    readonly id: string;
    readonly overlap?: string | undefined;
    readonly expires?: string | undefined;
  },
): Promise<number> {
  const overlap = options.overlap === '0' ? 0 : readDuration('--overlap', options.overlap ?? OVERLAP);
  const lasts = options.expires === undefined ? undefined : readDuration('--expires', options.expires);
  await using store = await openStoreOf(readConfig(where));
  const now = Date.now();
  const secret = newToken();
  const { token, endsAt } = await store.transaction(async (inside) => {
    const old = (await inside.tokens.list()).find(({ id }) => id === options.id);
    if (!old || old.revokedAt !== undefined) throw cliProblems.CLI_TOKEN_UNKNOWN({ id: options.id });
    const next = successor(old, hashSecret(secret), lasts, now);
    await inside.tokens.add(next);
    await inside.tokens.endBy(old.id, now + overlap);
    await inside.audit.append({
      at: now,
      actor: systemUser(),
      action: 'token.rotated',
      subject: old.id,
      data: { by: next.id, endsAt: now + overlap },
    });
    return { token: next, endsAt: Math.min(old.expiresAt ?? Infinity, now + overlap) };
  });
  const { hash: _hash, ...shown } = token;
  if (terminal.json) {
    terminal.print(JSON.stringify({ token: secret, ...shown, replaces: options.id, oldEndsAt: endsAt }));
    return EXIT.ok;
  }
  terminal.print(secret);
  const until = moment(terminal, endsAt);
  const words = {
    fr: `Jeton ${token.name} (${token.id}). L’ancien marche jusqu’au ${until}. Il ne sera plus montré : rangez-le maintenant.`,
    en: `Token ${token.name} (${token.id}). The old one works until ${until}. It will not be shown again: store it now.`,
  };
  terminal.warn(words[terminal.locale]);
  return EXIT.ok;
}

/** The same rights; it lasts as long as the old one was made for, unless the command says otherwise. */
function successor(old: TokenRecord, hash: string, lasts: number | undefined, now: number): TokenRecord {
  const { expiresAt, lastUsedAt: _used, ...kept } = old;
  const lifetime = lasts ?? (expiresAt === undefined ? undefined : expiresAt - old.createdAt);
  const end = lifetime === undefined ? {} : { expiresAt: now + lifetime };
  return { ...kept, id: newId(), hash, createdAt: now, ...end };
}

function moment({ locale }: Terminal, at: number): string {
  const time = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  });
  return `${longDate(locale, at, TIME_ZONE)}, ${time.format(at)}`;
}
