import type { SessionInfo } from '../wire.ts';
import type { Route } from './route.ts';

/** What a screen may ask of the client around it. */
export interface App {
  readonly session: SessionInfo;
  /** Builds the whole screen anew from what it knows: nothing that stood in it survives (trap of section 5). */
  readonly redraw: () => void;
  /** Loads the screen again. */
  readonly reload: () => Promise<void>;
  readonly go: (route: Route) => void;
}

/** Loads what it needs, then gives what draws it. */
export type Screen = (app: App, route: Route) => Promise<() => HTMLElement>;
