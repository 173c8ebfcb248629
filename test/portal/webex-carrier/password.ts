import { randomInt } from 'node:crypto';
import type { Fault } from './client/contract.ts';
import type { Administrator, WebexState } from './state.ts';

const LETTERS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const SHORTEST = 8;

/** Gives a temporary password, which is mailed (R38) and must be changed at the next login (R39). */
export function mailTemporaryPassword({ mails }: WebexState, administrator: Administrator): void {
  const temporaryPassword = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  administrator.password = temporaryPassword;
  administrator.mustChangePassword = true;
  mails.push({ to: administrator.contact.email, username: administrator.username, temporaryPassword });
}

/** What is wrong with a new password; the vendor states no rule, this one is inferred [I]. */
export function passwordFaults(old: string, password: string, confirmation: string): Fault[] {
  if (password.length < SHORTEST) return [{ code: 'password-too-short' }];
  if (password === old) return [{ code: 'password-unchanged' }];
  return password === confirmation ? [] : [{ code: 'passwords-differ' }];
}
