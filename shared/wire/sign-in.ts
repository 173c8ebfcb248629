import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { isoTime, nothing } from './parts.ts';

/** What somebody without a token may do to get one. */
export const signInOptions = endpoint({
  name: 'signInOptions',
  method: 'get',
  path: '/sign-in',
  access: 'public',
  summary: 'The ways to get a session token here',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: z.strictObject({
    pairing: z.literal(true),
    /** The identity provider and our client there; PKCE, without a client secret. */
    oidc: z
      .strictObject({ issuer: z.string(), clientId: z.string(), scopes: z.array(z.string()) })
      .optional(),
  }),
});
export type SignInOptions = z.infer<typeof signInOptions.answer>;

/**
 * Exchanges an ID token of the identity provider for a short session token. The token's own nonce is the base64url
 * SHA-256 of `nonce`. Refusals are rate-limited (429 + Retry-After).
 */
export const signIn = endpoint({
  name: 'signIn',
  method: 'post',
  path: '/sign-in',
  access: 'public',
  summary: 'Exchange an ID token for a session token',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    idToken: z.string().min(1).max(16_384),
    nonce: z.string().min(32).max(256),
    device: z.string().max(120).default(''),
  }),
  answer: z.strictObject({ token: z.string(), expiresAt: isoTime }),
});

/** Revokes the token that asks, at once. */
export const signOut = endpoint({
  name: 'signOut',
  method: 'post',
  path: '/sign-out',
  access: 'session',
  summary: 'Revoke this session’s token',
  params: nothing,
  query: nothing,
  body: nothing,
  answer: nothing,
});
