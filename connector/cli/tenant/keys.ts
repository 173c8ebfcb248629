import { z } from 'zod';
import { readText } from '../read-text.ts';
import { cliProblems } from '../problems.ts';
import type { TenantClient } from '../../store/store.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** RFC 7517 section 5; a private member in it would be somebody's secret, on its way into a database. */
const jwks = z.object({
  keys: z
    .array(z.looseObject({ kty: z.string(), d: z.undefined().optional(), k: z.undefined().optional() }))
    .min(1),
});

/**
 * The public keys of a client: a file of them, or the address where it publishes them.
 * @throws Problem CLI_VALUE, CLI_FILE_UNREADABLE
 */
export async function readKeys(given: string): Promise<Pick<TenantClient, 'jwks' | 'jwksUrl'>> {
  if (/^https?:/.test(given)) {
    if (isSafe(given)) return { jwksUrl: given };
    throw refused(given);
  }
  const parsed = jwks.safeParse(parseOrUndefined(await readText(given)));
  if (!parsed.success) throw refused(given);
  return { jwks: parsed.data };
}

/** Keys that come unencrypted could be anybody's. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || LOOPBACK.has(hostname);
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function refused(value: string) {
  return cliProblems.CLI_VALUE({
    option: '--jwks',
    value,
    expected: {
      fr: 'une adresse https:, ou un fichier JSON de clés publiques (JWKS, RFC 7517)',
      en: 'an https: address, or a JSON file of public keys (JWKS, RFC 7517)',
    },
  });
}
