import type { EventForm } from './uris.ts';

/** Where the events of one source go: its receiver polls (RFC 8936), or is pushed to (RFC 8935). */
export interface EventStream {
  /** The source whose people and groups it tells of. */
  readonly source: string;
  /** The receiver, as its tokens name it (`aud`). */
  readonly audience: string;
  readonly form: EventForm;
  /** Undefined when the receiver polls. */
  readonly push?: PushTarget | undefined;
}

export interface PushTarget {
  readonly url: string;
  /** Sent as a bearer token. */
  readonly token?: string | undefined;
}
