import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { oidcProblems } from './problems.ts';

/** The provider is asked for its description again after this long, in ms; jose keeps the keys by its own clock. */
const KEEP = 3_600_000;
/** A provider that stays silent for longer is given up, in ms. */
const TIMEOUT = 5_000;

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** What we read of the provider's metadata (OpenID Connect Discovery 1.0 section 3). */
const metadata = z.object({
  issuer: z.string(),
  jwks_uri: z.string().refine((text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  }),
});

/** The keys with which a provider signs. @throws Problem OIDC_UNREACHABLE, OIDC_ISSUER_DIFFERS */
export type ProviderKeys = (now: number) => Promise<JWTVerifyGetKey>;

/** Finds the keys of `issuer` when they are first asked for, and keeps them for an hour; a failure is not kept. */
export function providerKeys(issuer: string): ProviderKeys {
  let known: { readonly keys: Promise<JWTVerifyGetKey>; readonly until: number } | undefined;
  return async (now) => {
    if (known && known.until > now) return known.keys;
    const keys = discover(issuer).then((uri) =>
      createRemoteJWKSet(new URL(uri), { timeoutDuration: TIMEOUT }),
    );
    const mine = (known = { keys, until: now + KEEP });
    try {
      return await keys;
    } catch (error) {
      if (known === mine) known = undefined;
      throw error;
    }
  };
}

async function discover(issuer: string): Promise<string> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const read = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  })
    .then((response) => (response.ok ? response.json() : Promise.reject(new Error(`${response.status}`))))
    .catch((cause: unknown) => {
      throw oidcProblems.OIDC_UNREACHABLE({ issuer }, { cause });
    });
  const parsed = metadata.safeParse(read);
  if (!parsed.success) throw oidcProblems.OIDC_UNREACHABLE({ issuer }, { cause: parsed.error });
  // Section 4.3: another issuer in the document means that somebody else answers.
  if (parsed.data.issuer !== issuer)
    throw oidcProblems.OIDC_ISSUER_DIFFERS({ issuer, answered: parsed.data.issuer });
  return parsed.data.jwks_uri;
}
