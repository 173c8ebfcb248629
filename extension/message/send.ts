import browser from 'webextension-polyfill';
import type { Answer } from './answer.ts';
import type { Answers, Command } from '../message.ts';

/** How a page's parts ask the background. */
export type Send = <C extends Command>(command: C) => Promise<Answer<Answers[C['type']]>>;

/** Sends one command from a page of the extension to the background; wakes it if it sleeps. */
export const send: Send = (command) => browser.runtime.sendMessage(command);
