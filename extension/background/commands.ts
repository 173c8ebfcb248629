import type { Runtime } from 'webextension-polyfill';
import type { Answers, Command } from '../message.ts';
import { command } from '../message.ts';
import type { Answer } from '../message/answer.ts';
import type { Handlers } from './command/handlers.ts';
import { problems } from './problems.ts';
import { settle } from './report.ts';
import { frameOfPanel, pageOf } from './sender.ts';
import { seatOf, type Tab } from './tab.ts';

export interface AllHandlers {
  readonly panel: Handlers<'panel', Tab>;
  readonly options: Handlers<'options', undefined>;
  readonly confirm: Handlers<'confirm', undefined>;
  readonly popup: Handlers<'popup', undefined>;
  readonly work: Handlers<'work', undefined>;
  readonly teach: Handlers<'teach', undefined>;
}

type AnyHandler = (command: Command, tab: Tab | undefined) => Promise<Answers[Command['type']]>;

/** Answers one command, if it comes from the page of ours that may send it; strangers get no answer at all. */
export async function answerCommand(
  body: unknown,
  sender: Runtime.MessageSender,
  handlers: AllHandlers,
  tabs: ReadonlyMap<string, Tab>,
): Promise<Answer<unknown> | undefined> {
  const page = pageOf(sender);
  const parsed = command.safeParse(body);
  if (!page || !parsed.success || !parsed.data.type.startsWith(`${page}.`)) return undefined;
  return await settle(async () => {
    const tab = tabs.get(seatOf(sender.tab?.id ?? -1, page === 'panel' ? frameOfPanel(sender) : 0));
    if (page === 'panel' && !tab) throw problems.EXT_NO_ACCOUNT({});
    // The handler of a type takes the command of that type: one table, checked where it is written.
    const table = handlers[page] as unknown as Readonly<Record<string, AnyHandler>>;
    return await table[parsed.data.type]?.(parsed.data, tab);
  });
}
