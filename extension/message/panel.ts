import { z } from 'zod';
import { overrideDraft } from '../../shared/wire/override.ts';
import type { endpoints } from '../../shared/wire/index.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import { ruleChoices } from '../../shared/wire/rule-choices.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';
import type { ApplyResult } from './overlay.ts';
import type { Connection, Waiting } from './connection.ts';
import { intent } from './confirm.ts';
import { pageKey, type PageKey } from './key.ts';

/** An override that is being typed: anything may still be missing. */
export const draftSoFar = overrideDraft
  .extend({ reason: z.string().max(500), sites: z.array(z.string()).max(2_000) })
  .partial();
export type DraftSoFar = z.infer<typeof draftSoFar>;

/**
 * Panel → background, by `send`. Each acts on the account that the panel's own tab shows.
 * Nothing here writes to the connector: that takes a confirmation (`panel.confirm`).
 */
export const panelCommands = [
  /**
   * Click the boxes of these items on the page and read them again; nothing is saved for the user.
   * Answers EXT_NEEDS_CONFIRMATION when one of them is an administrator right (use an `apply` intent then).
   */
  z.strictObject({ type: z.literal('panel.apply'), keys: z.array(pageKey).min(1).max(20_000) }),
  /** Why (not) this feature at this site; without a site: the account's sites as a whole. */
  z.strictObject({ type: z.literal('panel.explain'), feature: z.string(), site: z.string().optional() }),
  /** Ways to change the rule for everybody like this person: `intent` `edit-rule` makes one of them. */
  z.strictObject({ type: z.literal('panel.rules'), wish: ruleChoices.body }),
  /** What happened to the account, newest first; `before` = `next` of the answer before. */
  z.strictObject({ type: z.literal('panel.history'), before: z.int().min(1).optional() }),
  /** The portal's seats, today and once its plan is applied. */
  z.strictObject({ type: z.literal('panel.ledger') }),
  /** On the form of a new account: the accounts that the plan wants created. */
  z.strictObject({ type: z.literal('panel.new-accounts') }),
  /** Fill the form with one of these. Its button stays the admin's. */
  z.strictObject({ type: z.literal('panel.fill'), account: z.string().min(1).max(320) }),
  /** Type a generated password into the form's password fields. It is kept nowhere. */
  z.strictObject({ type: z.literal('panel.fill-password'), password: z.string().min(1).max(200) }),
  /** Open the confirm window on a diff of this intent. */
  z.strictObject({ type: z.literal('panel.confirm'), intent }),
  /** What the user has typed so far, kept for this account until it is confirmed; `null` drops it. */
  z.strictObject({ type: z.literal('panel.draft'), draft: draftSoFar.nullable() }),
  /** Open the confirm window again on an edit that waits with a problem. */
  z.strictObject({ type: z.literal('panel.resume'), id: z.uuid() }),
  /** Read the page again and ask the connector again, now. */
  z.strictObject({ type: z.literal('panel.refresh') }),
  /** Escape or the close button: the overlay hides the panel and takes the focus back. */
  z.strictObject({ type: z.literal('panel.close') }),
  z.strictObject({ type: z.literal('panel.options') }),
  /** Open the work window: for this account, or for the whole portal. */
  z.strictObject({ type: z.literal('panel.work'), whole: z.boolean() }),
] as const;

/** Whether the page had what was to be filled, and nothing lay over it. */
type Went = 'done' | 'missing' | 'covered';

export interface PanelAnswers {
  'panel.apply': readonly { readonly key: PageKey; readonly result: ApplyResult | 'held' }[];
  'panel.explain': z.infer<(typeof endpoints)['explain']['answer']>;
  'panel.rules': z.infer<(typeof endpoints)['ruleChoices']['answer']>;
  'panel.history': z.infer<(typeof endpoints)['history']['answer']>;
  'panel.ledger': z.infer<(typeof endpoints)['ledger']['answer']>;
  'panel.new-accounts': z.infer<(typeof endpoints)['newAccounts']['answer']>;
  'panel.fill': Went;
  'panel.fill-password': Went;
  'panel.confirm': null;
  'panel.draft': null;
  'panel.resume': null;
  'panel.refresh': null;
  'panel.close': null;
  'panel.options': null;
  'panel.work': null;
}

/**
 * Who looks. admin = may edit · self = their own account, read-only · mismatch = an administrator's session, but
 * the portal's signed-in user is somebody else: read-only banner, and a view only when the page shows that user's
 * own account · not-yours = a personal session on somebody else's account: no view · unknown = no account page. On the form of a new account: admin, mismatch, or not-yours for a personal session.
 */
export type Stance = 'admin' | 'self' | 'mismatch' | 'not-yours' | 'unknown';

/** One item of the account that stands on this page. */
export interface PageBox {
  readonly key: PageKey;
  /** What the portal has saved. */
  readonly saved: boolean;
  /** What the box shows; differs from `saved` = «à enregistrer». */
  readonly now: boolean;
  /** Of a profile its name, of login hours their text (shared/portal/hours-text.ts); empty = nothing is chosen. */
  readonly value?: { readonly saved: string; readonly now: string };
  readonly disabled: boolean;
  /** Clicked by Portillon since the tab was last read. */
  readonly applied: boolean;
}

export type PanelPage =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'account';
      readonly viewer: string;
      /** Account key, without the portal's suffix. */
      readonly account: string;
      /** Absent: a tab that holds no boxes. */
      readonly tab?: string;
      readonly consultation: boolean;
      readonly complete: boolean;
      /** Which page of a longer list this is, and how many of its pages were read since the portal's page was loaded. */
      readonly pageOf?: { readonly number: number; readonly of: number; readonly read: number };
      readonly unreadable?: 'mode';
      readonly boxes: readonly PageBox[];
      /** Rows whose words are no site of the policy, or more than one. */
      readonly unresolved: readonly { readonly label: string; readonly saved: boolean }[];
    }
  /** The form of a new account. */
  | { readonly kind: 'create'; readonly viewer: string }
  | {
      readonly kind: 'changed';
      readonly probes: readonly string[];
      /** Hash of tag names and roles, never of words (background/structure-hash.ts); absent until it is made. */
      readonly structureHash?: string;
    };

/** Background → panel, on its port (`follow`), at once and after every change. */
export interface PanelState {
  readonly connection: Connection;
  readonly stance: Stance;
  readonly page: PanelPage;
  /** Absent when not paired. */
  readonly portal?: PortalSetup;
  /** The last that the connector answered; may be older than the connection's trouble. */
  readonly view?: AccountView;
  /** ISO time of `view`. */
  readonly viewAt?: string;
  /** The connector knows no such account (404). */
  readonly unknownAccount: boolean;
  /** Several accounts carry the name that is all the page tells: none of them is shown. */
  readonly sharedName: boolean;
  /** Kept until the connector answers again. */
  readonly waiting: Waiting;
  /** Typed before and not yet confirmed. */
  readonly draft?: DraftSoFar;
  /** The row whose sign was clicked on the page. */
  readonly focus?: PageKey;
}

export { PANEL_PORT } from './port.ts';
