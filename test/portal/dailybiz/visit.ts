import type { Html } from '../html.ts';
import type { Look } from './look.ts';
import type { DailybizState, User } from './state.ts';

/** Where the forms of a user and of a profile open. */
export type Forms = 'popup' | 'iframe' | 'page';
/** The browser's own confirm(), or a dialog that the page draws. */
export type Confirmation = 'native' | 'dialog';

/** Who is signed in: the holder of the subscription, who has no `user`, or a user. */
export interface Viewer {
  readonly email: string;
  readonly user: User | undefined;
  /** Sees «Accès» and «Votre abonnement»: the holder, and every administrator (R18). */
  readonly manages: boolean;
}

/** One request of somebody who is signed in. */
export interface Visit {
  readonly state: DailybizState;
  readonly viewer: Viewer;
  readonly look: Look;
  readonly forms: Forms;
  readonly confirmation: Confirmation;
  /** `Utilisateur.aspx?id=101`: where the page posts back to. */
  readonly address: string;
  readonly query: URLSearchParams;
  /** The posted fields; empty at a first visit, which is no post-back. */
  readonly form: URLSearchParams;
}

export interface Page {
  readonly status: number;
  readonly body: Html;
}

/** A page to show, or the address to go to (always by GET). */
export type Reply = Page | { readonly goTo: string };
/** A WebForms page answers its first visit and its post-backs alike. */
export type Route = (visit: Visit) => Reply;
/** `/Profils.aspx` → what answers. */
export type Routes = Readonly<Record<string, Route>>;

export const ok = (body: Html): Page => ({ status: 200, body });
