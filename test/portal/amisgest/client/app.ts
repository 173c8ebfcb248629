import type { Route } from './route.ts';
import type { Child, Draft, EquipmentRow, Role, UserFile, UserList, Viewer } from './wire.ts';

/** The open file: what the server has, and what was ticked and typed since. It outlives a change of tab. */
export interface OpenFile {
  readonly saved: UserFile;
  readonly draft: Draft;
  /** «Supprimer l'utilisateur» was pressed and waits for an answer to this. */
  readonly question: string;
}

/** Everything the page knows; the view is a function of it. */
export interface AppState {
  readonly route: Route;
  readonly viewer: Viewer | null;
  readonly installation: string;
  readonly roles: readonly Role[];
  readonly list: UserList | null;
  readonly file: OpenFile | null;
  readonly children: readonly Child[];
  readonly equipment: readonly EquipmentRow[];
  readonly asksForCode: boolean;
  readonly authenticatorKey: string;
  readonly faults: readonly string[];
  readonly notice: string;
}

let state: AppState = {
  route: { screen: 'home' },
  viewer: null,
  installation: '',
  roles: [],
  list: null,
  file: null,
  children: [],
  equipment: [],
  asksForCode: false,
  authenticatorKey: '',
  faults: [],
  notice: '',
};
let draw = (): void => undefined;

export const current = (): AppState => state;

/** Changes what the page knows and builds it anew. */
export function update(change: Partial<AppState>): void {
  state = { ...state, ...change };
  draw();
}

/** Keeps what is being typed without a new render. */
export function type(change: Partial<Draft>): void {
  if (state.file) state = { ...state, file: { ...state.file, draft: { ...state.file.draft, ...change } } };
}

/** From now on `render` is called after every change. */
export function drawWith(render: () => void): void {
  draw = render;
}
