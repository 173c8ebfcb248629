import { z } from 'zod';
import type { Recipe } from '../adapter/contract.ts';
import { pageShown } from './page.ts';

const row = z.int().min(0);

/** What became of one click: `refused` = the page put the box back, `covered` = something hid the overlay. */
export const applyResult = z.enum(['done', 'unchanged', 'missing', 'disabled', 'refused', 'covered']);
export type ApplyResult = z.infer<typeof applyResult>;

/** Boxes that changed on the page since the reading, by hand or by Portillon: unsaved ticks. */
const ticked = z.strictObject({
  type: z.literal('page.ticked'),
  reading: z.int().min(0),
  boxes: z.array(z.strictObject({ row, now: z.boolean() })).max(20_000),
});

/** The answer to `apply`, after the boxes were read again. */
const applied = z.strictObject({
  type: z.literal('page.applied'),
  id: z.uuid(),
  results: z.array(z.strictObject({ row, result: applyResult })).max(20_000),
});

/** Somebody clicked the sign of this row: the panel shows that item. */
const asked = z.strictObject({ type: z.literal('page.asked'), reading: z.int().min(0), row });

/** Where the launcher was put, in px from the inline end and the block end of the window. */
export const place = z.strictObject({
  inline: z.number().min(0).max(20_000),
  block: z.number().min(0).max(20_000),
  collapsed: z.boolean(),
});
export type Place = z.infer<typeof place>;
const placed = z.strictObject({ type: z.literal('page.placed'), place });

/** Overlay → background, over the port named {@link OVERLAY_PORT}. */
export const fromOverlay = z.discriminatedUnion('type', [pageShown, ticked, applied, asked, placed]);
export type FromOverlay = z.infer<typeof fromOverlay>;

/** What the policy wants of one row; the sign itself follows from what the page shows (overlay/sign.ts). */
export interface RowMark {
  readonly row: number;
  readonly wanted: 'yes' | 'no' | 'unknown';
  readonly mark?: 'held' | 'exception';
}

/**
 * What the launcher says. ok · readonly (a person sees their own account) · loading · unreachable (retrying) ·
 * refused (the connector no longer accepts this pairing) · mismatch (the signed-in user is not the one this
 * session speaks for) · not-yours · unknown-account · elsewhere (no account on this page).
 */
export type Standing =
  | 'ok'
  | 'readonly'
  | 'loading'
  | 'unreachable'
  | 'refused'
  | 'mismatch'
  | 'not-yours'
  | 'unknown-account'
  | 'elsewhere';

/** Background → overlay. Neutral data only: no name, no reason (they go to the panel). */
export type ToOverlay =
  /** First message on a new port. */
  | { readonly type: 'setup'; readonly recipe: Recipe; readonly place?: Place }
  /** This portal is no longer paired, or switched off: take everything away. */
  | { readonly type: 'off' }
  | {
      readonly type: 'view';
      readonly reading: number;
      readonly standing: Standing;
      readonly rows: readonly RowMark[];
      /** Steps of this account in the portal's other tabs, and tabs nobody has read. */
      readonly elsewhere: { readonly grant: number; readonly revoke: number; readonly unread: number };
    }
  /** Click these boxes, read them again, answer `page.applied`. */
  | {
      readonly type: 'apply';
      readonly id: string;
      readonly reading: number;
      /** A click in the panel is refused while something covers the overlay; the confirm window cannot be covered. */
      readonly from: 'panel' | 'confirm';
      readonly rows: readonly { readonly row: number; readonly ticked: boolean }[];
    }
  /** Read the page anew and send `page.shown`. */
  | { readonly type: 'read-again' }
  /** Open or close the panel (shortcut, toolbar button, Escape inside the panel). */
  | { readonly type: 'panel'; readonly show: 'toggle' | 'close' };
