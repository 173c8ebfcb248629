import type { Problem } from '../../../shared/problem.ts';

/** A request that was answered, as it was met: nothing of it is masked or written before its batch is. */
export interface Seen {
  readonly at: number;
  readonly ms: number;
  /** The source of its token, and the token’s name; undefined when nobody knows who asked. */
  readonly tenant: string | undefined;
  readonly actor: string | undefined;
  readonly method: string;
  /** Under the base, without its query. */
  readonly path: string;
  readonly url: string;
  readonly status: number;
  readonly problem: Problem | undefined;
  readonly scimType: string | undefined;
  readonly sent: unknown;
  /** JSON text. */
  readonly answered: string | undefined;
}
