import { z } from 'zod';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Messages of the checks below are keys of expectation.ts. */
const issuer = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  // OpenID Connect Discovery 1.0 section 3: https, without query and fragment. Over http anybody could sign.
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return isSafe && search === '' && hash === '';
}, 'issuer');

const claim = z.string().min(1);

/** The identity provider at which people sign in to the extension. */
export const oidcSchema = z.strictObject({
  issuer,
  clientId: z.string().min(1),
  scopes: z
    .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'scope'))
    .refine((scopes) => scopes.includes('openid'), 'openid')
    .default(['openid', 'profile', 'email']),
  /** Which claim names which attribute of a person, of one source or of all. */
  person: z
    .strictObject({ claim, attribute: z.string().min(1), source: z.string().min(1).optional() })
    .optional(),
  /** Whoever holds one of the values signs in as an administrator. */
  admins: z
    .strictObject({ claim, values: z.array(z.string().min(1)).min(1, 'not-empty').readonly() })
    .optional(),
  sessionHours: z.number('session-hours').min(0.25, 'session-hours').max(168, 'session-hours').default(10),
});
