import type { Say } from './client/wording.ts';
import type { Sessions } from './session.ts';
import type { AmisgestState, AmisgestUser } from './state.ts';

/** One request to the API. */
export interface Visit {
  readonly state: AmisgestState;
  readonly sessions: Sessions;
  readonly cookies: string | undefined;
  readonly viewer: AmisgestUser | undefined;
  /** The number in the path, 0 when there is none. */
  readonly number: number;
  readonly query: URLSearchParams;
  /** Whatever was sent, not yet looked at. */
  readonly body: unknown;
  /** Rewords what the answer says. */
  readonly say: Say;
  /** The portal's own address, for links in mails. */
  readonly url: string;
  readonly now: number;
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly cookie?: string;
}

export type Route = (visit: Visit) => Reply;

/** `PUT /api/utilisateurs/:number` → what answers. */
export type Routes = Readonly<Record<string, Route>>;

export const ok = (body: unknown): Reply => ({ status: 200, body });

/** A refusal with the lines that the page shows. */
export const refuse = ({ say }: Visit, status: number, ...faults: string[]): Reply => ({
  status,
  body: { faults: faults.map(say) },
});
