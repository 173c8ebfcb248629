import type { Answer } from '../message/answer.ts';
import type { Answers, Command } from '../message.ts';

/** How the window's parts ask the background; the entry gives the real one (`message/send.ts`). */
export type Send = <C extends Command>(command: C) => Promise<Answer<Answers[C['type']]>>;
