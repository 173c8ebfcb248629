import type { Html } from '../html.ts';
import type { IntratoneState, SubAccount } from './state.ts';

/** Who is signed in: the holder, who has no `account`, or a sub-account. */
export interface Viewer {
  /** With the `@regle`. */
  readonly login: string;
  readonly account: SubAccount | undefined;
  /** May see, edit and create every sub-account: the holder, and whoever has the right 🔑. */
  readonly managesUsers: boolean;
}

/** One request of somebody who is signed in. */
export interface Visit {
  readonly state: IntratoneState;
  readonly viewer: Viewer;
  readonly query: URLSearchParams;
  /** The posted fields; empty for a GET. */
  readonly form: URLSearchParams;
}

export interface Page {
  readonly status: number;
  readonly body: Html;
}

/** A page to show, or the address to go to (always by GET). */
export type Reply = Page | { readonly goTo: string };
export type Route = (visit: Visit) => Reply;

/** `GET /compte.php` → what answers. */
export type Routes = Readonly<Record<string, Route>>;

export const ok = (body: Html): Page => ({ status: 200, body });
