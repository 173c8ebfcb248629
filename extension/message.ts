import { z } from 'zod';
import { confirmCommands, type ConfirmAnswers } from './message/confirm.ts';
import { optionsCommands, type OptionsAnswers } from './message/options.ts';
import { panelCommands, type PanelAnswers } from './message/panel.ts';
import { popupCommands, type PopupAnswers } from './message/popup.ts';
import { teachCommands, type TeachAnswers } from './message/teach.ts';
import { workCommands, type WorkAnswers } from './message/work.ts';

/**
 * Who says what to whom:
 *
 * - overlay ⇄ background: a port, `message/overlay.ts` (and `message/page.ts`, what the page shows);
 * - panel, options, work, teach ← background: a port each, `follow()`, with the whole state after every change;
 * - panel, options, confirm, popup, work, teach → background: one command at a time, `send()`, with a typed answer;
 * - picker (in a page that is being taught) → background: one message for each thing that was pointed at.
 *
 * The background checks sender and body of everything it receives; the others receive from the background only.
 */
export const command = z.discriminatedUnion('type', [
  ...panelCommands,
  ...optionsCommands,
  ...confirmCommands,
  ...popupCommands,
  ...workCommands,
  ...teachCommands,
]);
export type Command = z.infer<typeof command>;

/** What each command answers, inside an `Answer`. */
export interface Answers
  extends PanelAnswers, OptionsAnswers, ConfirmAnswers, PopupAnswers, WorkAnswers, TeachAnswers {}
