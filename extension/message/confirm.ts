import { z } from 'zod';
import { overrideDraft } from '../../shared/wire/override.ts';
import { policyEdit } from '../../shared/wire/policy.ts';
import { pageKey } from './key.ts';
import type { AccountView } from '../../shared/wire/account.ts';
import type { endpoints } from '../../shared/wire/index.ts';
import type { PortalSetup } from '../../shared/wire/session.ts';

/** Edits of the policy's text. */
export const ruleEdits = z.array(policyEdit).min(1).max(500);
/** They hold any JSON, whose endless type stays out of the messages'. */
const opaqueEdits: z.ZodType<readonly object[]> = ruleEdits;

/** What the user is about to do, before they confirm it on a diff in the extension's own window. */
export const intent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add-override'), draft: overrideDraft }),
  z.strictObject({ kind: z.literal('end-override'), override: z.string().min(1) }),
  /** One of the ways that `panel.rules` answered, for everybody like the account's person. */
  z.strictObject({
    kind: z.literal('edit-rule'),
    /** The version of the policy that the edits are made in. */
    base: z.int().min(1),
    edits: opaqueEdits,
    rule: z.strictObject({ id: z.string(), name: z.string() }),
    text: z.strictObject({ fr: z.string(), en: z.string() }),
    /** Whom the rule matches now. */
    people: z.int().min(0),
  }),
  z.strictObject({ kind: z.literal('apply'), keys: z.array(pageKey).min(1).max(20_000) }),
]);
export type Intent = z.infer<typeof intent>;

/** The window's address is `extension/confirm/index.html?id=<uuid>`. */
const id = z.uuid();

/** Confirm window → background, by `send`. */
export const confirmCommands = [
  /** What is to be confirmed. An override and a rule come with a fresh preview. */
  z.strictObject({ type: z.literal('confirm.read'), id }),
  /**
   * The user agreed to exactly what the window showed. `hash` = the preview's, for an override; `reason`, for a rule.
   * Answers `kept` when the connector is unreachable: it is sent as soon as it answers.
   */
  z.strictObject({
    type: z.literal('confirm.accept'),
    id,
    hash: z.string().optional(),
    reason: z.string().trim().min(3).max(500).optional(),
  }),
  /** Also drops an edit that waits. */
  z.strictObject({ type: z.literal('confirm.cancel'), id }),
] as const;

/** What differs under the edits of a rule. */
export interface RuleEffect extends z.infer<(typeof endpoints)['previewPolicy']['answer']> {
  /** Of the session's portals, by id. */
  readonly portalNames: Readonly<Record<string, string>>;
}

export interface ConfirmAnswers {
  'confirm.read': {
    readonly intent: Intent;
    readonly portal: PortalSetup;
    readonly view: AccountView;
    /** For `add-override`. */
    readonly preview?: z.infer<(typeof endpoints)['previewOverride']['answer']>;
    /** For `edit-rule`. */
    readonly effect?: RuleEffect;
  };
  'confirm.accept': 'done' | 'kept';
  'confirm.cancel': null;
}
