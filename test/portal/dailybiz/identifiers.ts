import { randomBytes } from 'node:crypto';
import type { DailybizState, User } from './state.ts';

/** R56: creates the identifiers of somebody who may enter for the first time, and mails them; there is no other way. */
export function sendIdentifiers(state: DailybizState, user: User): void {
  const entitled = user.administrator || user.accountant || user.profiles.size > 0;
  if (!entitled || user.password !== undefined) return;
  user.password = randomBytes(6).toString('base64url');
  state.mails.push({
    to: user.email,
    subject: 'Vos identifiants DailyBiz',
    text: `Adresse e-mail : ${user.email}\nMot de passe : ${user.password}`,
  });
}
