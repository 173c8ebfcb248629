import type { z } from 'zod';

/** Who may call: nobody's token, any paired session, an administrator's session. */
export type Access = 'public' | 'session' | 'admin';

/** One endpoint of /api/v1: the connector serves it, the extension calls it, OpenAPI is printed from it. */
export interface Endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  /** camelCase name, the operationId of the OpenAPI document. */
  readonly name: string;
  readonly method: 'get' | 'post';
  /** `/portals/:portal/accounts/:account`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
}

/** Keeps the precise schema types of an endpoint. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  definition: Endpoint<P, Q, B, A>,
): Endpoint<P, Q, B, A> {
  return definition;
}
