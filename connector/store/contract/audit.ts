import type { Found, Json, Page } from './page.ts';

/** A link of the chain as it is stored. */
export interface AuditLink extends AuditEntry {
  readonly seq: number;
  readonly hash: string;
}
/** All that are given must hold; texts without case, `action` by its beginning (`plan.`). Times are [from, to). */
export interface AuditQuery {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  /** The subject is this, or begins with it and a slash: an account, with the steps that are about it. */
  readonly within?: string;
  /** Links below this number. */
  readonly before?: number;
  readonly from?: number;
  readonly to?: number;
  /** Somewhere in subject, action, actor or data. */
  readonly text?: string;
}
/**
 * Where a chain breaks, by the number of a link that is there (0 when none is left): `edited` = it does not give its
 * hash; `missing` = the number before it is not there; `torn` = it is the last one and not the head.
 */
export interface AuditBreak {
  readonly seq: number;
  readonly kind: 'edited' | 'missing' | 'torn';
}

export interface AuditEntry {
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly data: Json;
}
export interface AuditLog {
  /** Appends one link of the hash chain. */
  append(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  recent(limit: number): Promise<readonly AuditEntry[]>;
  /** Newest first. */
  search(query: AuditQuery, page: Page): Promise<Found<AuditLink>>;
  /** The number of the newest link, 0 of an empty chain. No link is committed below one that is. */
  head(): Promise<number>;
  /** The links after a number, oldest first; at most `limit`. */
  after(seq: number, limit: number): Promise<readonly AuditLink[]>;
  /** The whole chain, oldest first, in pages. */
  each(visit: (links: readonly AuditLink[]) => void | Promise<void>): Promise<void>;
  /** Undefined when the whole chain verifies, else its first break. */
  verify(): Promise<AuditBreak | undefined>;
}
