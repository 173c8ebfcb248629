import type { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import { problemBody } from '../../shared/wire/parts.ts';
import { problems } from './problems.ts';

const API = '/api/v1';
const TIMEOUT_MS = 10_000;
/** A proxy answers these while the connector behind it is away. */
const AWAY = new Set([502, 503, 504]);

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
export type AnswerOf<E extends AnyEndpoint> = z.infer<E['answer']>;

/** What a call carries; a part that the endpoint does not have may be left out. */
export interface CallInput<E extends AnyEndpoint> {
  readonly params?: z.input<E['params']>;
  readonly query?: z.input<E['query']>;
  readonly body?: z.input<E['body']>;
}

/** The request of an endpoint; `token` absent = a public one. */
export function requestOf<E extends AnyEndpoint>(
  connector: string,
  token: string | undefined,
  endpoint: E,
  input: CallInput<E>,
): Request {
  const params = (input.params ?? {}) as Readonly<Record<string, string>>;
  const path = endpoint.path.replaceAll(/:([a-z]+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const query = new URLSearchParams(input.query ?? {}).toString();
  return new Request(`${connector}${API}${path}${query && `?${query}`}`, {
    method: endpoint.method.toUpperCase(),
    headers: {
      accept: 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(endpoint.method === 'post' && { 'content-type': 'application/json' }),
    },
    ...(endpoint.method === 'post' && { body: JSON.stringify(input.body ?? {}) }),
    credentials: 'omit',
    cache: 'no-store',
    // A token follows nobody elsewhere: a redirection is an unexpected answer.
    redirect: 'manual',
  });
}

/** Judges a response. @throws Problem the connector's own, EXT_UNREACHABLE, EXT_ANSWER_UNEXPECTED */
export async function answerOf<E extends AnyEndpoint>(
  connector: string,
  endpoint: E,
  response: Response,
): Promise<AnswerOf<E>> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    const answer = endpoint.answer.safeParse(body);
    if (answer.success) return answer.data as AnswerOf<E>;
    throw problems.EXT_ANSWER_UNEXPECTED({ connector, endpoint: endpoint.name }, { cause: answer.error });
  }
  const problem = problemBody.safeParse(body);
  if (problem.success) throw new Problem(problem.data.code, response.status, problem.data.text);
  if (AWAY.has(response.status)) throw problems.EXT_UNREACHABLE({ connector });
  throw problems.EXT_ANSWER_UNEXPECTED({ connector, endpoint: `${endpoint.name} ${response.status}` });
}

/** One call, for 10 s unless `signal` has another patience. @throws Problem as {@link answerOf} */
export async function callConnector<E extends AnyEndpoint>(
  connector: string,
  token: string | undefined,
  endpoint: E,
  input: CallInput<E>,
  signal = AbortSignal.timeout(TIMEOUT_MS),
): Promise<AnswerOf<E>> {
  const request = requestOf(connector, token, endpoint, input);
  const response = await fetch(request, { signal }).catch((cause: unknown) => {
    throw problems.EXT_UNREACHABLE({ connector }, { cause });
  });
  return await answerOf(connector, endpoint, response);
}
