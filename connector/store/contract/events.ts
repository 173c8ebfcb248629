import type { Json } from './page.ts';

/** A change that the receiver of its source's event stream is to be told (RFC 9967). */
export interface StreamEvent {
  /** The token's `jti`: the receiver knows by it what it has already. */
  readonly id: string;
  readonly at: number;
  /** The claims that are the event's own; who signs for whom is added when it is sent. */
  readonly claims: Json;
}

/** One that is still to be received. */
export interface WaitingEvent extends StreamEvent {
  /** How often the receiver has refused it. */
  readonly refusals: number;
}

/** What waits for the receiver of one source. */
export interface Backlog {
  readonly source: string;
  readonly count: number;
  readonly oldestAt: number;
  /** Why the receiver last refused the oldest one that it refused. */
  readonly refusal?: string;
}

/** Written in the transaction of the change itself, kept until it is acknowledged. */
export interface Events {
  append(source: string, event: StreamEvent): Promise<void>;
  /** Those that may be sent at `now`, in the order in which they were appended. */
  due(source: string, now: number, limit: number): Promise<readonly WaitingEvent[]>;
  /** The receiver has them; ids that it never had are passed over. */
  acknowledge(source: string, ids: readonly string[]): Promise<void>;
  /** The receiver could not take it: it is not due before `until`. */
  refuse(source: string, id: string, until: number, why: string): Promise<void>;
  backlogs(): Promise<readonly Backlog[]>;
}
