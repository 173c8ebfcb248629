import { rotateKeys } from '../intake/scim/event/keys.ts';
import { systemUser } from './author.ts';
import { EXIT } from './exit.ts';
import { openStoreOf, readConfig, type Where } from './open.ts';
import type { Terminal } from './terminal.ts';

/** `portillon events rotate-key`: also while the server runs, which signs its next event with the new key. */
export async function eventsRotateKey(terminal: Terminal, where: Where): Promise<number> {
  const config = readConfig(where);
  await using store = await openStoreOf(config);
  const now = Date.now();
  const kid = await rotateKeys(config.dataDir, now);
  await store.audit.append({
    at: now,
    actor: systemUser(),
    action: 'events.key-rotated',
    subject: kid,
    data: {},
  });
  const words = {
    fr: `Les événements sont signés avec la clé ${kid}. L’ancienne reste publiée 90 jours dans /.well-known/jwks.json.`,
    en: `Events are signed with the key ${kid}. The one before stays published in /.well-known/jwks.json for 90 days.`,
  };
  terminal.print(terminal.json ? JSON.stringify({ kid }) : words[terminal.locale]);
  return EXIT.ok;
}
