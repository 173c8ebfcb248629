import { z } from 'zod';
import { overrideDraft } from '../../shared/wire/override.ts';
import { pageKey } from './key.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { endpoints } from '../../shared/wire/index.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';

/** What the user is about to do, before they confirm it on a diff in the extension's own window. */
export const intent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-override'), draft: overrideDraft }),
  z.strictObject({ kind: z.literal('end-override'), override: z.string().min(1) }),
  z.strictObject({ kind: z.literal('apply'), keys: z.array(pageKey).min(1).max(20_000) }),
]);
export type Intent = z.infer<typeof intent>;

/** The window's address is `extension/confirm/index.html?id=<uuid>`. */
const id = z.uuid();

/** Confirm window → background, by `send`. */
export const confirmCommands = [
  /** What is to be confirmed. An override comes with a fresh preview. */
  z.strictObject({ type: z.literal('confirm.read'), id }),
  /**
   * The user agreed to exactly what the window showed. `hash` = the preview's, for an override.
   * Answers `kept` when the connector is unreachable: it is sent as soon as it answers.
   */
  z.strictObject({ type: z.literal('confirm.accept'), id, hash: z.string().optional() }),
  /** Also drops an edit that waits. */
  z.strictObject({ type: z.literal('confirm.cancel'), id }),
] as const;

export interface ConfirmAnswers {
  'confirm.read': {
    readonly intent: Intent;
    readonly portal: PortalSetup;
    readonly view: AccountView;
    /** For `add-override`. */
    readonly preview?: z.infer<(typeof endpoints)['previewOverride']['answer']>;
  };
  'confirm.accept': 'done' | 'kept';
  'confirm.cancel': null;
}
