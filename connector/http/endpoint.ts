import { json, type RequestHandler, type Router } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '../../shared/wire/endpoint.ts';
import type { TokenRecord, TokenScope } from '../store/store.ts';
import { callerOf } from './auth.ts';

/** Any endpoint of shared/wire. */
export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** An answer may be built from readonly data; the schema's own type is mutable. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** What a request of an endpoint holds once its schemas have passed it. */
export interface Input<E extends AnyEndpoint> {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
}

/** Answers one endpoint for the holder of a token. `gone`: they no longer listen. */
export type Handler<E extends AnyEndpoint> = (
  input: Input<E>,
  caller: TokenRecord,
  gone: AbortSignal,
) => Promise<Frozen<z.input<E['answer']>>>;

/** Scopes of tokens that may call an endpoint of each access. A `scim` token opens /scim/v2 only. */
export const scopesOf: Readonly<Record<Exclude<AnyEndpoint['access'], 'public'>, readonly TokenScope[]>> = {
  session: ['admin', 'self'],
  admin: ['admin'],
};

/** @throws ZodError, which the border turns into REQUEST_INVALID */
export function parseInput<E extends AnyEndpoint>(
  endpoint: E,
  request: { params: unknown; query: unknown; body?: unknown },
): Input<E> {
  return {
    params: endpoint.params.parse(request.params),
    query: endpoint.query.parse(request.query),
    body: endpoint.body.parse(request.body ?? {}),
  } as Input<E>;
}

/** Mounts one endpoint: the token is checked before the body is read. */
export function mount<E extends AnyEndpoint>(
  router: Router,
  endpoint: E,
  authenticate: (scopes: readonly TokenScope[]) => RequestHandler,
  handle: Handler<E>,
): void {
  if (endpoint.access === 'public') throw new Error(`${endpoint.name} is public: mount it by hand`);
  router[endpoint.method](
    endpoint.path,
    named(endpoint),
    authenticate(scopesOf[endpoint.access]),
    json({ limit: '4mb' }),
    async (request, response) => {
      const gone = new AbortController();
      response.once('close', () => gone.abort());
      response.json(await handle(parseInput(endpoint, request), callerOf(response), gone.signal));
    },
  );
}

/** Puts the route's template where the request log finds it. */
export function named(endpoint: AnyEndpoint): RequestHandler {
  return (_request, response, next) => {
    response.locals['route'] = `/api/v1${endpoint.path}`;
    next();
  };
}
