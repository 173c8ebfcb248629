import { z } from 'zod';
import type { AccountView } from '../../shared/wire/account.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { Connection } from './connection.ts';
import type { Stance } from './panel.ts';

/** Toolbar popup → background, by `send`. `tab`: the browser's tab that the user looks at. */
export const popupCommands = [
  /** What the portal's signed-in user may do there. */
  z.strictObject({ type: z.literal('popup.read'), tab: z.int() }),
  /** Open the panel on the page, where it shows an account. */
  z.strictObject({ type: z.literal('popup.panel'), tab: z.int() }),
  /** Open the work window for the portal of this tab. */
  z.strictObject({ type: z.literal('popup.work'), tab: z.int() }),
  z.strictObject({ type: z.literal('popup.options') }),
] as const;

export interface PopupState {
  readonly connection: Connection;
  /** Absent: the tab shows no page of a portal. */
  readonly portal?: PortalSetup;
  /** The signed-in user, as the page writes it. */
  readonly viewer?: string;
  readonly stance: Stance;
  /** The rights of the signed-in user. */
  readonly view?: AccountView;
  /** The page shows an account: the panel can be opened on it. */
  readonly hasPanel: boolean;
}

export interface PopupAnswers {
  'popup.read': PopupState;
  'popup.panel': null;
  'popup.work': null;
  'popup.options': null;
}
