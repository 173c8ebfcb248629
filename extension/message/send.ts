import browser from 'webextension-polyfill';
import type { Answer } from './answer.ts';
import type { Answers, Command } from '../message.ts';

/** Sends one command from a page of the extension to the background; wakes it if it sleeps. */
export async function send<C extends Command>(command: C): Promise<Answer<Answers[C['type']]>> {
  return await browser.runtime.sendMessage(command);
}
