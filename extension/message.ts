import { z } from 'zod';
import { confirmCommands, type ConfirmAnswers } from './message/confirm.ts';
import { optionsCommands, type OptionsAnswers } from './message/options.ts';
import { panelCommands, type PanelAnswers } from './message/panel.ts';

/**
 * Who says what to whom:
 *
 * - overlay ⇄ background: a port, `message/overlay.ts` (and `message/page.ts`, what the page shows);
 * - panel, options ← background: a port each, `follow()`, with the whole state after every change;
 * - panel, options, confirm → background: one command at a time, `send()`, with a typed answer.
 *
 * The background checks sender and body of everything it receives; the others receive from the background only.
 */
export const command = z.discriminatedUnion('type', [
  ...panelCommands,
  ...optionsCommands,
  ...confirmCommands,
]);
export type Command = z.infer<typeof command>;

/** What each command answers, inside an `Answer`. */
export interface Answers extends PanelAnswers, OptionsAnswers, ConfirmAnswers {}
