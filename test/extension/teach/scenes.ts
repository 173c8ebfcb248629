import type { Answer } from '../../../extension/message/answer.ts';
import type { TeachState, TryOut } from '../../../extension/message/teach.ts';
import type { Answers, Command } from '../../../extension/message.ts';
import { accounts, ADDRESS, places, say, table } from './pointed.ts';

interface Scene {
  readonly state: TeachState;
  readonly answer: <C extends Command>(command: C) => Answer<Answers[C['type']]>;
}

const found: TryOut = {
  kind: 'account',
  viewer: 'claire',
  account: 'a.b',
  tab: 'droits',
  features: 3,
  sites: 0,
  ticked: 1,
  accounts: 0,
  complete: true,
  probes: [],
};
const lost: TryOut = {
  ...found,
  kind: 'changed',
  features: 0,
  ticked: 0,
  probes: ['feature:gerer-les-cles:ambiguous', 'account:ambiguous', 'list:lieux:columns', 'user'],
};

/** The compiler cannot follow which command asks for which answer. */
const answers = (tried: TryOut): Scene['answer'] => {
  const given: Partial<Record<Command['type'], unknown>> = { 'teach.try': tried };
  return (command) => ({ ok: true, value: given[command.type] ?? null }) as never;
};

const whole = [
  table,
  say('user', 'Connecté : claire'),
  say('account', 'Compte : a.b', { beside: ['Identifiant'] }),
  places,
  accounts,
];

export const scenes: Readonly<Record<string, Scene>> = {
  start: { state: { asking: [], pointed: [] }, answer: answers(found) },
  empty: { state: { address: ADDRESS, asking: ['list', 'user'], pointed: [] }, answer: answers(found) },
  whole: { state: { address: ADDRESS, asking: [], pointed: whole }, answer: answers(found) },
  lost: { state: { address: ADDRESS, asking: [], pointed: whole }, answer: answers(lost) },
};
