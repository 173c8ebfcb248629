import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Locale } from '../../shared/problem.ts';
import { plural } from '../../shared/text/plural.ts';
import type { AuditLink } from '../store/store.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import type { Terminal } from './terminal.ts';
import { unwritable } from './write-text.ts';

const text = {
  fr: {
    done: (links: number, file: string) => `${plural('fr', links, '# maillon', '# maillons')} dans ${file}.`,
  },
  en: { done: (links: number, file: string) => `${plural('en', links, '# link', '# links')} in ${file}.` },
} satisfies Record<Locale, unknown>;

/**
 * `portillon audit export [--out FILE]`: every link, oldest first, as one line of JSON with its hash, so that the
 * chain can be verified elsewhere.
 */
export async function auditExport(
  terminal: Terminal,
  where: Where,
  { out }: { readonly out: string | undefined },
): Promise<number> {
  await using store = await openStoreOf(readConfig(where));
  if (out === undefined) {
    await store.audit.each((links) => links.forEach((link) => terminal.print(line(link))));
    return EXIT.ok;
  }
  const file = createWriteStream(out, { flags: 'wx', mode: 0o600 });
  await once(file, 'open').catch((error: unknown) => {
    throw unwritable(out, error);
  });
  let count = 0;
  await store.audit.each(async (links) => {
    count += links.length;
    if (!file.write(links.map((link) => `${line(link)}\n`).join(''))) await once(file, 'drain');
  });
  file.end();
  await once(file, 'close');
  terminal.print(
    terminal.json ? JSON.stringify({ links: count, file: out }) : text[terminal.locale].done(count, out),
  );
  return EXIT.ok;
}

function line({ seq, at, actor, action, subject, data, hash }: AuditLink): string {
  return JSON.stringify({ seq, at: new Date(at).toISOString(), actor, action, subject, data, hash });
}
