import { z } from 'zod';
import type { Problem, ProblemOptions } from '../../shared/problem.ts';
import type { EventStream } from '../intake/scim/event/stream.ts';
import { readSecret, type Environment } from './secret.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Messages of the checks below are keys of expectation.ts. Events name people: over http anybody could read them. */
const receiver = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  return isSafe && username === '' && password === '';
}, 'receiver');

const text = z.string().min(1);

/** The event streams (RFC 9967), by the source whose changes they tell. */
export const eventsSchema = z.record(
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'name'),
  z.strictObject({
    audience: text,
    /** Which attributes a change touched, or their values too. */
    payload: z.enum(['notice', 'full']).default('notice'),
    /** Without it the receiver polls. */
    push: z
      .strictObject({ url: receiver, tokenEnv: text.optional(), tokenFile: text.optional() })
      .refine(({ tokenEnv, tokenFile }) => tokenEnv === undefined || tokenFile === undefined, 'one-of-token')
      .optional(),
  }),
);

export type EventsBlock = z.output<typeof eventsSchema>;

/** One stream with its secret; `folder` is where a relative `tokenFile` starts. */
export function readStream(
  source: string,
  { audience, payload, push }: EventsBlock[string],
  folder: string,
  environment: Environment,
  options: ProblemOptions,
): { readonly stream: EventStream; readonly problems: readonly Problem[] } {
  const named = { passwordEnv: push?.tokenEnv, passwordFile: push?.tokenFile };
  const hasToken = named.passwordEnv !== undefined || named.passwordFile !== undefined;
  const { value: token, problems } = hasToken
    ? readSecret(named, folder, environment, options)
    : { value: undefined, problems: [] };
  const target = push && { push: { url: push.url, token } };
  return { stream: { source, audience, form: payload, ...target }, problems };
}
