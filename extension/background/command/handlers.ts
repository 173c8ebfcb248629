import type { Answers, Command } from '../../message.ts';
import type { ExtensionPage } from '../sender.ts';

/** One handler for each command of a page; the compiler asks for every one. */
export type Handlers<Page extends ExtensionPage, Context> = {
  readonly [Type in Command['type'] as Type extends `${Page}.${string}` ? Type : never]: (
    command: Extract<Command, { type: Type }>,
    context: Context,
  ) => Promise<Answers[Type]>;
};
