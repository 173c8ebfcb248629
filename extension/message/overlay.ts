import { z } from 'zod';
import type { Recipe } from '../adapter/contract.ts';
import type { Target } from '../adapter/contract.ts';
import type { OverlayWords } from './overlay-words.ts';
import { pageShown } from './page.ts';

const row = z.int().min(0);

/**
 * What became of one click: `refused` = the page put the box back, `by-hand` = only the user may press what changes it,
 * `covered` = something hid the overlay.
 */
export const applyResult = z.enum([
  'done',
  'unchanged',
  'missing',
  'disabled',
  'refused',
  'by-hand',
  'covered',
]);
export type ApplyResult = z.infer<typeof applyResult>;

/** Boxes that changed on the page since the reading, by hand or by Portillon: unsaved ticks. */
const ticked = z.strictObject({
  type: z.literal('page.ticked'),
  reading: z.int().min(0),
  boxes: z
    .array(z.strictObject({ row, now: z.boolean(), value: z.string().max(2_000).optional() }))
    .max(20_000),
});

/** The answer to `apply`, after the boxes were read again. */
const applied = z.strictObject({
  type: z.literal('page.applied'),
  id: z.uuid(),
  results: z.array(z.strictObject({ row, result: applyResult })).max(20_000),
});

/**
 * The answer to `go` and `fill`: what was found was pressed, pointed at or filled. `script` = a link that runs a script
 * of the page, marked with the order's id (script-link.ts) and not pressed yet.
 */
const went = z.strictObject({
  type: z.literal('page.went'),
  id: z.uuid(),
  result: z.enum(['done', 'missing', 'script']),
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
export const fromOverlay = z.discriminatedUnion('type', [pageShown, ticked, applied, went, asked, placed]);
export type FromOverlay = z.infer<typeof fromOverlay>;

/** What the policy wants of one row; the sign itself follows from what the page shows (overlay/sign.ts). */
export interface RowMark {
  readonly row: number;
  readonly wanted: 'yes' | 'no' | 'unknown';
  /** What is to be chosen, where it is more than yes or no. */
  readonly value?: string;
  readonly mark?: 'held' | 'exception';
}

/**
 * What the launcher says. ok · readonly (a person sees their own account) · loading · unreachable (retrying) ·
 * refused (the connector no longer accepts this pairing) · mismatch (the signed-in user is not the one this
 * session speaks for) · not-yours · unknown-account · shared-name (several accounts carry the name that is all the page
 * tells) · elsewhere (no account on this page).
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
  | 'shared-name'
  | 'elsewhere';

/** What an overlay starts with. Words and styles come with it, so that the script in the page stays small. */
export interface Setup {
  readonly type: 'setup';
  readonly recipe: Recipe;
  readonly words: OverlayWords;
  readonly css: { readonly badge: string; readonly face: string };
  readonly place: Place;
  /** Names the frame to the panel that is opened in it. */
  readonly seat: string;
}

/** Background → overlay. Neutral data only: no name, no reason (they go to the panel). */
export type ToOverlay =
  /** First message on a new port. */
  | Setup
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
      readonly rows: readonly { readonly row: number; readonly ticked: boolean; readonly value?: string }[];
    }
  /** Press what leads there, or point at it and let the user press; answer `page.went`. */
  | { readonly type: 'go'; readonly id: string; readonly target: Target; readonly how: 'press' | 'point' }
  | { readonly type: 'point-no-more' }
  /** Fill the fields of a new account by the descriptor's ids; nothing is submitted. Answer `page.went`. */
  | { readonly type: 'fill'; readonly id: string; readonly fields: Readonly<Record<string, string>> }
  /** Read the page anew and send `page.shown`. */
  | { readonly type: 'read-again' }
  /** Open or close the panel (shortcut, toolbar button, Escape inside the panel). */
  | { readonly type: 'panel'; readonly show: 'toggle' | 'close' };
