import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { isoTime, nothing } from './parts.ts';

/** Exchanges a one-time pairing code for a session token. Wrong codes are rate-limited (429 + Retry-After). */
export const pair = endpoint({
  name: 'pair',
  method: 'post',
  path: '/pair',
  access: 'public',
  summary: 'Exchange a one-time pairing code for a session token',
  params: nothing,
  query: nothing,
  body: z.strictObject({ code: z.string().trim().min(4).max(64), device: z.string().max(120).default('') }),
  answer: z.strictObject({ token: z.string(), expiresAt: isoTime }),
});
