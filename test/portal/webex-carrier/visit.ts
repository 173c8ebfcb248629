import type { Administrator, LogEntry, Session, WebexState } from './state.ts';
import type { Fault } from './client/contract.ts';

/** One request of somebody who is signed in. */
export interface Visit {
  readonly state: WebexState;
  readonly session: Session;
  readonly viewer: Administrator;
  readonly query: URLSearchParams;
  /** The JSON that was posted, not judged yet. */
  readonly body: unknown;
  /** The number in the path, where there is one. */
  readonly id: number;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export type Route = (visit: Visit) => Reply;

/** `GET /api/administrators/:id` → what answers. */
export type Routes = Readonly<Record<string, Route>>;

export const ok = (body: unknown = {}): Reply => ({ status: 200, body });

const STATUS: Partial<Record<Fault['code'], number>> = {
  'signed-out': 401,
  'wrong-password': 401,
  'login-disabled': 401,
  'not-allowed': 403,
  'not-found': 404,
};

/** A refusal, with the status of its first reason. */
export function refuse(faults: readonly Fault[]): Reply {
  const first = faults[0]?.code;
  return { status: (first && STATUS[first]) ?? 422, body: { faults } };
}

/** Writes a mutating request and its outcome into the log, and answers it. */
export function logged(
  { state, viewer }: Visit,
  entry: Pick<LogEntry, 'what' | 'on'> & Partial<LogEntry>,
  reply: Reply,
): Reply {
  const outcome = reply.status === 200 ? 'done' : 'refused';
  state.log.push({ changes: [], by: viewer.username, ...entry, outcome });
  return reply;
}
